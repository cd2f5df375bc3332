package regimecollapse.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import regimecollapse.scenario.parameter.Prior;

/** Values from priors: quantiles by hand, and the mean over an even grid of draws. */
class DrawsTest {
  private static double mean(Prior prior) {
    int n = 20_000;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += Draws.of(prior, (i + 0.5) / n);
    }
    return sum / n;
  }

  @Test
  void aFixedValueIsItself() {
    assertThat(Draws.of(new Prior.Fixed(3), 0.9)).isEqualTo(3);
  }

  @Test
  void uniformDrawsAreALine() {
    Prior prior = new Prior.Uniform(2, 6);
    assertThat(Draws.of(prior, 0.25)).isCloseTo(3, within(1e-12));
    assertThat(mean(prior)).isCloseTo(4, within(1e-9));
  }

  /** From R: {@code exp(qunif(c(.05, .25, .5, .9), log(.003), log(.05)))}; mean (b - a)/ln(b/a). */
  @Test
  void logUniformDrawsAreALineInTheLogarithm() {
    Prior prior = new Prior.LogUniform(0.003, 0.05);
    assertThat(Draws.of(prior, 0.05)).isCloseTo(0.00345313607193829, within(1e-9));
    assertThat(Draws.of(prior, 0.25)).isCloseTo(0.00606154651402987, within(1e-9));
    assertThat(Draws.of(prior, 0.5)).isCloseTo(0.01224744871391589, within(1e-9));
    assertThat(Draws.of(prior, 0.9)).isCloseTo(0.03773854303057921, within(1e-9));
    assertThat(prior.centre()).isCloseTo(0.01224744871391589, within(1e-9));
    assertThat(mean(prior)).isCloseTo(0.047 / Math.log(0.05 / 0.003), within(1e-8));
    assertThat(Draws.of(prior, 0)).isEqualTo(0.003);
    assertThat(Draws.of(prior, 1)).isEqualTo(0.05);
    assertThat(Draws.of(new Prior.LogUniform(0.7, 0.7), 0.3)).isEqualTo(0.7);
  }

  @Test
  void halfOfATwoPieceLiesBelowItsValue() {
    Prior prior = new Prior.TwoPiece(1, 2, 5);
    assertThat(Draws.of(prior, 0.25)).isCloseTo(1.5, within(1e-12));
    assertThat(Draws.of(prior, 0.5)).isCloseTo(2, within(1e-12));
    assertThat(Draws.of(prior, 0.75)).isCloseTo(3.5, within(1e-12));
    // Halves with means 1.5 and 3.5.
    assertThat(mean(prior)).isCloseTo(2.5, within(1e-9));
  }

  @Test
  void triangularDrawsHaveTheirMeanAndEnds() {
    Prior prior = new Prior.Triangular(0, 1, 5);
    assertThat(mean(prior)).isCloseTo(2, within(1e-4));
    assertThat(Draws.of(prior, 0.2)).isCloseTo(1, within(1e-12));
    assertThat(Draws.of(new Prior.Triangular(3, 3, 3), 0.4)).isEqualTo(3);
  }

  @Test
  void normalLogNormalAndBetaDrawsHaveTheirMedians() {
    assertThat(Draws.of(new Prior.Normal(4, 2), 0.5)).isCloseTo(4, within(1e-9));
    assertThat(Draws.of(new Prior.Normal(4, 2), 0.975)).isCloseTo(4 + 2 * 1.959964, within(1e-5));
    assertThat(Draws.of(new Prior.LogNormal(1, 0.5), 0.5)).isCloseTo(Math.E, within(1e-9));
    assertThat(Draws.of(new Prior.Beta(2, 2), 0.5)).isCloseTo(0.5, within(1e-8));
    assertThat(mean(new Prior.Beta(3, 5))).isCloseTo(3 / 8.0, within(1e-4));
  }

  @Test
  void aHigherDrawNeverGivesALowerValue() {
    Prior[] all = {
      new Prior.Fixed(1),
      new Prior.Uniform(0, 1),
      new Prior.LogUniform(0.003, 30),
      new Prior.TwoPiece(0, 0.2, 1),
      new Prior.Triangular(0, 0.3, 1),
      new Prior.Normal(0, 1),
      new Prior.Beta(2, 3),
      new Prior.LogNormal(0, 1)
    };
    for (Prior prior : all) {
      double before = Double.NEGATIVE_INFINITY;
      for (double u = 0.001; u < 1; u += 0.001) {
        double value = Draws.of(prior, u);
        assertThat(value).as(prior.toString()).isGreaterThanOrEqualTo(before);
        before = value;
      }
    }
  }
}
