package regimecollapse.inference.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import regimecollapse.inference.fit.PairedWeights;
import regimecollapse.inference.fit.PriorSensitivity;
import regimecollapse.inference.fit.ReferenceTable;
import regimecollapse.inference.simulate.Candidate;
import regimecollapse.inference.simulate.ObservedRecord;
import regimecollapse.inference.simulate.Particle;
import regimecollapse.inference.simulate.Posterior;
import regimecollapse.inference.simulate.PriorChange;
import regimecollapse.inference.simulate.Simulation;
import regimecollapse.random.Seed;
import regimecollapse.random.Stream;
import regimecollapse.results.table.ResultTable;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.record.Observation;

/** On tables made by hand or by a known rule. */
class HypothesisTablesTest {
  private static Scenario scenario;

  @BeforeAll
  static void read() throws IOException {
    Path scenarios = Path.of("scenarios");
    scenario =
        ScenarioReader.read(
                scenarios.resolve("three-hypotheses.yaml"), List.of(), Optional.of(scenarios))
            .scenario();
  }

  private static Particle particle(int hypothesis, int draw, double weight, double... off) {
    Candidate candidate = new Candidate(hypothesis, new double[] {0.5}, draw);
    return new Particle(candidate, new Simulation(new double[off.length], off), weight);
  }

