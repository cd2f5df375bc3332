package regimecollapse.inference.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import regimecollapse.inference.simulate.LatinHypercube;
import regimecollapse.random.Seed;
import regimecollapse.random.Stream;

class LinearEffectsTest {
  private static final Stream NOISE = new Seed(21, 0).stream("noise");

  /**
   * y = 2u - v + z, z normal with variance 1/4: V = 4/12 + 1/12 + 1/4, shares 1/2, 1/8 and nothing.
   * Margins are five standard errors of 2,000 points: below 1 in 100,000 for another seed.
   */
  @Test
  void changesAndSharesOfALinearFunctionAreKnown() {
    double[][] points = LatinHypercube.design(2000, 20, 3, "test");
    double[] values = new double[points.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = 2 * points[i][0] - points[i][1] + NOISE.normal(i, 0) / 2;
    }
    LinearEffects found = LinearEffects.of(points, values);
    double[] changes = {2, -1, 0};
    double[] shares = {0.5, 0.125, 0};
    for (int k = 0; k < 3; k++) {
      LinearEffects.Effect e = found.effects().get(k);
      assertThat(e.change().value()).isCloseTo(changes[k], within(0.2));
      assertThat(e.share().value()).isCloseTo(shares[k], within(0.05));
      assertThat(e.change().low()).isLessThan(e.change().value());
    }
    assertThat(found.effects().get(0).p()).isLessThan(1e-9);
    assertThat(found.effects().get(0).share().low()).isPositive();
    assertThat(found.effects().get(2).share().low()).isZero();
    assertThat(found.explained()).isCloseTo(0.625, within(0.07));
    // 18 true nulls: five or more below 0.05 have a chance of 1 in 500.
    assertThat(found.effects().stream().skip(2).filter(e -> e.p() < 0.05).count()).isLessThan(5);
  }

  /** R 4.2, lm(y ~ x) with x = 0.1, 0.4, 0.5, 0.9, y = 1, 2, 2, 4: slope 3.74046. */
  @Test
  void oneParameterIsASimpleRegression() {
    double[][] points = {{0.1}, {0.4}, {0.5}, {0.9}};
    LinearEffects found = LinearEffects.of(points, new double[] {1, 2, 2, 4});
    LinearEffects.Effect e = found.effects().get(0);
    assertThat(e.change().value()).isCloseTo(3.74045802, within(1e-8));
    assertThat(e.p()).isCloseTo(0.017836859, within(1e-9));
    assertThat(e.change().low()).isCloseTo(1.56178859, within(1e-7));
    assertThat(found.explained()).isCloseTo(0.94696665, within(1e-8));
  }

  @Test
  void whatNeverVariesHasNoEffects() {
    double[][] points = LatinHypercube.design(30, 2, 3, "test");
    LinearEffects found = LinearEffects.of(points, new double[30]);
    assertThat(found.explained()).isZero();
    assertThat(found.effects()).allSatisfy(e -> assertThat(e.p()).isEqualTo(1));
  }
}
