package regimecollapse.inference.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import regimecollapse.ensemble.LocalComputer;
import regimecollapse.inference.simulate.Candidate;
import regimecollapse.inference.simulate.EvaluationLog;
import regimecollapse.inference.simulate.Evaluations;
import regimecollapse.inference.simulate.Problem;
import regimecollapse.inference.simulate.Simulation;
import regimecollapse.inference.simulate.Targets;
import regimecollapse.random.Seed;

class HistoryMatchingTest {
  /** Two statistics, straight and bent, of the first two of four parameters, with some noise. */
  private static final class Curved implements Problem {
    @Override
    public int hypotheses() {
      return 2;
    }

    @Override
    public int dimension() {
      return 4;
    }

    @Override
    public Simulation simulate(Candidate c) {
      double[] u = c.quantiles();
      double noise =
          0.02 * new Seed(1, 0).stream("noise").normal(c.draw(), Double.doubleToLongBits(u[0]));
      // Hypothesis 1 can never give what was seen.
      double straight = 10 * u[0] + noise + 100 * c.hypothesis();
      double bent = 5 * u[1] * u[1] + noise;
      return new Simulation(new double[] {straight, bent}, new double[2]);
    }
  }

  private static final Targets SEEN =
      new Targets(new double[] {3, 1.25}, new double[] {0.1, 0.1}, new double[] {0.2, 0.1});

  private static HistoryMatching.Result match() throws IOException {
    return match(SEEN);
  }

  private static HistoryMatching.Result match(Targets seen) throws IOException {
    try (Evaluations evaluations =
        new Evaluations(new Curved(), new LocalComputer(2), EvaluationLog.NONE)) {
      HistoryMatching.Settings settings = new HistoryMatching.Settings(2, 60, 3, 4);
      return new HistoryMatching(settings, seen, evaluations).run();
    }
  }

  @Test
  void theTruthIsKeptAndWhatIsFarFromItIsRuledOut() throws IOException {
    SequentialAbc.Space space = match().space();
    assertThat(space.holds(0, new double[] {0.3, 0.5, 0.1, 0.9})).isTrue();
    assertThat(space.holds(0, new double[] {0.3, 0.9, 0.1, 0.9})).isFalse();
    assertThat(space.holds(0, new double[] {0.6, 0.5, 0.1, 0.9})).isFalse();
    assertThat(space.holds(1, new double[] {0.3, 0.5, 0.1, 0.9})).isFalse();
  }

  @Test
  void aStatisticThatDoesNotCountRulesNothingOut() throws IOException {
    Targets bent =
        new Targets(new int[] {1}, new double[] {1.25}, new double[] {0.1}, new double[] {0.1});
    SequentialAbc.Space space = match(bent).space();
    assertThat(space.holds(1, new double[] {0.9, 0.5, 0.1, 0.9})).isTrue();
    assertThat(space.holds(1, new double[] {0.9, 0.9, 0.1, 0.9})).isFalse();
  }

  /**
   * The first statistic leaves 3 ± 3√(0.1² + 0.2²) of 10, the second 1.25 ± 3√(2 x 0.1²) of the
   * square: shares 0.134 and √(1.674/5) - √(0.826/5) = 0.172, together 0.023.
   */
  @Test
  void theVolumeLeftIsWhatTheErrorsLeave() throws IOException {
    HistoryMatching.Result result = match();
    assertThat(result.waves()).hasSize(2);
    assertThat(result.waves().get(1).left()[0]).isCloseTo(0.023, within(0.005));
    assertThat(result.waves().get(0).left()[1]).isZero();
    assertThat(result.waves().get(1).left()[1]).isNaN();
  }

  /** 100 u and the model's own chance, with a standard deviation of 3. */
  private static final class Noisy implements Problem {
    @Override
    public int hypotheses() {
      return 1;
    }

    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public Simulation simulate(Candidate c) {
      double u = c.quantiles()[0];
      double noise = 3 * new Seed(2, 0).stream("own").normal(c.draw(), Double.doubleToLongBits(u));
      return new Simulation(new double[] {100 * u + noise}, new double[1]);
    }
  }

  /**
   * What was seen, 36, is a run at u = 0.3 that was off by two standard deviations of its own
   * chance: 43 of the errors of the record, so that without that chance the truth would be ruled
   * out. At u = 0.6 it would be off by eight. A wave of 400 points leaves 3 standard deviations on
   * both sides: 2 x 3 x √((9 + 0.02) (1 + 5/400)) / 100 with the doubt about five terms. The
   * deviation of 400 residuals has a relative error of 1/√(2 x 395); within four of them: a false
   * alarm in 16,000.
   */
  @Test
  void theChanceOfTheModelItselfKeepsTheTruth() throws IOException {
    Targets seen = new Targets(new double[] {36}, new double[] {0.1}, new double[] {0.1});
    try (Evaluations evaluations =
        new Evaluations(new Noisy(), new LocalComputer(2), EvaluationLog.NONE)) {
      HistoryMatching.Settings settings = new HistoryMatching.Settings(1, 400, 3, 4);
      HistoryMatching.Result result = new HistoryMatching(settings, seen, evaluations).run();
      assertThat(result.space().holds(0, new double[] {0.3, 0.5})).isTrue();
      assertThat(result.space().holds(0, new double[] {0.6, 0.5})).isFalse();
      double expected = 0.06 * Math.sqrt(9.02 * (1 + 5 / 400.0));
      assertThat(result.waves().get(0).left()[0])
          .isCloseTo(expected, within(4 * expected / Math.sqrt(790)));
    }
  }
}
