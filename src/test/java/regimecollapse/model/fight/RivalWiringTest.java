package regimecollapse.model.fight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import regimecollapse.model.TinyWorld;
import regimecollapse.model.fight.leaving.ByCoordination;
import regimecollapse.model.fight.leaving.ByPrecedent;
import regimecollapse.model.fight.leaving.Mechanism;
import regimecollapse.model.rule.NormalCurve;
import regimecollapse.model.state.Front;
import regimecollapse.model.state.Units;
import regimecollapse.scenario.parameter.Parameter;

/**
 * What the rivals take from the state, and with what weight: each number was reckoned by hand from
 * the text (ODD 7.12.2, 7.12.4), in worlds whose numbers make that possible.
 */
class RivalWiringTest {
  private static final int SEAT = 2;

  /** News of the fall of the seat: 0.51 a million of 470,000 people, and 0.38 for a seat (7.17). */
  private static final double NEWS = 0.51 * 0.47 + 0.38;

  private static Front.LostPlace fall(boolean fought, int garrison) {
    return new Front.LostPlace(FightWorld.DAY, SEAT, 0, Front.Way.ASSAULT, fought, garrison, false);
  }

  // --- precedent --------------------------------------------------------------------------------

  /**
   * A fall at the seat of which a quarter was killed: 0.75, and e^(0.125 / 4) times that until the
   * end of the part. With 0.2 as enough, at x km of 100 that count 1/e, precedent is
   *
   * <pre>
   * p = 0.75 e^0.03125 / 0.2 * e^(-x / 100) = 3.75 e^(0.03125 - x / 100);  hazard 0.01 + 2 p^3 / (1 + p^3)
   *
   * place   shortest road from 2     x     p                   hazard
   * 2       0                        0     3.869037778121635   1.9760541594880348
   * 1       53                       53    2.2773348640756956  1.8538821785863384
   * 4       71                       71    1.9021899733707668  1.75628126863269
   * 3       71 + 29                  100   1.423339455686586   1.4950054946498135
   * 6       71 + 29 + 47             147   0.889590388340381   0.8362883850431392
   * </pre>
   */
  @Test
  void anExampleFadesWithTheRoadFromThePlaceThatFell() {
    Map<Integer, Double> expected =
        Map.of(
            2, 1.9760541594880348,
            1, 1.8538821785863384,
            4, 1.75628126863269,
            3, 1.4950054946498135,
            6, 0.8362883850431392);
    FightWorld it =
        FightWorld.of(
            FightWorld.tiny()
                .set(Parameter.PRECEDENT_RATE, 2)
                .set(Parameter.PRECEDENT_BASE, 0.01)
                .set(Parameter.PRECEDENT_MEMORY, 4)
                .set(Parameter.PRECEDENT_DISTANCE, 100)
                .set(Parameter.PRECEDENT_OWN, 0)
                .set(Parameter.PRECEDENT_ENOUGH, 0.2)
                .set(Parameter.PRECEDENT_STEEP, 3)
                .set(Parameter.PRECEDENT_JUDGEMENT, 0));
    Mechanism mechanism = new ByPrecedent(it.world);
    mechanism.quiet(FightWorld.DAY);
    mechanism.begin(FightWorld.DAY, 0.125);
    it.places().killedHere()[SEAT] = 10_000;
    mechanism.fell(fall(true, 30_000));
    Units units = it.units();
    boolean[] seen = new boolean[it.places().count()];
    for (int u = 0; u < units.count(); u++) {
      int place = units.place()[u];
      mechanism.look(place, units.formation()[u], 0.37, 1, 0);
      mechanism.stand(u);
      if (expected.containsKey(place)) {
        seen[place] = true;
        FightWorld.same("7.12.2 near", mechanism.hazard(u, true), expected.get(place));
      }
    }
    assertThat(seen[SEAT]).isTrue();
    assertThat(seen[FightWorld.CAPITAL]).isTrue();
  }

  // --- coordination -----------------------------------------------------------------------------

