package regimecollapse.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.LongBinaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Keyed draws. The seeds are fixed, so a test that passes passes always; the false-alarm rate is
 * the chance that a sound generator would fail it with another seed: 1e-4 for each chi-square test.
 */
class StreamTest {
  /** Chi-square with 99 degrees of freedom, 1 - 1e-4 quantile. */
  private static final double CHI_99 = 160.056;

  private static final int DRAWS = 100_000;

  private final Stream stream = new Seed(42, 3).stream("purpose");

  private static double chiSquare(LongBinaryOperator cell) {
    int[] count = new int[100];
    for (int i = 0; i < DRAWS; i++) {
      count[(int) cell.applyAsLong(i, i)]++;
    }
    double expected = DRAWS / 100.0;
    double sum = 0;
    for (int c : count) {
      sum += (c - expected) * (c - expected) / expected;
    }
    return sum;
  }

  @Test
  void drawsOverAgentsAreUniform() {
    assertThat(chiSquare((i, j) -> (long) (100 * stream.uniform(i, 5)))).isLessThan(CHI_99);
  }

  @Test
  void drawsOverStepsAreUniform() {
    assertThat(chiSquare((i, j) -> (long) (100 * stream.uniform(5, i)))).isLessThan(CHI_99);
  }

  @Test
  void drawsOverReplicationsAreUniform() {
    LongBinaryOperator cell =
        (i, j) -> (long) (100 * new Seed(1, (int) i).stream("purpose").uniform(0, 0));
    assertThat(chiSquare(cell)).isLessThan(CHI_99);
  }

  @Test
  void drawsOfNeighboursInAgentStepAndPurposeAreIndependent() {
    Stream other = new Seed(42, 3).stream("purposf");
    LongBinaryOperator[] pairs = {
      (i, j) -> pair(stream.uniform(i, 5), stream.uniform(i + 1, 5)),
      (i, j) -> pair(stream.uniform(i, 5), stream.uniform(i, 6)),
      (i, j) -> pair(stream.uniform(i, i), stream.uniform(i + 1, i + 1)),
      (i, j) -> pair(stream.uniform(i, 5), stream.uniform(5, i)),
      (i, j) -> pair(stream.uniform(i, 5), other.uniform(i, 5))
    };
    for (LongBinaryOperator it : pairs) {
      assertThat(chiSquare(it)).isLessThan(CHI_99);
    }
  }

  private static long pair(double a, double b) {
    return (long) (10 * a) * 10 + (long) (10 * b);
  }

  @Test
  void orderDoesNotMatter() {
    double first = stream.uniform(7, 9);
    for (int i = 0; i < 100; i++) {
      stream.uniform(i, i);
    }
    assertThat(stream.uniform(7, 9)).isEqualTo(first);
    assertThat(new Seed(42, 3).stream("purpose").uniform(7, 9)).isEqualTo(first);
  }

  @Test
  void purposeReplicationAgentAndStepAllMatter() {
    double base = stream.uniform(1, 2);
    assertThat(new Seed(42, 3).stream("purposes").uniform(1, 2)).isNotEqualTo(base);
    assertThat(new Seed(42, 4).stream("purpose").uniform(1, 2)).isNotEqualTo(base);
    assertThat(stream.uniform(2, 1)).isNotEqualTo(base);
    assertThat(stream.uniform(1, 3)).isNotEqualTo(base);
  }

  /** MASON's generator keeps 32 bits of a seed, so that 7 and 7 + 2^32 draw the same. */
  @Test
  void seedsThatDifferInTheUpperHalfDrawDifferently() {
    Stream low = new Seed(7, 0).stream("purpose");
    Stream high = new Seed(7 + (1L << 32), 0).stream("purpose");
    for (int i = 0; i < 1000; i++) {
      assertThat(low.bits(i, 0)).isNotEqualTo(high.bits(i, 0));
    }
  }

  /**
   * Each of the 64 bits of a seed flips each output bit with chance one half. Over 64 flips of 64
   * draws of 64 bits the flipped share has standard deviation 0.5 / sqrt(64 * 64 * 64) = 0.001; for
   * one bit 0.0078. Five standard deviations: false alarm below 1e-4 over all bits.
   */
  @Test
  void allBitsOfTheSeedMatter() {
    double all = 0;
    for (int bit = 0; bit < 64; bit++) {
      Stream flipped = new Seed(42L ^ (1L << bit), 3).stream("purpose");
      int flips = 0;
      for (int i = 0; i < 64; i++) {
        flips += Long.bitCount(stream.bits(i, 0) ^ flipped.bits(i, 0));
      }
      double share = flips / 4096.0;
      assertThat(share).as("bit " + bit).isCloseTo(0.5, within(5 * 0.0078));
      all += share / 64;
    }
    assertThat(all).isCloseTo(0.5, within(0.005));
  }

  @Test
  void uniformsLieStrictlyBetweenZeroAndOne() {
    for (int i = 0; i < DRAWS; i++) {
      assertThat(stream.uniform(i, -i)).isGreaterThan(0).isLessThan(1);
    }
  }

  /** The mean of 100,000 normals has standard deviation 0.0032, their variance 0.0045. */
  @Test
  void normalsHaveMeanZeroAndVarianceOne() {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < DRAWS; i++) {
      double x = stream.normal(i, 1);
      sum += x;
      squares += x * x;
    }
    assertThat(sum / DRAWS).isCloseTo(0, within(4 * 0.0032));
    assertThat(squares / DRAWS).isCloseTo(1, within(4 * 0.0045));
  }

  /** The mean of 100,000 roundings of 3.3 has standard deviation sqrt(0.21 / 100000) = 0.00145. */
  @Test
  void roundingKeepsTheMeanAndGivesNeighbouringWholeNumbers() {
    long sum = 0;
    for (int i = 0; i < DRAWS; i++) {
      int whole = stream.round(3.3, i, 2);
      assertThat(whole).isBetween(3, 4);
      sum += whole;
    }
    assertThat(sum / (double) DRAWS).isCloseTo(3.3, within(4 * 0.00145));
    assertThat(stream.round(5, 1, 1)).isEqualTo(5);
    assertThat(stream.round(0, 1, 1)).isZero();
  }

  @Test
  void aNegativeReplicationIsRefused() {
    assertThatThrownBy(() -> new Seed(1, -1)).isInstanceOf(IllegalArgumentException.class);
  }

  /** First outputs of SplitMix64 from seed 0 (Steele, Lea and Flood 2014; Vigna's splitmix64.c). */
  @Test
  void theMixerIsSplitMix64() {
    assertThat(Mix.mix(0)).isEqualTo(0xe220a8397b1dcdafL);
    assertThat(Mix.mix(Mix.GOLDEN)).isEqualTo(0x6e789e6aa1b965f4L);
    assertThat(Mix.mix(2 * Mix.GOLDEN)).isEqualTo(0x06c45d188009454fL);
  }
}
