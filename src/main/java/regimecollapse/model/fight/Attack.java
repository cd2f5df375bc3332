package regimecollapse.model.fight;

import regimecollapse.model.rule.DecisionRule;
import regimecollapse.model.rule.fight.AttackRule;
import regimecollapse.model.slow.Support;
import regimecollapse.model.state.Opposition;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.Regime;
import regimecollapse.model.state.World;
import regimecollapse.scenario.force.GroupKind;
import regimecollapse.scenario.force.OppositionGroup;
import regimecollapse.scenario.force.Side;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.path.PathRole;

/**
 * Worth of attackers at a place: their quality, thinned by distance from home and by the defenders'
 * air support, which flies for favoured formations and only while sorties and fuel last (ODD 7.16).
 */
public final class Attack {
  private final World world;
  private final Support support;
  private final double[][] reach;
  private final int[][] from;
  private final AttackRule rule;
  private final boolean flies;
  private double quality = 1;
  private double air;

  /** Takes what it needs. */
  public Attack(World world, Support support) {
    this.world = world;
    this.support = support;
    rule =
        new AttackRule(
            world.numbers().of(Parameter.AIR_EFFECT),
            world.numbers().of(Parameter.AIR_UNFAVOURED),
            world.numbers().of(Parameter.OPPOSITION_SUPPLY_DISTANCE));
    // Without a path of aircraft nobody misses them, and nobody flies.
    flies = world.scenario().paths().stream().anyMatch(p -> p.role() == PathRole.AIR);
    reach = new double[world.opposition().count()][world.places().count()];
    from = new int[reach.length][world.places().count()];
  }

  /** Notes how far each place is from the homes of each group: the places that it starts from. */
  void noteHomes() {
    Opposition o = world.opposition();
    for (int g = 0; g < o.count(); g++) {
      noteHomes(g);
    }
  }

  /** Notes it for one group. */
  void noteHomes(int g) {
    Opposition o = world.opposition();
    OppositionGroup group = world.scenario().opposition().get(g);
    for (int j = 0; j < reach[g].length; j++) {
      boolean marches = group.kind() == GroupKind.OFFENSIVE || group.kind() == GroupKind.BODY;
      from[g][j] = marches ? nearestTo(o.free()[g], j) : j;
      reach[g][j] = rule.reach(km(from[g][j], j));
    }
  }

  /** Notes where lines are prepared, and that no reserves have come: a quiet front is dug in. */
  void noteLines() {
    Places p = world.places();
    for (int j = 0; j < p.count(); j++) {
      p.reserveDay()[j] = Double.POSITIVE_INFINITY;
      p.prepared()[j] = false;
      for (int k : p.roads().neighbours(j)) {
        p.prepared()[j] |= p.regime()[j] && !p.regime()[k] && fights(p.faction()[k]);
      }
    }
  }

  private boolean fights(int faction) {
    return world.scenario().factions().get(faction).side() == Side.OPPOSITION;
  }

  /** The place nearest to another, of those that a group started from; -1 if there is none. */
  int start(int group, int place) {
    return from[group][place];
  }

  private double nearest(double[] men, int place) {
    return km(nearestTo(men, place), place);
  }

  private double km(int start, int place) {
    return start < 0 ? Double.POSITIVE_INFINITY : world.places().roads().kmFrom(place)[start];
  }

  private int nearestTo(double[] men, int place) {
    int best = -1;
    double[] km = world.places().roads().kmFrom(place);
    for (int k = 0; k < men.length; k++) {
      if (men[k] > Opposition.NOBODY && (best < 0 || km[k] < km[best])) {
        best = k;
      }
    }
    return best;
  }

  /** Takes the quality and the air support of the day. */
  void update(double day) {
    quality = support.index(PathRole.OPPOSITION_QUALITY, day);
    Regime r = world.regime();
    air = flies ? AttackRule.air(r.air(), r.fuel(), r.sorties()) : 0;
  }

  /** Worth of a fighter of a group at a place. */
  public double worth(int group, int place) {
    double favour = rule.favour(world.places().favour()[place]);
    double own = world.opposition().quality()[group];
    return rule.worth(quality, own, reach[group][place], air, favour);
  }

  /** Effective strength of all attackers at a place. */
  double strengthAt(int place) {
    double[][] attacking = world.opposition().attacking();
    double sum = 0;
    for (int g = 0; g < attacking.length; g++) {
      if (attacking[g][place] > 0) {
        sum += attacking[g][place] * worth(g, place);
      }
    }
    return sum;
  }

  /** Effective strength of all who are free at a place: those who hold what was taken. */
  double strengthHolding(int place) {
    double[][] free = world.opposition().free();
    double sum = 0;
    for (int g = 0; g < free.length; g++) {
      if (free[g][place] > 0) {
        sum += free[g][place] * worth(g, place);
      }
    }
    return sum;
  }

  /** Worth of all fighters of all groups in the field, wherever they are. */
  public double ofAll() {
    Opposition o = world.opposition();
    double sum = 0;
    for (int g = 0; g < o.count(); g++) {
      sum += DecisionRule.fighters(o.men(g), quality, o.quality()[g]);
    }
    return sum;
  }

  /** The group with most fighters attacking a place, the first of equals; -1 if there is none. */
  public int leading(int place) {
    double[][] attacking = world.opposition().attacking();
    int best = -1;
    for (int g = 0; g < attacking.length; g++) {
      double men = attacking[g][place];
      if (men > 0 && (best < 0 || men > attacking[best][place] + Opposition.NOBODY)) {
        best = g;
      }
    }
    return best;
  }

  /** Strength of the groups of the offensive, against the defence within reach of their places. */
  double againstDefenceInReach(DecisionRule rule) {
    Opposition o = world.opposition();
    Places p = world.places();
    double attackers = 0;
    double defenders = 0;
    for (int j = 0; j < p.count(); j++) {
      double km = Double.POSITIVE_INFINITY;
      for (int g = 0; g < o.count(); g++) {
        attackers += DecisionRule.fighters(o.free()[g][j], quality, o.quality()[g]);
        km = Math.min(km, nearest(o.free()[g], j));
      }
      defenders += p.regime()[j] ? rule.within(p.defence()[j], km) : 0;
    }
    return attackers <= Opposition.NOBODY ? 0 : DecisionRule.odds(attackers, defenders);
  }
}
