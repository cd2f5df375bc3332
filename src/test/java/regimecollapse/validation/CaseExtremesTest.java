package regimecollapse.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import regimecollapse.FirstEdition;
import regimecollapse.TwoThreads;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunRecord;
import regimecollapse.run.Runner;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.change.Change;
import regimecollapse.scenario.change.PathChange;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Uncertain;

/**
 * Extreme conditions of the design (model.md, section 9) in the shipped case, at narrow ranges:
 * these are tests of the mechanisms, and wide ranges hold nearly anything.
 */
class CaseExtremesTest {
  private static final String H3 = "H3-survivable-drain";
  private static final int RUNS = 15;

  private static final Scenario SCENARIO =
      ScenarioReader.read(PatternEnsemble.FILE, FirstEdition.settings()).scenario();

  private static List<RunRecord> runs(Change... changes) {
    Scenario s = SCENARIO;
    List<Arm> arms = new ArrayList<>(s.arms());
    arms.add(new Arm("extreme", "extreme", List.of(changes)));
    Runner runner = new Runner(Scenarios.with(s, arms, s.soldiersPerAgent()));
    return TwoThreads.map(0, RUNS, i -> runner.run(new RunKey(H3, "extreme", i)));
  }

  private static Change set(Parameter parameter, double value) {
    return new Change.SetParameter(parameter, Uncertain.of(value));
  }

  private static Change off(Factor factor) {
    return new Change.Switch(factor, false);
  }

  @Test
  void withoutAnyOppositionNothingIsLost() {
    List<RunRecord> runs =
        runs(
            new Change.RemoveEvent("offensive"),
            off(Factor.EX_REBELS),
            set(Parameter.MORALE_BASE, -5));
    assertThat(runs).allMatch(r -> r.falls().isEmpty() && !r.outcome().collapsed());
  }

  @Test
  void unlimitedSupportWithoutDecayRepulsesTheOffensive() {
    List<String> support = List.of("finance", "logistics", "air", "advisers");
    List<RunRecord> runs =
        runs(
            new PathChange.Scale(
                support, 5, SCENARIO.timeline().start(), java.util.Optional.empty()),
            set(Parameter.DECAY_OWN_RATE, 0),
            set(Parameter.CORRUPTION_OWN_GROWTH, 0),
            off(Factor.FATIGUE));
    assertThat(runs).noneMatch(r -> r.outcome().collapsed());
  }

  /** Killed: at most one in a thousand of those on the rolls, though all is lost. */
  @Test
  void withoutMoraleNobodyFights() {
    List<RunRecord> runs = runs(set(Parameter.MORALE_BASE, -5), set(Parameter.MORALE_SPREAD, 0));
    assertThat(runs).allMatch(r -> r.outcome().collapsed());
    assertThat(runs).allMatch(r -> Measures.killedShare(r) < 0.001);
  }

  /**
   * Pinned belief: no cascade. The regime lives longer in at least 14 of 15 pairs at the same
   * draws; if belief did nothing the chance of that would be 5e-4.
   */
  @Test
  void pinnedBeliefMeansNoCascade() {
    List<RunRecord> pinned =
        runs(
            off(Factor.NEWS),
            set(Parameter.BELIEF_BASE, 10),
            set(Parameter.BELIEF_MORALE, 0),
            set(Parameter.BELIEF_ABANDONMENT, 0));
    List<RunRecord> free = runs();
    int longer = 0;
    for (int i = 0; i < RUNS; i++) {
      longer += Measures.daysLived(pinned.get(i)) > Measures.daysLived(free.get(i)) ? 1 : 0;
    }
    assertThat(longer).isGreaterThanOrEqualTo(14);
  }

  /** More aircraft in the war never shorten the regime's life in the mean of paired runs. */
  @Test
  void moreAircraftLengthenTheLifeOfTheRegime() {
    Change more =
        new PathChange.Hold(
            List.of("air"), SCENARIO.timeline().reference(), java.util.Optional.of(1.5));
    List<RunRecord> with = runs(more);
    List<RunRecord> without = runs();
    double gained = 0;
    for (int i = 0; i < RUNS; i++) {
      double capped = Math.min(60, Measures.daysLived(with.get(i)));
      gained += capped - Math.min(60, Measures.daysLived(without.get(i)));
    }
    assertThat(gained / RUNS).as("days gained").isPositive();
  }
}
