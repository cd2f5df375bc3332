package regimecollapse.model.fight;

import regimecollapse.model.fight.base.Waiting;
import regimecollapse.model.rule.fight.AttackRule;
import regimecollapse.model.rule.fight.CombatRule;
import regimecollapse.model.rule.fight.PlanRule;
import regimecollapse.model.state.Opposition;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.Regime;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.random.Stream;
import regimecollapse.scenario.parameter.Parameter;

/** Combat where there are attackers, among those who stand (ODD 7.14 and 7.15). */
public final class Combat extends Fast {
  private static final long serialVersionUID = 1L;

  private final transient World world;
  private final transient Attack attack;
  private final transient Strength strength;
  private final transient Leaving leaving;
  private final transient CombatRule rule;
  private final transient PlanRule siege;
  private final transient Stream noise;
  private final transient Waiting losses;
  private final double[] stand;
  private final double[] lossShare;

  /** Takes what it needs. */
  public Combat(World world, Strength strength, Attack attack, Leaving leaving, Stream[] draws) {
    this.world = world;
    this.attack = attack;
    this.leaving = leaving;
    this.noise = draws[0];
    losses = new Waiting(draws[1], world.units().count());
    rule =
        new CombatRule(
            world.numbers().of(Parameter.COMBAT_INTENSITY),
            world.numbers().of(Parameter.COMBAT_ATTACK_RATIO),
            world.numbers().of(Parameter.COMBAT_PREPARED),
            world.numbers().of(Parameter.COMBAT_ODDS_CAP),
            world.numbers().of(Parameter.COMBAT_NOISE),
            world.numbers().of(Parameter.COMBAT_BREAK_BASE),
            world.numbers().of(Parameter.COMBAT_BREAK_MORALE));
    siege = new PlanRule(world.numbers().of(Parameter.OPPOSITION_ASSAULT_RATIO));
    this.strength = strength;
    stand = strength.stand();
    lossShare = new double[world.places().count()];
  }

  @Override
  public void act(double day, double days) {
    Places p = world.places();
    boolean any = false;
    for (int j = 0; j < lossShare.length; j++) {
      lossShare[j] = 0;
      if (!Double.isNaN(p.assaultDay()[j]) && p.defence()[j] > 0 && !waits(j)) {
        exchange(j, day, days);
        any = true;
      }
    }
    if (any) {
      Regime r = world.regime();
      r.sorties(AttackRule.sortiesLeft(r.sorties(), r.air(), days));
      defendersDie(day + days / 2);
    }
  }

  /** Whether those who have surrounded a place wait for better odds. */
  private boolean waits(int j) {
    return world.opposition().plan().count() > 0
        && world.opposition().onlyBesieged(j)
        && !siege.storms(attack.strengthAt(j), world.places().defence()[j]);
  }

  private void exchange(int j, double day, double days) {
    long block = sixHoursOf(day, days);
    Places p = world.places();
    double strength = attack.strengthAt(j);
    double defence = p.defence()[j];
    double n = p.count();
    double onDefence = rule.noise(noise.normal(j, block));
    double onAttack = rule.noise(noise.normal(j + (long) n, block));
    lossShare[j] = rule.defenderLoss(strength, defence, days, onDefence);
    Opposition o = world.opposition();
    double men = o.attackersAt(j);
    double rate = rule.attackerRate(p.prepared()[j]);
    double lost = rule.attackerLoss(rate, men, strength, defence, days, onAttack);
    for (int g = 0; g < o.count(); g++) {
      double killed = CombatRule.groupLoss(o.attacking()[g][j], lost, men);
      o.attacking()[g][j] -= killed;
      o.killed()[g] += killed;
      world.toll().fighters(j, day + days / 2, killed);
    }
  }

  private void defendersDie(double day) {
    Units units = world.units();
    for (int i = 0; i < strength.count(); i++) {
      int u = strength.attacked()[i];
      double lost = lossShare[units.place()[u]];
      if (lost > 0 && units.holds(u)) {
        double exact = CombatRule.dead(units.soldiers()[u], world.present(u), stand[u], lost);
        int dead = leaving.mortal(u, losses.count(u, exact * leaving.steady().deadlier(u)));
        if (dead > 0) {
          die(u, dead, day);
        }
      }
    }
  }

  private void die(int u, int dead, double day) {
    Units units = world.units();
    leaving.die(u, dead, day);
    world.places().killedHere()[units.place()[u]] += dead;
    if (units.holds(u) && rule.breaks(units.killed()[u], world.men(u), units.morale()[u])) {
      leaving.leave(u, day, true);
    }
  }
}
