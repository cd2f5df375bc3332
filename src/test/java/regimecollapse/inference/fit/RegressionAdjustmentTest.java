package regimecollapse.inference.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import regimecollapse.inference.simulate.Candidate;
import regimecollapse.inference.simulate.Particle;
import regimecollapse.inference.simulate.Posterior;
import regimecollapse.inference.simulate.Simulation;

/** On draws made by hand, without chance. */
class RegressionAdjustmentTest {
  private static final double SLOPE = 0.7307954;

  /**
   * Log-odds x² at 401 draws x from -0.5 to 1.5, even steps, observed 0, where the curve is level.
   * Over draws that all count the same the slope of x² would be the sum of the ends, 1. With
   * Epanechnikov weights it is flatter, by R: x <- seq(-0.5, 1.5, 0.005); coef(lm(x^2 ~ x, weights
   * = 1 - (x / 1.5)^2)). Each draw is moved by its slope times x.
   */
  @Test
  void alongACurveNearDrawsCountMore() {
    List<Particle> draws = new ArrayList<>();
    for (int i = 0; i <= 400; i++) {
      double x = -0.5 + 0.005 * i;
      double quantile = 1 / (1 + Math.exp(-x * x));
      Simulation simulation = new Simulation(new double[] {x}, new double[] {Math.abs(x)});
      draws.add(new Particle(new Candidate(0, new double[] {quantile}, i), simulation, 1));
    }
    Posterior adjusted = RegressionAdjustment.adjust(new Posterior(1, draws), new double[] {0});
    for (Particle p : adjusted.particles()) {
      double x = p.simulation().summaries()[0];
      double u = p.candidate().quantiles()[0];
      assertThat(Math.log(u / (1 - u))).isCloseTo(x * x - SLOPE * x, within(1e-5));
    }
  }
}
