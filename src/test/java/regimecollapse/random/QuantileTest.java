package regimecollapse.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.special.Beta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantileTest {
  /** Values of the tables of Abramowitz and Stegun (1964), table 26.5, and R's qnorm. */
  @ParameterizedTest
  @CsvSource({
    "0.5, 0",
    "0.75, 0.6744897501960817",
    "0.9, 1.2815515655446004",
    "0.975, 1.959963984540054",
    "0.99, 2.3263478740408408",
    "0.999, 3.090232306167813",
    "0.02, -2.053748910631823",
    "0.000001, -4.753424308822899"
  })
  void normalQuantilesAreThoseOfTables(double p, double z) {
    assertThat(Quantile.normal(p)).isCloseTo(z, within(1.2e-9 * Math.max(1, Math.abs(z))));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-9, 0.001, 0.02425, 0.1, 0.3})
  void normalQuantilesAreSymmetric(double p) {
    assertThat(Quantile.normal(1 - p)).isCloseTo(-Quantile.normal(p), within(1e-7));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, 1.1, Double.NaN})
  void whatIsNoProbabilityIsRefused(double p) {
    assertThatThrownBy(() -> Quantile.normal(p)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void betaQuantilesHaveKnownValues() {
    assertThat(Quantile.beta(0.3, 1, 1)).isCloseTo(0.3, within(1e-8));
    assertThat(Quantile.beta(0.5, 2, 2)).isCloseTo(0.5, within(1e-8));
    // Beta(1, b) and Beta(a, 1) have closed forms.
    assertThat(Quantile.beta(0.2, 1, 3)).isCloseTo(1 - Math.pow(0.8, 1 / 3.0), within(1e-8));
    assertThat(Quantile.beta(0.2, 3, 1)).isCloseTo(Math.pow(0.2, 1 / 3.0), within(1e-8));
  }

  /** Kumaraswamy (1980): the mean is b B(1 + 1/a, b). Midpoints of 200,000 slices integrate it. */
  @ParameterizedTest
  @CsvSource({"2.15, 5.5", "1, 1", "0.5, 2", "4, 1.5"})
  void theMeanOfKumaraswamyIsItsClosedForm(double a, double b) {
    int n = 200_000;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += Quantile.kumaraswamy((i + 0.5) / n, a, b);
    }
    double mean = b * Math.exp(Beta.logBeta(1 + 1 / a, b));
    assertThat(sum / n).isCloseTo(mean, within(1e-5));
  }

  /** F(x) = 1 - (1 - x^a)^b. */
  @Test
  void kumaraswamyInvertsItsDistribution() {
    for (double x = 0.05; x < 1; x += 0.05) {
      double p = 1 - Math.pow(1 - Math.pow(x, 2.15), 5.5);
      assertThat(Quantile.kumaraswamy(p, 2.15, 5.5)).isCloseTo(x, within(1e-6));
    }
  }
}