  /**
   * 30 even draws of one and 10 of another: three to one. The ends are those of the odds of
   * Wilson's interval of 30 in 40, by R: p <- prop.test(30, 40, correct = FALSE)$conf.int; p / (1 -
   * p). The 60 of the third do not matter.
   */
  @Test
  void aBayesFactorIsTheOddsBetweenTheTwo() {
    List<Particle> draws = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      draws.add(particle(i < 30 ? 0 : i < 40 ? 1 : 2, i, 1, 0));
    }
    double[] factor = HypothesisTables.factor(new Posterior(3, draws), 0, 1);
    assertThat(factor).containsExactly(new double[] {3, 1.487935910, 6.048647618}, within(1e-8));
    double[] back = HypothesisTables.factor(new Posterior(3, draws), 1, 0);
    assertThat(back[1]).isCloseTo(1 / factor[2], within(1e-12));
  }

  @Test
  void againstAHypothesisWithoutDrawsThereIsOnlyALowerEnd() {
    Posterior one = new Posterior(3, List.of(particle(0, 0, 1, 0), particle(0, 1, 1, 0)));
    double[] factor = HypothesisTables.factor(one, 0, 1);
    assertThat(factor[0]).isInfinite();
    assertThat(factor[1]).isPositive().isFinite();
    assertThat(factor[2]).isInfinite();
    assertThat(HypothesisTables.factor(one, 1, 2)).containsOnly(Double.NaN);
  }

  /**
   * Half of the draws, of H1, are off at Aleppo only, those of H2 a little in all others: without
   * Aleppo, H1 has all the weight, else H2.
   */
  @Test
  void leavingOutWhatSpokeAgainstAHypothesisGivesItTheWeight() {
    ObservedRecord record = new ObservedRecord(scenario, Set.of("hama"));
    int n = record.observations().size();
    List<String> ids = record.observations().stream().map(Observation::id).toList();
    List<Particle> draws = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      double[] off = new double[n];
      Arrays.fill(off, i % 2);
      off[ids.indexOf("aleppo-centre")] = 100 * (1 - i % 2);
      off[ids.indexOf("hama")] = Double.NaN;
      draws.add(particle(i % 2, i, 1, off));
    }
    ResultTable table =
        new HypothesisTables(scenario, record).byObservation(new ReferenceTable(3, draws), 4);
    assertThat(table.rows()).hasSize(3 * (1 + record.used().length));
    assertThat(table.rows().get(0)).startsWith("", "H1-coercion-gamble", 0.0).endsWith(4);
    assertThat(table.rows().get(1)).startsWith("", "H2-doomed-anyway", 1.0);
    assertThat(ids.subList(0, 3)).containsExactly("zarbah", "aleppo-centre", "kafr-nabl");
    assertThat(table.rows().get(6)).startsWith("aleppo-centre", "H1-coercion-gamble", 1.0);
    assertThat(table.rows().get(6).get(5)).isEqualTo(1.0);
    assertThat(table.rows()).noneMatch(row -> row.get(0).equals("hama"));
    // Any other one does not matter.
    assertThat(table.rows().get(9)).startsWith("kafr-nabl", "H1-coercion-gamble", 0.0);
    assertThat(table.rows().get(9).subList(5, 8)).containsOnly(0.0);
  }

  /**
   * Of 120 draws as given 12 are kept, a tenth; of the 60 that are simulated anew a tenth would be
   * 6, too few, so it is half of them.
   */
  @Test
  void theSameShareIsKeptUnderAllPriors() {
    List<Particle> given = new ArrayList<>();
    List<Particle> changed = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      given.add(particle(i % 2, i, 1, i % 2));
      changed.add(particle(i % 2, i, 1, 1 - i % 2));
    }
    PriorChange change = new PriorChange(PriorChange.Width.HALVED, Optional.empty());
    PriorSensitivity priors =
        new PriorSensitivity(
            List.of(change), new ReferenceTable(3, given), List.of(new ReferenceTable(3, changed)));
    ObservedRecord record = new ObservedRecord(scenario, Set.of());
    ResultTable table = new HypothesisTables(scenario, record).byPrior(priors, 0.1);
    assertThat(table.rows()).hasSize(6);
    assertThat(table.rows().get(0)).startsWith("as-given", "", "H1-coercion-gamble", 1.0);
    assertThat(table.rows().get(3)).startsWith("halved", "", "H1-coercion-gamble", 0.0);
    assertThat(table.rows()).allSatisfy(row -> assertThat(row).endsWith(30, 60));
    assertThat(new HypothesisTables(scenario, record).byPrior(nothing(given), 0.1).rows())
        .isEmpty();
  }

  private static PriorSensitivity nothing(List<Particle> given) {
    return new PriorSensitivity(List.of(), new ReferenceTable(3, given).first(0), List.of());
  }

  /**
   * Distance |u - c| with u even on 0 to 1 under the first of two hypotheses, on 0 to 2 under the
   * second; the nearest tenth is kept. About c = 0.5 the densities are 1 and 1/2, so the first has
   * 2/3; about 1.5 they are 0 and 1/2, so it has nothing: a change of -2/3. From 0.5 to 0.6 nothing
   * changes. Of 60 intervals each, 95 % should hold that; fewer than 51 has a chance of 0.1 %.
   */
  @Test
  void intervalsOfChangesHoldTheChangeAsOftenAsTheySay() {
    int[] held = new int[2];
    double width = 0;
    for (int table = 0; table < 60; table++) {
      ReferenceTable draws = even(new Seed(8, table).stream("draws"), 0.5);
      PairedWeights paired = new PairedWeights(draws, 40);
      paired.add(draws, s -> s);
      paired.add(draws, s -> new Simulation(s.summaries(), about(1.5, s)));
      paired.add(draws, s -> new Simulation(s.summaries(), about(0.6, s)));
      List<List<PairedWeights.Weight>> weights =
          paired.weights(new Seed(9, table).stream("resamples"));
      held[0] += holds(weights.get(1).get(0), -2.0 / 3) ? 1 : 0;
      held[1] += holds(weights.get(2).get(0), 0) ? 1 : 0;
      width += weights.get(2).get(0).interval().high() / 60;
    }
    assertThat(held[0]).isGreaterThanOrEqualTo(51);
    assertThat(held[1]).isGreaterThanOrEqualTo(51);
    // Two weights of 40 draws each that had nothing in common would differ by 1.96 √(2·2/9/40).
    assertThat(width).isLessThan(0.207);
  }

  private static boolean holds(PairedWeights.Weight it, double truth) {
    return it.interval().low() <= truth && truth <= it.interval().high();
  }

  private static double[] about(double centre, Simulation s) {
    return new double[] {Math.abs(s.summaries()[0] - centre)};
  }

  private static ReferenceTable even(Stream stream, double centre) {
    List<Particle> draws = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      double u = stream.uniform(i, 0) * (1 + i % 2);
      Simulation s = new Simulation(new double[] {u}, new double[] {Math.abs(u - centre)});
      draws.add(new Particle(new Candidate(i % 2, new double[] {0.5}, i), s, 1));
    }
    return new ReferenceTable(2, draws);
  }

  /** k of 600 draws are ten times as many of 6,000, whatever the quotient rounds. */
  @Test
  void theSameShareOfMoreDrawsIsKeptInWholeNumbers() {
    for (int k = 5; k <= 600; k++) {
      assertThat(HypothesisTables.kept(k / 600.0, 6000)).isEqualTo(10 * k);
    }
    assertThat(HypothesisTables.kept(0.001, 6000)).isEqualTo(50);
    assertThat(HypothesisTables.kept(0.001, 61)).isEqualTo(31);
  }
}
