package regimecollapse.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import regimecollapse.model.rule.RetaliationRule;
import regimecollapse.results.record.RunKey;
import regimecollapse.run.Runner;
import regimecollapse.scenario.EventKind;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Change;
import regimecollapse.scenario.change.Policy;
import regimecollapse.scenario.change.PolicyMode;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;

/** A patron that answers when its men are removed (ODD 7.22, policy retaliate). */
class FallingOutTest {
  private static final double PURGE = 100;
  private static final double LATE = 690;

  /** Support falls from 1 to 0.4 within a year; a man of the patron is removed on day 100. */
  private static TinyWorld quarrel(double share) {
    return TinyWorld.line(4)
        .noOffensive()
        .days(700)
        .path("finance", 1, 0.4)
        .path("logistics", 1, 0.4)
        .event("purge", EventKind.PURGE, PURGE, "legion")
        .policy("patron", retaliate())
        .set(Parameter.HOLD_PURGE, 0.8)
        .set(Parameter.RETALIATE_FORGIVE, 2000)
        .set(Parameter.RETALIATE_SHARE, share);
  }

  private static Policy retaliate() {
    return new Policy(PolicyMode.RETALIATE, TinyWorld.START, 1, 0.3, 30, 1.25);
  }

  private static TinyWorld noPurge(double share) {
    return quarrel(share).arm("calm", new Change.Switch(Factor.PURGE, false));
  }

  /** Finance and logistics in each week of an arm: the first one, or the last. */
  private static List<Double> support(TinyWorld world, boolean last) {
    Scenario scenario = world.build();
    int arm = last ? scenario.arms().size() - 1 : 0;
    List<Double> seen = new ArrayList<>();
    Drive.of(new Runner(scenario), new RunKey("any", scenario.arms().get(arm).id(), 0))
        .watch(
            w -> {
              seen.add(w.regime().finance());
              seen.add(w.regime().logistics());
            })
        .to(LATE);
    return seen;
  }

  private static List<Double> asThePathsSay() {
    Policy path = new Policy(PolicyMode.PATH, TinyWorld.START, 1, 0.3, 30, 1.25);
    return support(quarrel(0.5).policy("patron", path), false);
  }

  @Test
  void withTheDocumentedPurgesThePathIsTheDocumentedOneWhateverTheShare() {
    for (double share : new double[] {0, 0.13, 0.5, 0.97, 1}) {
      assertThat(support(quarrel(share), false)).as("share " + share).isEqualTo(asThePathsSay());
    }
  }

  @Test
  void withAShareOfNothingNoPurgeChangesNothing() {
    assertThat(support(noPurge(0), true)).isEqualTo(asThePathsSay());
  }

  @Test
  void withoutAnyDocumentedPurgeNothingWasCut() {
    TinyWorld never = noPurge(0.7).off(Factor.PURGE);
    assertThat(support(never, true)).isEqualTo(asThePathsSay());
  }

  /** Of two purges of others, each leaves the patron cold. */
  @Test
  void thePatronMindsItsOwnMenAlone() {
    TinyWorld others =
        TinyWorld.line(4)
            .noOffensive()
            .days(700)
            .path("finance", 1, 0.4)
            .path("logistics", 1, 0.4)
            .event("purge", EventKind.PURGE, PURGE, "guard")
            .event("another", EventKind.PURGE, PURGE, "contingent")
            .policy("patron", retaliate())
            .arm("calm", new Change.Switch(Factor.PURGE, false));
    assertThat(support(others, true)).isEqualTo(asThePathsSay());
  }

  @Test
  void withoutThePurgeSupportIsHigherByTheShareAndNeverAboveTheEve() {
    double eve = 1 - 0.6 * PURGE / 365;
    double before = 0;
    for (double share : new double[] {0.1, 0.3, 0.6}) {
      List<Double> given = support(noPurge(share), true);
      double last = given.get(given.size() - 1);
      // With 2 for 0.8 of grievance the whole of the share was cut, lag and ramp are long over.
      assertThat(last).isCloseTo(Math.min(0.4 / (1 - share), eve), within(1e-6));
      assertThat(last).isGreaterThan(before);
      before = last;
    }
    int purge = 2 * (int) (PURGE / 7);
    assertThat(support(noPurge(0.6), true).subList(0, purge))
        .isEqualTo(asThePathsSay().subList(0, purge));
  }

  @Test
  void aSecondPurgeCutsMoreThanThePathSays() {
    TinyWorld earlier =
        quarrel(0.5).arm("early", new Change.MoveEvent("purge", TinyWorld.START.plusDays(14)));
    List<Double> given = support(earlier, true);
    // Lag 30, ramp 20: on day 98 it has nearly all been cut, the documented one not yet begun.
    int week = 2 * 14;
    assertThat(given.get(week)).isLessThan(0.6 * asThePathsSay().get(week));
  }

  @Test
  void whatIsNotSaidToBeWithheldFollowsItsPath() {
    TinyWorld money = noPurge(0.5).forces(f -> f.withholds("finance"));
    List<Double> given = support(money, true);
    List<Double> path = asThePathsSay();
    int last = given.size() - 1;
    assertThat(given.get(last)).as("logistics").isEqualTo(path.get(last));
    assertThat(given.get(last - 1)).as("finance").isGreaterThan(path.get(last - 1) + 0.2);
  }

  @Test
  void aGrievanceHalvesInTheTimeThatItTakesToForgive() {
    RetaliationRule rule =
        new RetaliationRule(p -> p == Parameter.RETALIATE_FORGIVE ? 250 : 0.6, 7);
    double fresh = rule.grievance(0);
    for (int halvings = 1; halvings <= 4; halvings++) {
      assertThat(rule.grievance(250 * halvings)).isCloseTo(fresh / (1 << halvings), within(1e-15));
    }
  }

  /** Between two purges that are forgiven the cut is given back, if what it answers to fades. */
  @Test
  void aForgivenPurgeIsNoLongerCut() {
    TinyWorld quick = noPurge(0.6).set(Parameter.RETALIATE_FORGIVE, 60);
    List<Double> given = support(quick, true);
    assertThat(given.get(given.size() - 1)).isCloseTo(0.4, within(0.01));
    int atItsHeight = 2 * 22;
    assertThat(given.get(atItsHeight)).isGreaterThan(asThePathsSay().get(atItsHeight) + 0.05);
  }
}
