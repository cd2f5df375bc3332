package regimecollapse.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import regimecollapse.model.state.World;
import regimecollapse.scenario.EventKind;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;

/** Each factor of the slow processes, off: what its comment says holds. On, it does not hold. */
class SwitchTest {
  private static final int GUARD = 0;
  private static final int LEGION = 1;
  private static final int CONTINGENT = 2;
  private static final double DAY = 300;

  private static TinyWorld world() {
    return TinyWorld.line(5).noOffensive();
  }

  /** Off, a measure is as expected; on, it is not. */
  private static void offMeans(
      Factor factor, TinyWorld world, ToDoubleFunction<World> measure, double expected) {
    assertThat(Drive.at(world, DAY, measure)).as("on").isNotCloseTo(expected, within(1e-3));
    assertThat(Drive.at(world.off(factor), DAY, measure)).isCloseTo(expected, within(1e-9));
  }

  @Test
  void financeOffKeepsMoneyAtTheReference() {
    TinyWorld world = world().path("finance", 1, 0.2);
    offMeans(Factor.FINANCE, world, w -> w.regime().finance(), 1);
  }

  @Test
  void logisticsOffKeepsSuppliesAtTheReference() {
    offMeans(Factor.LOGISTICS, world().path("logistics", 0.3), w -> w.regime().logistics(), 1);
  }

  @Test
  void airOffKeepsAircraftAtTheReference() {
    offMeans(Factor.AIR, world().path("air", 1.5), w -> w.regime().air(), 1);
  }

  @Test
  void advisersOffKeepsAdvisersAtTheReference() {
    offMeans(Factor.ADVISERS, world().path("advisers", 0.1), w -> w.regime().advisers(), 1);
  }

  @Test
  void topUpPayOffKeepsItAtTheReference() {
    double full = Drive.at(world(), DAY, w -> w.formations().pay()[LEGION]);
    TinyWorld cut = world().path("top-up", 0);
    offMeans(Factor.TOP_UP_PAY, cut, w -> w.formations().pay()[LEGION], full);
  }

  @Test
  void pricesOffLeavesPayAlone() {
    double stable = Drive.at(world(), DAY, w -> w.formations().pay()[GUARD]);
    TinyWorld inflation = world().path("prices", 1, 5);
    offMeans(Factor.PRICES, inflation, w -> w.formations().pay()[GUARD], stable);
  }

  @Test
  void corruptionOffStaysAtItsStart() {
    TinyWorld poor = world().path("finance", 0).set(Parameter.CORRUPTION_START, 0.4);
    offMeans(Factor.CORRUPTION, poor, w -> w.regime().corruption(), 0.4);
  }

  @Test
  void diversionOffLeavesSupplyWhole() {
    TinyWorld corrupt = world().set(Parameter.CORRUPTION_START, 0.8);
    offMeans(Factor.DIVERSION, corrupt, w -> w.regime().ammunition(), 1);
    TinyWorld again = world().set(Parameter.CORRUPTION_START, 0.8);
    offMeans(Factor.DIVERSION, again, w -> w.regime().fuel(), 1);
  }

  @Test
  void soldLeaveOffKeepsSoldiersPresent() {
    TinyWorld corrupt =
        world().set(Parameter.CORRUPTION_START, 0.8).set(Parameter.PRESENCE_MAX, 0.9);
    offMeans(Factor.SOLD_LEAVE, corrupt, w -> w.formations().present()[0], 0.9);
  }

  @Test
  void absentOfficersOffLeavesLeadershipToCommanders() {
    TinyWorld corrupt =
        world().set(Parameter.CORRUPTION_START, 0.8).set(Parameter.REFORM_LEADERSHIP, 0);
    offMeans(Factor.ABSENT_OFFICERS, corrupt, w -> w.formations().leadership()[GUARD], 0.6);
  }

  @Test
  void purgeOffRemovesNobody() {
    TinyWorld purged = world().event("purge", EventKind.PURGE, 200, "legion");
    offMeans(Factor.PURGE, purged, w -> w.formations().shock()[LEGION], 0);
  }

  @Test
  void aReturnEndsTheShockOfAPurgeUnlessThereIsNone() {
    TinyWorld world =
        world()
            .event("purge", EventKind.PURGE, 200, "legion")
            .event("return", EventKind.REINSTATEMENT, 250, "legion");
    Drive run = Drive.of(world).to(240);
    assertThat(run.world().formations().shock()[LEGION]).isPositive();
    double before = run.world().formations().leadership()[LEGION];
    run.to(DAY);
    assertThat(run.world().formations().shock()[LEGION]).isZero();
    assertThat(run.world().formations().leadership()[LEGION]).isGreaterThan(before);
    assertThat(run.world().formations().shock()[GUARD]).as("others remember").isPositive();
  }

  @Test
  void contingentWithdrawalOffKeepsContingents() {
    TinyWorld leaving = world().path("contingent-rolls", 1, 0);
    leaving.set(Parameter.MANPOWER_DESERTION, 0);
    offMeans(Factor.CONTINGENT_WITHDRAWAL, leaving, w -> soldiers(w, CONTINGENT), 1_000);
  }

  @Test
  void demobilisationOffKeepsTheArmy() {
    TinyWorld leaving = world().path("army-rolls", 1, 0.5).set(Parameter.MANPOWER_DESERTION, 0);
    offMeans(Factor.DEMOBILISATION, leaving, w -> soldiers(w, GUARD), 4_000);
  }

  private static double soldiers(World world, int formation) {
    double sum = 0;
    for (int u = 0; u < world.units().count(); u++) {
      sum += world.units().formation()[u] == formation ? world.units().soldiers()[u] : 0;
    }
    return sum;
  }

  @Test
  void strikesOffMeansNobodyStrikes() {
    TinyWorld struck = world().path("strikes", 2);
    offMeans(Factor.STRIKES, struck, w -> w.regime().unansweredStrikes(), 0);
  }

  @Test
  void airDefenceOffMeansStrikesCountAsIfCovered() {
    TinyWorld struck = world().path("strikes", 2);
    offMeans(Factor.AIR_DEFENCE, struck, w -> w.regime().unansweredStrikes(), 0);
  }

  @Test
  void abandonmentOffMeansNobodyFeelsIt() {
    TinyWorld left = world().path("air", 0).path("advisers", 0);
    offMeans(Factor.ABANDONMENT, left, w -> w.regime().abandonment(), 0);
  }

  @Test
  void fatigueOffMeansLongServiceDoesNotTire() {
    ToDoubleFunction<World> morale = w -> Arrays.stream(w.units().morale()).sum();
    double fresh = Drive.at(world().set(Parameter.MORALE_FATIGUE, 0), DAY, morale);
    offMeans(Factor.FATIGUE, world().set(Parameter.MORALE_FATIGUE, 1), morale, fresh);
  }
}