  /**
   * A game of even costs whose private signs have the precision 25, and what all know that of 1.
   */
  private static FightWorld game(double ofNews) {
    TinyWorld tiny = FightWorld.tiny();
    FightWorld it =
        FightWorld.of(
            tiny.set(Parameter.COORDINATION_NEED, 1)
                .set(Parameter.COORDINATION_NOISE, 0.2)
                .set(Parameter.COORDINATION_PRECISION, 1)
                .set(Parameter.COORDINATION_PUBLIC, ofNews)
                .set(Parameter.COORDINATION_DRIFT, 0)
                .set(Parameter.COORDINATION_PERSIST, 1_000)
                .set(Parameter.COORDINATION_LOCAL, 0)
                .set(Parameter.COORDINATION_COST, 0));
    Arrays.fill(it.units().soldiers(), 10);
    Arrays.fill(it.units().morale(), 0.5);
    Arrays.fill(it.world.formations().lostShare(), 0.4);
    Arrays.fill(it.world.formations().present(), 0.8);
    Arrays.fill(it.world.formations().combatWorth(), 1.5);
    return it;
  }

  /**
   * D on the eve: ten soldiers a unit, of whom 0.8 are present and worth 1.5, at the condition 0.17
   * + 0.83 * 0.5 = 0.585 of morale 0.5: 7.02 a unit. In the campaign 0.6 of that are left: 4.212.
   */
  private static double onTheEve(FightWorld it) {
    int serve = 0;
    for (int u = 0; u < it.units().count(); u++) {
      serve += it.units().serves(u) ? 1 : 0;
    }
    return 7.02 * serve;
  }

  private static Mechanism begun(FightWorld it, double[] attack, double inCampaign) {
    DoubleSupplier attackers = () -> attack[0];
    Mechanism mechanism = new ByCoordination(it.world, attackers, it.draws("private sign"));
    mechanism.quiet(FightWorld.DAY);
    attack[0] = inCampaign;
    Arrays.fill(it.units().soldiers(), 7);
    mechanism.begin(FightWorld.DAY, 0.125);
    return mechanism;
  }

  /**
   * Where what all know is one half, so is the root: all that is left of the prospect is Phi(25 (x
   * - 1/2) / sqrt(precision of all + 25)), x = strength + 0.2 z.
   */
  private static void expect(
      String what, FightWorld it, Mechanism mechanism, double strength, double precision) {
    for (int u = 0; u < it.units().count(); u++) {
      double z = it.draws("private sign").normal(u, (long) (FightWorld.DAY / 1_000));
      double above = 25 * (strength + 0.2 * z - 0.5) / Math.sqrt(precision + 25);
      FightWorld.same(what, mechanism.prospect(u), NormalCurve.below(above));
    }
  }

  /** On the eve attackers of half of D, so strength 1/2; in the campaign 1 - 0.5 / 0.6 = 1/6. */
  @Test
  void strengthIsReckonedFromTheMenOfTheEveLessWhatTheirFormationsLost() {
    FightWorld it = game(1);
    double attack = onTheEve(it) / 2;
    Mechanism mechanism = new ByCoordination(it.world, () -> attack, it.draws("private sign"));
    mechanism.quiet(FightWorld.DAY);
    expect("7.12.4 strength on the eve", it, mechanism, 0.5, 1);
    Arrays.fill(it.units().soldiers(), 7);
    mechanism.begin(FightWorld.DAY, 0.125);
    expect("7.12.4 D", it, mechanism, 1.0 / 6, 1);
  }

  /**
   * Nobody attacks: strength 1, and all know it with the precision 1. A place left unfought is a
   * sign of 0 with the precision 2 * (1/2) = 1: then all know (1 * 1 + 1 * 0) / 2 = 1/2, with 2.
   */
  @Test
  void aPlaceLeftUnfoughtCountsTwiceAndIsASignOfNoStrength() {
    FightWorld it = game(0.5 / NEWS);
    Mechanism mechanism = begun(it, new double[] {0}, 0);
    mechanism.fell(fall(false, 1_000));
    expect("7.12.4 left unfought", it, mechanism, 1, 2);
  }

  /**
   * Strength 1 on the eve, and all know it; then attackers of 0.75 * 0.6 of D: 1/4. A place lost
   * after a fight is a sign of that, once, here with the precision 2: then all know (1 * 1 + 2 *
   * 1/4) / 3 = 1/2, with 3.
   */
  @Test
  void aPlaceLostAfterAFightCountsOnceAndIsASignOfTheStrengthThatIs() {
    FightWorld it = game(2 / NEWS);
    Mechanism mechanism = begun(it, new double[] {0}, 0.75 * 0.6 * onTheEve(it));
    mechanism.fell(fall(true, 1_000));
    expect("7.12.4 lost after a fight", it, mechanism, 0.25, 3);
  }
}
