package regimecollapse.inference.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import regimecollapse.ensemble.LocalComputer;
import regimecollapse.inference.simulate.Candidate;
import regimecollapse.inference.simulate.EvaluationLog;
import regimecollapse.inference.simulate.Evaluations;
import regimecollapse.inference.simulate.Problem;
import regimecollapse.inference.simulate.RuledOutException;
import regimecollapse.inference.simulate.Simulation;
import regimecollapse.inference.simulate.Targets;
import regimecollapse.random.Seed;
import regimecollapse.scenario.record.Fit;

/** Statistics that cannot tell a fit anything leave its distance. */
class SilentTest {
  private static final Fit.Effort EFFORT = new Fit.Effort(1, 40, 3, 50, 2, 0.5, 4_000, 200, 0);

  /**
   * Five statistics of two parameters: one that is always 7; one that only the numbers drawn anew
   * move; the second parameter itself; the first with the model's chance; nearly always 0.
   */
  private record Five(int... which) implements Problem {
    @Override
    public int hypotheses() {
      return 2;
    }

    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public Simulation simulate(Candidate c) {
      double[] q = c.quantiles();
      double noise = new Seed(3, 0).stream("noise").normal(c.chance(), c.hypothesis());
      double input = new Seed(3, 0).stream("input").normal(c.draw(), 0);
      double[] all = {7, input, Math.exp(q[1]), q[0] + 0.3 * noise, noise > 2 ? 1 : 0};
      double[] values = IntStream.of(which).mapToDouble(s -> all[s]).toArray();
      return new Simulation(values, Arrays.stream(values).map(Math::abs).toArray());
    }
  }

  private static Fitting.Result fit(int... which) throws IOException {
    double[] ones = IntStream.of(which).mapToDouble(s -> 1).toArray();
    Targets targets = new Targets(ones, ones, ones);
    try (Evaluations evaluations =
        new Evaluations(new Five(which), new LocalComputer(2), EvaluationLog.NONE)) {
      return new Fitting(EFFORT, targets, 5).run(evaluations, line -> {});
    }
  }

  @Test
  void whatIsEqualInAllDrawsAndWhatIsAnInputLeavesTheDistance() throws IOException {
    Fitting.Result result = fit(0, 1, 2, 3, 4);
    assertThat(result.silent().reasons())
        .containsEntry(0, Silent.Reason.EQUAL)
        .containsEntry(1, Silent.Reason.INPUT)
        .containsEntry(2, Silent.Reason.INFERRED)
        .hasSize(3);
    assertThat(result.posterior().particles())
        .allSatisfy(p -> assertThat(p.simulation().discrepancies()).hasSize(5))
        .allSatisfy(p -> assertThat(p.simulation().discrepancies()[0]).isNaN())
        .allSatisfy(p -> assertThat(p.distance()).isFinite());
    assertThat(result.table().simulations())
        .allMatch(p -> Double.isNaN(p.simulation().discrepancies()[1]));
  }

  @Test
  void aFitOfNothingButInputsIsRefused() {
    assertThatThrownBy(() -> fit(0, 1))
        .isInstanceOf(RuledOutException.class)
        .hasMessageContaining("no statistic is left to compare with");
  }
}
