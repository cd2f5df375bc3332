package regimecollapse.inference.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import regimecollapse.inference.fit.Fitting;
import regimecollapse.inference.fit.Generation;
import regimecollapse.inference.fit.HistoryMatching;
import regimecollapse.inference.fit.ReferenceTable;
import regimecollapse.inference.fit.SequentialAbc;
import regimecollapse.inference.fit.Silent;
import regimecollapse.inference.simulate.Candidate;
import regimecollapse.inference.simulate.ObservedRecord;
import regimecollapse.inference.simulate.Particle;
import regimecollapse.inference.simulate.Posterior;
import regimecollapse.inference.simulate.Simulation;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.record.Comparison;

/** On a table of draws made by hand, with the windows of the shipped record. */
class HypothesisWeightsTest {
  private static final int DRAWS = 160;

  private static Scenario scenario;

  @BeforeAll
  static void read() throws IOException {
    Path scenarios = Path.of("scenarios");
    scenario =
        ScenarioReader.read(
                scenarios.resolve("three-hypotheses.yaml"), List.of(), Optional.of(scenarios))
            .scenario();
  }

  /**
   * A quarter, a quarter and half of the draws; where in the windows they lie is told by the
   * hypothesis: at the lower end, in the middle, at the upper end. What is left out lies outside.
   */
  private static ReferenceTable inside(ObservedRecord record) {
    List<Particle> draws = new ArrayList<>();
    for (int i = 0; i < DRAWS; i++) {
      int hypothesis = Math.min(2, i % 4);
      double[] summaries = new double[record.observations().size()];
      double[] off = new double[summaries.length];
      for (int s = 0; s < summaries.length; s++) {
        Comparison it = record.observations().get(s).comparison().orElseThrow();
        double place = 0.4 * hypothesis + 0.2 * (i * 7 % DRAWS) / DRAWS;
        summaries[s] = it.low() + place * (it.high() - it.low());
        if (record.isHeldOut(s)) {
          summaries[s] = it.high() + 10 * (1 + hypothesis);
          off[s] = Double.NaN;
        }
      }
      Candidate candidate = new Candidate(hypothesis, new double[] {0.5}, i);
      draws.add(new Particle(candidate, new Simulation(summaries, off), 1));
    }
    return new ReferenceTable(3, draws);
  }

  private static List<List<Object>> regression(ObservedRecord record, ReferenceTable draws) {
    Posterior all = draws.prior();
    List<Generation> one = List.of(new Generation(0, 0, DRAWS, DRAWS, all));
    HistoryMatching.Result nothing = new HistoryMatching.Result(List.of(), SequentialAbc.Space.ALL);
    Fitting.Result result =
        new Fitting.Result(
            nothing, one, draws, all, all, Silent.NONE, SequentialAbc.Stop.GENERATIONS);
    return new HypothesisWeights(scenario, record)
        .table(result).rows().stream().filter(row -> row.get(0).equals("regression")).toList();
  }

  /**
   * All draws agree with the record, so that nothing speaks for any hypothesis and each keeps its
   * share of the draws, although their statistics tell them apart: odds of 1/3 and 1 times the 2
   * others. The nearest half is the first half, which has the same shares.
   */
  @Test
  void whereInAWindowADrawLiesDoesNotTellHypothesesApart() {
    ObservedRecord record = new ObservedRecord(scenario, Set.of("hama"));
    List<List<Object>> rows = regression(record, inside(record));
    double[] shares = {0.25, 0.25, 0.5};
    double[] factors = {2.0 / 3, 2.0 / 3, 2};
    assertThat(rows).hasSize(3);
    for (int h = 0; h < 3; h++) {
      assertThat(rows.get(h)).startsWith("regression", scenario.hypotheses().get(h).id());
      assertThat((double) rows.get(h).get(3)).isCloseTo(shares[h], within(1e-6));
      assertThat((double) rows.get(h).get(5)).isLessThan(shares[h]);
      assertThat((double) rows.get(h).get(6)).isGreaterThan(shares[h]);
      assertThat(rows.get(h).get(7)).isEqualTo(DRAWS / 2);
      assertThat((double) rows.get(h).get(9)).isCloseTo(factors[h], within(1e-5));
    }
  }
}
