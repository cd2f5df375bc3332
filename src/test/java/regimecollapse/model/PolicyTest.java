package regimecollapse.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import regimecollapse.model.state.Regime;
import regimecollapse.model.state.World;
import regimecollapse.scenario.EventKind;
import regimecollapse.scenario.change.Policy;
import regimecollapse.scenario.change.PolicyMode;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;

/** What patrons decide, and what the leader answers (ODD 7.10 and 7.22). */
class PolicyTest {
  private static final LocalDate FROM = TinyWorld.START.plusDays(70);

  private static TinyWorld world(PolicyMode mode, double level, double floor) {
    return TinyWorld.line(4)
        .noOffensive()
        .days(1100)
        .policy("patron", new Policy(mode, FROM, level, floor, 30, 1.25));
  }

  private static double finance(TinyWorld world, double day) {
    return Drive.at(world, day, w -> w.regime().finance());
  }

  @Test
  void beforeItsDateAPolicyChangesNothing() {
    for (PolicyMode mode : PolicyMode.values()) {
      TinyWorld world = world(mode, 0.9, 0.2).path("finance", 0.7);
      assertThat(finance(world, 63)).as(mode.name()).isEqualTo(0.7);
    }
  }

  @Test
  void sustainHoldsItsLevelWhateverThePathSays() {
    TinyWorld world = world(PolicyMode.SUSTAIN, 0.9, 0).path("finance", 0.4);
    assertThat(finance(world, 700)).isCloseTo(0.9, within(1e-6));
  }

  @Test
  void exitGoesToTheFloorWithTheDelay() {
    TinyWorld world = world(PolicyMode.EXIT, 1, 0.2);
    // One delay of 30 days after the start, support has gone 1 - 1/e of the way.
    double afterOneDelay = 1 - 0.8 * (1 - Math.exp(-1));
    TinyWorld daily = world(PolicyMode.EXIT, 1, 0.2);
    assertThat(finance(daily, 98)).isCloseTo(1 - 0.8 * (1 - Math.exp(-28 / 30.0)), within(1e-9));
    assertThat(finance(world, 98)).isGreaterThan(afterOneDelay);
    assertThat(finance(world, 700)).isCloseTo(0.2, within(1e-6));
  }

  @Test
  void exitNeverGivesMoreThanThePath() {
    TinyWorld world = world(PolicyMode.EXIT, 1, 0.3).path("finance", 0.1).path("air-defence", 0);
    assertThat(finance(world, 700)).isLessThanOrEqualTo(0.1);
    TinyWorld strikes = world(PolicyMode.EXIT, 1, 0.3).path("strikes", 2).path("air-defence", 0);
    assertThat(Drive.at(strikes, 700, w -> w.regime().unansweredStrikes())).isEqualTo(2);
  }

  /**
   * Air defence is a share of strikes blunted, not an index of support: level 1 does not mean all.
   */
  @Test
  void aSustainedLevelDoesNotTurnIntoFullAirDefence() {
    TinyWorld world = world(PolicyMode.SUSTAIN, 1, 0).path("strikes", 2).path("air-defence", 0.1);
    assertThat(Drive.at(world, 700, w -> w.regime().unansweredStrikes()))
        .isCloseTo(1.8, within(1e-9));
  }

  @Test
  void coerceKeepsSupportDownWhereNothingIsDone() {
    TinyWorld world =
        world(PolicyMode.COERCE, 1, 0.3)
            .set(Parameter.REFORM_UNPROMPTED, 0)
            .set(Parameter.REFORM_PRESSURE, 0);
    assertThat(finance(world, 1000)).isCloseTo(0.3, within(1e-6));
  }

  @Test
  void coerceRestoresSupportWhereDemandsAreMet() {
    TinyWorld world =
        world(PolicyMode.COERCE, 1, 0.3)
            .set(Parameter.REFORM_UNPROMPTED, 0)
            .set(Parameter.REFORM_PRESSURE, 3)
            .set(Parameter.REFORM_BACKSLIDE, 0)
            .set(Parameter.REFORM_DEMAND, 0.2);
    double cut = finance(world, 140);
    assertThat(cut).isLessThan(0.9);
    assertThat(finance(world, 1000)).isCloseTo(1, within(1e-6));
    assertThat(Drive.at(world, 1000, w -> w.regime().reform())).isGreaterThan(0.199);
  }

  @Test
  void pressureReformsOrBackfiresWithItsSign() {
    double[] reform = new double[3];
    double[] effect = {-0.3, 0, 0.6};
    for (int i = 0; i < effect.length; i++) {
      TinyWorld world =
          world(PolicyMode.PATH, 1, 0.3)
              .path("finance", 0.3)
              .set(Parameter.REFORM_UNPROMPTED, 0.2)
              .set(Parameter.REFORM_PRESSURE, effect[i]);
      reform[i] = Drive.at(world, 1000, w -> w.regime().reform());
    }
    assertThat(reform[0]).isLessThan(reform[1]);
    assertThat(reform[1]).isLessThan(reform[2]);
  }

