package regimecollapse.inference.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import regimecollapse.ensemble.LocalComputer;
import regimecollapse.inference.simulate.Candidate;
import regimecollapse.inference.simulate.EvaluationLog;
import regimecollapse.inference.simulate.Evaluations;
import regimecollapse.inference.simulate.Posterior;
import regimecollapse.inference.simulate.Problem;
import regimecollapse.inference.simulate.RuledOutException;
import regimecollapse.inference.simulate.Simulation;
import regimecollapse.inference.simulate.Targets;
import regimecollapse.random.Seed;
import regimecollapse.scenario.record.Fit;

/** A fit of two hypotheses that differ in where their one parameter can take the statistic. */
class FittingTest {
  private static final Fit.Effort EFFORT = new Fit.Effort(1, 40, 3, 400, 4, 0.5, 12_000, 8_000, 0);

  /** y = θ + noise; θ from 0 to 1 under the first hypothesis, from 0 to 4 under the second. */
  private record Line(double unit) implements Problem {
    @Override
    public int hypotheses() {
      return 2;
    }

    @Override
    public int dimension() {
      return 1;
    }

    @Override
    public Simulation simulate(Candidate c) {
      double theta = c.quantiles()[0] * (c.hypothesis() == 0 ? 1 : 4);
      long key = Double.doubleToLongBits(c.quantiles()[0]);
      double y = theta + 0.05 * new Seed(3, 0).stream("noise").normal(c.draw(), key);
      return new Simulation(new double[] {y}, new double[] {Math.abs(y - 0.5) / unit});
    }
  }

  private static Fitting.Result fit(double centre, List<String> heard) throws IOException {
    return fit(EFFORT, centre, 0.1, heard);
  }

  private static Fitting.Result fit(
      Fit.Effort effort, double centre, double unit, List<String> heard) throws IOException {
    Targets targets = new Targets(new double[] {centre}, new double[] {0.1}, new double[] {0.1});
    try (Evaluations evaluations =
        new Evaluations(new Line(unit), new LocalComputer(2), EvaluationLog.NONE)) {
      return new Fitting(effort, targets, 5).run(evaluations, heard::add);
    }
  }

  /**
   * The density of y at 0.5 is 1 under the first hypothesis and 1/4 under the second, so the first
   * has 4/5. Tolerance: four Monte Carlo standard errors, a false alarm in 16,000.
   */
  @Test
  void bothMethodsFindTheKnownWeightAtTheSameTolerance() throws IOException {
    List<String> heard = new ArrayList<>();
    Fitting.Result result = fit(0.5, heard);
    double tolerance = result.generations().get(result.generations().size() - 1).tolerance();
    for (Posterior posterior : List.of(result.posterior(), result.rejection())) {
      assertThat(posterior.probability(0)).isCloseTo(0.8, within(4 * posterior.standardError(0)));
      assertThat(posterior.particles()).allMatch(p -> p.distance() <= tolerance);
    }
    assertThat(result.rejection().particles()).hasSizeGreaterThanOrEqualTo(80);
    assertThat(heard).first().isEqualTo("history matching: done, waves: 1");
    assertThat(heard).noneMatch(line -> line.contains("allowed"));
  }

  /**
   * Each generation needs 400 acceptances and halves the tolerance: with twelve of them to come,
   * 4,000 simulations end the fit before the last.
   */
  @Test
  void generationsForWhichTheSimulationsDoNotSufficeAreTold() throws IOException {
    Fit.Effort little = new Fit.Effort(1, 40, 3, 400, 12, 0.5, 4_000, 200, 0);
    List<String> heard = new ArrayList<>();
    int last = fit(little, 0.5, 1e-6, heard).generations().size() - 1;
    assertThat(last).isLessThan(12);
    assertThat(heard)
        .containsOnlyOnce(
            "generation "
                + (last + 1)
                + " would need more than the 4,000 simulations allowed: generation "
                + last
                + " is the result");
  }

  /** A distance of 1 is what the model cannot say even at its best: nearer is by luck. */
  @Test
  void aFitEndsWhereItsToleranceHasTheSizeOfWhatTheModelCannotSay() throws IOException {
    List<String> heard = new ArrayList<>();
    Fitting.Result result = fit(0.5, heard);
    double tolerance = result.generations().get(result.generations().size() - 1).tolerance();
    assertThat(result.stop()).isEqualTo(SequentialAbc.Stop.TOLERANCE);
    assertThat(tolerance).isBetween(0.9, 1.0);
    assertThat(heard).contains("sequential ABC ends: the tolerance is reached");
  }

  /** At 1/16 of the tolerance that is reached some 1 % of the draws would be accepted. */
  @Test
  void aFitEndsWhereTooFewAreAccepted() throws IOException {
    Fit.Effort effort = new Fit.Effort(1, 40, 3, 100, 30, 0.05, 1_000_000, 200, 0);
    Fitting.Result result = fit(effort, 0.5, 1e-6, new ArrayList<>());
    List<Generation> all = result.generations();
    assertThat(result.stop()).isEqualTo(SequentialAbc.Stop.ACCEPTANCE);
    assertThat(all.get(all.size() - 1).acceptance()).isLessThan(0.02);
    assertThat(all.subList(0, all.size() - 1)).allMatch(g -> g.acceptance() >= 0.02);
  }

  @Test
  void aRecordThatNoHypothesisCanReachIsSaidToBe() {
    assertThatThrownBy(() -> fit(100, new ArrayList<>()))
        .isInstanceOf(RuledOutException.class)
        .hasMessageContaining("history matching leaves nothing");
  }

  /**
   * Candidates are simulated in blocks of 256: so many are enough for a first generation of 256
   * draws and for no other, whatever the wave before took, 200 under each of the two hypotheses.
   * One less is not enough.
   */
  @Test
  void theSimulationsOfTheWavesDoNotCountAgainstThoseAllowed() throws IOException {
    List<Generation> generations = allowed(256).generations();
    assertThat(generations).extracting(Generation::simulations).containsExactly(256L);
    assertThatThrownBy(() -> allowed(255))
        .isInstanceOf(RuledOutException.class)
        .hasMessageContaining("the simulations allowed do not suffice");
  }

  private static Fitting.Result allowed(int simulations) throws IOException {
    Fit.Effort effort = new Fit.Effort(1, 200, 3, 256, 4, 0.5, simulations, 300, 0);
    Targets targets = new Targets(new double[] {0.5}, new double[] {0.1}, new double[] {0.1});
    try (Evaluations evaluations =
        new Evaluations(new Line(1e-6), new LocalComputer(2), EvaluationLog.NONE)) {
      return new Fitting(effort, targets, 5).run(evaluations, line -> {});
    }
  }
}
