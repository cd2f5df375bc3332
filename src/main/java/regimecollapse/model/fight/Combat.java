package regimecollapse.model.fight;

import regimecollapse.model.rule.CombatRule;
import regimecollapse.model.state.Opposition;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.UnitStatus;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.random.Stream;
import regimecollapse.scenario.parameter.Parameter;

/** Combat where there are attackers, among those who stand (ODD 7.14 and 7.15). */
public final class Combat extends Fast {
  private static final long serialVersionUID = 1L;

  private final transient World world;
  private final transient Attack attack;
  private final transient Leaving leaving;
  private final transient CombatRule rule;
  private final transient Stream noise;
  private final transient Stream losses;
  private final double[] stand;
  private final double[] lossShare;
  private final double spread;

  /** Takes what it needs. */
  public Combat(World world, Strength strength, Attack attack, Leaving leaving, Stream[] draws) {
    this.world = world;
    this.attack = attack;
    this.leaving = leaving;
    this.noise = draws[0];
    this.losses = draws[1];
    rule =
        new CombatRule(
            world.numbers().of(Parameter.COMBAT_INTENSITY),
            world.numbers().of(Parameter.COMBAT_ODDS_CAP),
            world.numbers().of(Parameter.COMBAT_BREAK_BASE),
            world.numbers().of(Parameter.COMBAT_BREAK_MORALE));
    spread = world.numbers().of(Parameter.COMBAT_NOISE);
    stand = strength.stand();
    lossShare = new double[world.places().count()];
  }

  @Override
  public void act(double day, long step) {
    Places p = world.places();
    boolean any = false;
    for (int j = 0; j < lossShare.length; j++) {
      lossShare[j] = 0;
      if (!Double.isNaN(p.assaultDay()[j]) && p.defence()[j] > 0) {
        exchange(j, step);
        any = true;
      }
    }
    if (any) {
      world.regime().sorties(world.regime().sorties() - world.regime().air() * DAYS);
      defendersDie(day, step);
    }
  }

  private void exchange(int j, long step) {
    Places p = world.places();
    double strength = attack.strengthAt(j);
    double defence = p.defence()[j];
    double n = p.count();
    double onDefence = StrictMath.exp(spread * noise.normal(j, step));
    double onAttack = StrictMath.exp(spread * noise.normal(j + (long) n, step));
    lossShare[j] = rule.defenderLoss(strength, defence, DAYS, onDefence);
    Opposition o = world.opposition();
    double men = o.attackersAt(j);
    double lost = rule.attackerLoss(men, strength, defence, DAYS, onAttack) / men;
    for (int g = 0; g < o.count(); g++) {
      double killed = o.attacking()[g][j] * lost;
      o.attacking()[g][j] -= killed;
      o.killed()[g] += killed;
    }
  }

  private void defendersDie(double day, long step) {
    Units units = world.units();
    for (int u = 0; u < stand.length; u++) {
      int j = units.place()[u];
      if (!units.holds(u) || lossShare[j] == 0) {
        continue;
      }
      double fighting = units.soldiers()[u] * units.present()[u] * stand[u];
      int dead = Math.min(units.soldiers()[u], losses.round(fighting * lossShare[j], u, step));
      if (dead == 0) {
        continue;
      }
      units.soldiers()[u] -= dead;
      units.killed()[u] += dead;
      world.places().killedHere()[j] += dead;
      world.account().die(dead);
      leaving.lose(units.formation()[u], dead);
      if (units.soldiers()[u] == 0) {
        units.status()[u] = UnitStatus.DESTROYED.code();
        continue;
      }
      double lost = (double) units.killed()[u] / (units.killed()[u] + units.soldiers()[u]);
      if (rule.breaks(lost, units.morale()[u])) {
        leaving.leave(u, day, true);
      }
    }
  }
}