  @Test
  void surgeRaisesMilitaryHelpOnceAttackedAndNoMoney() {
    Policy surge = new Policy(PolicyMode.SURGE, TinyWorld.START, 2.5, 0, 3, 2.5);
    TinyWorld world =
        TinyWorld.line(4).policy("patron", surge).set(Parameter.OPPOSITION_CAMPAIGN, 60);
    double day = TinyWorld.OFFENSIVE_DAY;
    Drive run = Drive.of(world).to(day + 2.75);
    assertThat(run.world().regime().air()).isEqualTo(1);
    Regime later = run.to(day + 20).world().regime();
    assertThat(later.air()).isGreaterThan(2.4);
    assertThat(later.logistics()).isGreaterThan(2.4);
    assertThat(later.finance()).isEqualTo(1);
  }

  /** An earlier version looked for the start of a surge only after the first six hours. */
  @Test
  void helpThatComesAtOnceIsSeenLikeHelpThatComesLater() {
    for (double delay : new double[] {0, 0.1, 0.25, 1}) {
      Policy surge = new Policy(PolicyMode.SURGE, TinyWorld.START, 1, 0, delay, 2.5);
      TinyWorld with = TinyWorld.line(4).policy("patron", surge).set(Parameter.NEWS_HELP, 0.25);
      TinyWorld base = TinyWorld.line(4).set(Parameter.NEWS_HELP, 0.25);
      double day = TinyWorld.OFFENSIVE_DAY + 1.25;
      double seen =
          Drive.at(with, day, PolicyTest::belief) - Drive.at(base, day, PolicyTest::belief);
      // Once, and little of it fades within a day.
      assertThat(seen).as("delay of " + delay).isCloseTo(0.25, within(0.02));
    }
  }

  private static double belief(World world) {
    return world.units().belief()[0];
  }

  /** The level of a surge is what is reached in war, not what was promised in peace. */
  @Test
  void aSurgeToComeIsNoPressureBefore() {
    Policy surge = new Policy(PolicyMode.SURGE, TinyWorld.START, 2.5, 0, 3, 2.5);
    TinyWorld base = TinyWorld.line(4).set(Parameter.REFORM_PRESSURE, -0.3);
    TinyWorld with = TinyWorld.line(4).set(Parameter.REFORM_PRESSURE, -0.3).policy("patron", surge);
    double day = TinyWorld.OFFENSIVE_DAY - 1;
    assertThat(Drive.at(with, day, w -> w.regime().reform()))
        .isEqualTo(Drive.at(base, day, w -> w.regime().reform()));
  }

  @Test
  void aPurgeIsAnOutcomeOnlyUnderAPolicy() {
    TinyWorld path = world(PolicyMode.PATH, 1, 0.3).path("finance", 0);
    TinyWorld coerce = world(PolicyMode.COERCE, 1, 0);
    for (TinyWorld it : new TinyWorld[] {path, coerce}) {
      it.set(Parameter.PURGE_HAZARD, 10).set(Parameter.REFORM_UNPROMPTED, 0);
    }
    assertThat(shocked(Drive.of(path).to(900).world())).isFalse();
    assertThat(shocked(Drive.of(coerce).to(900).world())).isTrue();
    coerce.off(Factor.PURGE);
    assertThat(shocked(Drive.of(coerce).to(900).world())).isFalse();
  }

  @Test
  void aDatedPurgeDoesNotHappenWhereThePatronDecides() {
    TinyWorld sustain = world(PolicyMode.SUSTAIN, 1, 0.3).set(Parameter.PURGE_HAZARD, 0);
    sustain.event("purge", EventKind.PURGE, 200, "legion");
    assertThat(shocked(Drive.of(sustain).to(300).world())).isFalse();
    TinyWorld path = world(PolicyMode.PATH, 1, 0.3);
    path.event("purge", EventKind.PURGE, 200, "legion");
    assertThat(shocked(Drive.of(path).to(300).world())).isTrue();
  }

  private static boolean shocked(World world) {
    double sum = 0;
    for (double shock : world.formations().shock()) {
      sum += shock;
    }
    return sum > 0;
  }

  @Test
  void theLedgerCountsMoneyTimesTime() {
    // The first patron at index 1, one bn a year, for 52 weeks of 7 days; others do not count.
    TinyWorld world = TinyWorld.line(4).noOffensive().days(363);
    double years = 52 * 7 / 365.2425;
    assertThat(Drive.of(world).toEnd().world().regime().spent()).isCloseTo(years, within(1e-9));
  }
}
