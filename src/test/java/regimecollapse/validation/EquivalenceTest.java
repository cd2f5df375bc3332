package regimecollapse.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import regimecollapse.random.Seed;
import regimecollapse.random.Stream;

/** What is found different, what is not, and what cannot be compared. */
class EquivalenceTest {
  private static final int SEEDS = 400;

  /** Sums of four uniform draws: nearly normal, mean 2, standard deviation 0.577. */
  private static double[] sample(String purpose, double mean, double factor) {
    Stream draws = new Seed(5, 0).stream(purpose);
    double[] values = new double[SEEDS];
    for (int i = 0; i < SEEDS; i++) {
      double sum = 0;
      for (int j = 0; j < 4; j++) {
        sum += draws.uniform(i, j) - 0.5;
      }
      values[i] = mean + factor * sum;
    }
    return values;
  }

  private static double[] constant(double value) {
    double[] values = new double[SEEDS];
    Arrays.fill(values, value);
    return values;
  }

  private static String compared(Map<String, double[]> before, Map<String, double[]> after) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Equivalence.compare(before, after, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String compared(double[] before, double[] after) {
    return compared(Map.of("a,0,x", before), Map.of("a,0,x", after));
  }

  @Test
  void equalLawsRaiseNoAlarm() {
    assertThat(compared(sample("one", 2, 1), sample("other", 2, 1)))
        .contains("0 of 1 means differ", "0 of 1 spreads differ");
  }

  /**
   * Two numbers, two sides, one false alarm in 100: the normal quantile of 0.9975, which is 2.81.
   * The standard error is 0.577 * sqrt(2 / 400) = 0.041, so that a difference of 0.041 * (2.81 +
   * 1.28) = 0.167 or 8 % is found in nine of ten; here it is 0.3.
   */
  @Test
  void aMeanThatIsMovedIsFoundAndTheSpreadIsNot() {
    assertThat(compared(sample("one", 2, 1), sample("other", 2.3, 1)))
        .contains("alarm beyond 2.81 ", "1 of 1 means differ", "0 of 1 spreads differ");
  }

  @Test
  void aSpreadThatIsHalvedIsFoundAndTheMeanIsNot() {
    assertThat(compared(sample("one", 2, 1), sample("other", 2, 0.5)))
        .contains("0 of 1 means differ", "1 of 1 spreads differ");
  }

  @Test
  void whatIsAlwaysTheSameIsNoAlarmAndHasNoSizeThatIsFound() {
    assertThat(compared(constant(1), constant(1)))
        .contains("| a, x | 1 | 1 | 0 | 0.00 | 0.00 |  |  | 1.0000 |")
        .contains("| a, x | 1 | 1 | 0 | 0.00 | 0.00 |  |  |  |")
        .doesNotContain("NaN");
    assertThat(compared(constant(0), constant(0)))
        .contains("0 of 1 means differ", "0 of 1 spreads differ")
        .doesNotContain("NaN");
  }

  @Test
  void constantsThatDifferAreFound() {
    assertThat(compared(constant(1), constant(2)))
        .contains("1 of 1 means differ", "0 of 1 spreads differ");
  }

  /** One run of 400 that did not collapse, where all did before: a ratio of variances is 0. */
  @Test
  void aSingleExceptionIsNoAlarm() {
    double[] once = constant(1);
    once[17] = 0;
    assertThat(compared(constant(1), once))
        .contains("0 of 1 means differ", "0 of 1 spreads differ");
  }

  @Test
  void whatFewRunsHaveIsToldAndLeftOut() {
    double[] few = {1, 2, 3};
    assertThat(compared(Map.of("a,0,x", few), Map.of("a,0,x", constant(9))))
        .contains("1 quantities with fewer than 100 values are left out", "0 of 0 means differ");
  }

  @Test
  void whatIsInOneFileOnlyIsTold() {
    double[] same = constant(1);
    assertThatThrownBy(
            () ->
                compared(
                    Map.of("a,0,x", same, "a,0,old", same), Map.of("a,0,x", same, "a,0,new", same)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("in one of the two only, by the version or by too few seeds: a,0,new; a,0,old");
  }
}
