package regimecollapse.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Against StrictMath, which the JDK's documentation holds within one unit in the last place. */
class ExponentialTest {
  private static final int POINTS = 400_000;

  /** Points without order that fill a range: multiples of the golden section. */
  private static double point(int i, double size) {
    double x = i * 0.6180339887498949;
    return size * (2 * (x - Math.floor(x)) - 1);
  }

  @Test
  void isWithinTwoUnitsInTheLastPlaceOfStrictMath() {
    for (double size : new double[] {1e-9, 0.01, 1, 10, 699.99}) {
      double worst = 0;
      for (int i = 0; i < POINTS; i++) {
        double exact = StrictMath.exp(point(i, size));
        double off = Math.abs(Exponential.of(point(i, size)) - exact) / Math.ulp(exact);
        worst = Math.max(worst, off);
      }
      assertThat(worst)
          .as("units in the last place, up to %s in size", size)
          .isLessThanOrEqualTo(2);
    }
  }

  @Test
  void isExactWhereItMustBe() {
    assertThat(Exponential.of(0)).isEqualTo(1);
    assertThat(Exponential.of(-0.0)).isEqualTo(1);
    assertThat(Exponential.of(Double.POSITIVE_INFINITY)).isInfinite().isPositive();
    assertThat(Exponential.of(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(Exponential.of(Double.NaN)).isNaN();
    assertThat(Exponential.of(1000)).isInfinite().isPositive();
    assertThat(Exponential.of(-1000)).isZero();
    assertThat(Exponential.of(-745)).isEqualTo(StrictMath.exp(-745)).isPositive();
  }

  /** The same bits everywhere: this sum was taken on JDK 17 and is taken on JDK 25 too. */
  @Test
  void hasTheSameBitsOnEveryJdk() {
    long bits = 0;
    for (int i = 0; i < POINTS; i++) {
      bits = bits * 31 + Double.doubleToRawLongBits(Exponential.of(point(i, 40)));
    }
    assertThat(bits).isEqualTo(4_268_464_475_208_629_309L);
  }
}
