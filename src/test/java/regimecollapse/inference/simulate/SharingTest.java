package regimecollapse.inference.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import regimecollapse.random.Quantile;
import regimecollapse.scenario.parameter.Parameter;

/** What cases share. */
class SharingTest {
  private static final Parameter P = Parameter.MORALE_BASE;
  private static final int DRAWS = 4000;

  private static Sharing of(String name, double tau) {
    return new Sharing(name, 5, tau, List.of(P, Parameter.DEAL_RATE));
  }

  @Test
  void withoutASpreadAllCasesHaveTheSameQuantilesBitForBit() {
    for (int draw = 0; draw < 50; draw++) {
      assertThat(of("one", 0).quantile(P, draw))
          .isEqualTo(of("other", 0).quantile(P, draw))
          .isEqualTo(of("one", 1).shared(P, draw));
    }
    assertThat(of("one", 0).quantile(P, 1)).isNotEqualTo(of("one", 0).quantile(P, 2));
    assertThat(of("one", 0).quantile(P, 1))
        .isNotEqualTo(of("one", 0).quantile(Parameter.DEAL_RATE, 1));
  }

  /**
   * On the normal scale each case keeps mean 0 and variance 1, so the prior; two cases correlate by
   * 1/(1 + τ²). Four standard errors: of 18 such checks one fails by chance in 900.
   */
  @Test
  void aSpreadLeavesThePriorOfEachCaseAsItIs() {
    for (double tau : new double[] {0.3, 1, 3}) {
      double sum = 0;
      double squares = 0;
      double product = 0;
      double uniform = 0;
      for (int draw = 0; draw < DRAWS; draw++) {
        double u = of("one", tau).quantile(P, draw);
        double a = Quantile.normal(u);
        double b = Quantile.normal(of("other", tau).quantile(P, draw));
        assertThat(a).isNotEqualTo(b);
        sum += a;
        squares += a * a;
        product += a * b;
        uniform += u < 0.25 ? 1 : 0;
      }
      double rho = 1 / (1 + tau * tau);
      double error = 1 / Math.sqrt(DRAWS);
      assertThat(sum / DRAWS).isCloseTo(0, within(4 * error));
      assertThat(squares / DRAWS).isCloseTo(1, within(4 * Math.sqrt(2) * error));
      assertThat(product / DRAWS).isCloseTo(rho, within(4 * Math.sqrt(1 + rho * rho) * error));
      assertThat(uniform / DRAWS).isCloseTo(0.25, within(4 * Math.sqrt(3.0 / 16) * error));
    }
  }

  @Test
  void aSpreadBelowZeroIsRefused() {
    assertThatThrownBy(() -> of("one", -0.1)).hasMessageContaining("-0.1");
    assertThatThrownBy(() -> of("one", Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }

  /** Table of the normal distribution. */
  @Test
  void theProbabilityOfANormalQuantileIsTheWayBack() {
    assertThat(Quantile.probability(1.959963984540054)).isCloseTo(0.975, within(1e-12));
    assertThat(Quantile.probability(Quantile.normal(0.01))).isCloseTo(0.01, within(1e-10));
  }
}
