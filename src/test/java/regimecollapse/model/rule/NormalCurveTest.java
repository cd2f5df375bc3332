package regimecollapse.model.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/** The normal distribution from portable arithmetic against that of Commons Math. */
class NormalCurveTest {
  private static final NormalDistribution OTHER = new NormalDistribution(null, 0, 1);

  @Test
  void probabilitiesAndDensitiesAreThoseOfCommonsMath() {
    for (double z = -8; z <= 8; z += 1.0 / 128) {
      double expected = OTHER.cumulativeProbability(z);
      assertThat(NormalCurve.below(z)).isCloseTo(expected, within(2e-13));
      assertThat(NormalCurve.density(z)).isCloseTo(OTHER.density(z), within(1e-15));
    }
  }

  @Test
  void farTailsKeepTheirDigits() {
    // 9.865876450377018e-10 and 6.220960574271785e-16: R's pnorm(-6) and pnorm(-8).
    assertThat(NormalCurve.below(-6)).isCloseTo(9.865876450377018e-10, within(1e-21));
    assertThat(NormalCurve.below(-8)).isCloseTo(6.220960574271785e-16, within(1e-27));
  }

  @Test
  void aDensityIsFoundWhereItIsAndNowhereElse() {
    assertThat(NormalCurve.whereDensityIs(NormalCurve.density(1.3))).isCloseTo(1.3, within(1e-12));
    assertThat(NormalCurve.whereDensityIs(0.5)).isNaN();
  }
}
