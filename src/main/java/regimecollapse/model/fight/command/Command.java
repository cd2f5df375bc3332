package regimecollapse.model.fight.command;

import java.util.Arrays;
import regimecollapse.model.fight.Attack;
import regimecollapse.model.fight.Fast;
import regimecollapse.model.fight.Leaving;
import regimecollapse.model.fight.base.Waiting;
import regimecollapse.model.fight.leaving.ByOrders;
import regimecollapse.model.rule.fight.OrdersRule;
import regimecollapse.model.rule.fight.StaffRule;
import regimecollapse.model.state.Opposition;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.UnitStatus;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.random.Stream;
import regimecollapse.scenario.force.Formation;
import regimecollapse.scenario.parameter.Parameter;

/**
 * The command gives places up: it orders garrisons out that it thinks lost, or of which there are
 * too many to hold. Orders take time, reach those who have a commander, and are obeyed as far as he
 * leads (ODD 7.12.3).
 */
public final class Command extends Fast {
  private static final long serialVersionUID = 1L;

  private final transient World world;
  private final transient Attack attack;
  private final transient Leaving leaving;
  private final transient ByOrders men;
  private final transient Waiting waiting;
  private final transient Stream draws;
  private final transient OrdersRule rule;
  private final transient StaffRule staff;
  private final boolean[] local;
  private final double[] arrives;
  private final int[] tries;
  private final double speed;
  private double eve = Double.NaN;
  private double eveLost;

  /**
   * Takes what it needs.
   *
   * @param draws when an order is given, and who obeys and arrives
   */
  public Command(World world, Attack attack, Leaving leaving, ByOrders men, Stream[] draws) {
    this.world = world;
    this.attack = attack;
    this.leaving = leaving;
    this.men = men;
    waiting = new Waiting(draws[0], world.places().count());
    this.draws = draws[1];
    rule = OrdersRule.of(world.numbers()::of);
    staff = StaffRule.of(world.numbers()::of);
    speed = world.numbers().of(Parameter.OPPOSITION_SPEED);
    Places p = world.places();
    arrives = new double[p.count()];
    local = new boolean[world.formations().count()];
    for (int f = 0; f < local.length; f++) {
      Formation it = world.scenario().formations().get(f);
      local[f] = it.local();
    }
    tries = new int[world.units().count()];
  }

  @Override
  public void act(double day, double days) {
    begin();
    if (world.interim()) {
      return;
    }
    Places p = world.places();
    for (int j = 0; j < arrives.length; j++) {
      if (!p.regime()[j] || p.soldiers()[j] == 0) {
        arrives[j] = Double.POSITIVE_INFINITY;
      } else if (arrives[j] <= day) {
        arrives[j] = Double.POSITIVE_INFINITY;
        carryOut(j, day);
      } else if (!core(j) && arrives[j] == Double.POSITIVE_INFINITY && reason(j)) {
        if (waiting.comesNearest(j, rule.haste() * days)) {
          arrives[j] = day + days + rule.delay() * StaffRule.slower(world.regime().staff());
        }
      }
    }
  }

  /** A new campaign: what was ordered in the last one is void. */
  private void begin() {
    if (men.eve() != eve) {
      eve = men.eve();
      eveLost = world.front().lostShare();
      Arrays.fill(arrives, Double.POSITIVE_INFINITY);
      Arrays.fill(world.places().ordered(), false);
    }
  }

  /** Whether a place is not given up: the capital, and what it commands itself. */
  private boolean core(int place) {
    return men.superior(place) == world.places().capital();
  }

  private boolean reason(int place) {
    double defence = world.places().defence()[place];
    return rule.reason(attackNear(place), defence, world.front().lostShare() - eveLost);
  }

  /** Worth of all fighters who are there, on the road there, or can be there soon. */
  private double attackNear(int place) {
    Opposition o = world.opposition();
    double[] km = world.places().roads().kmFrom(place);
    double sum = 0;
    for (int g = 0; g < o.count(); g++) {
      double there = o.coming(g, place);
      for (int k = 0; k < km.length; k++) {
        double fighters = o.free()[g][k] + o.attacking()[g][k];
        there += fighters > 0 && OrdersRule.near(km[k], speed) ? fighters : 0;
      }
      sum += there > 0 ? there * attack.worth(g, place) : 0;
    }
    return sum;
  }

  /** Those who have a commander and follow him leave; nobody dies, but not all arrive. */
  private void carryOut(int place, double day) {
    Units units = world.units();
    int to = world.places().refuge(place);
    double reaches = staff.reaches(world.regime().staff());
    for (int u = 0; u < units.count(); u++) {
      int f = units.formation()[u];
      boolean there = units.place()[u] == place && units.holds(u) && men.commanded(u);
      double leadership = world.formations().leadership()[f];
      long key = there ? 2L * tries[u]++ : 0;
      if (there && draws.uniform(u, key) < leadership * reaches) {
        world.places().ordered()[place] = true;
        if (local[f]) {
          leaving.gone(u, UnitStatus.DISSOLVED);
        } else if (to >= 0) {
          boolean lost = draws.uniform(u, key + 1) < rule.rout(world.regime().fuel(), leadership);
          if (lost) {
            leaving.gone(u, UnitStatus.DISSOLVED);
          } else {
            leaving.move(u, to, day);
          }
        }
      }
    }
  }
}
