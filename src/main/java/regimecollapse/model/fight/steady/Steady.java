package regimecollapse.model.fight.steady;

import java.util.Arrays;
import regimecollapse.model.fight.leaving.Mechanism;
import regimecollapse.model.rule.fight.SteadyRule;
import regimecollapse.model.state.Formations;
import regimecollapse.model.state.Front;
import regimecollapse.model.state.HomeGround;
import regimecollapse.model.state.Opposition;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;

/**
 * Home, fear of the own side, and the commander: a factor on the rate at which a unit leaves, and
 * what fear costs; safe conduct on who gives up (ODD 7.12.5). What hangs on places is reckoned when
 * one has changed hands, what hangs on units when they are asked: neighbours in the list mostly are
 * alike, so that one exponential serves them all.
 */
public final class Steady {
  private final Units units;
  private final Places places;
  private final Formations formations;
  private final Opposition opposition;
  private final Front front;
  private final HomeGround homes;
  private final Mechanism mechanism;
  private final SteadyRule rule;
  private final double[] away;
  private final double[] lost;
  private final boolean[] reached;
  private final int[] queue;
  private final double[] slower;
  private final double[] slowerOf;
  private int changes = -1;
  private int lastGroup = -1;
  private int lastPlace = -1;
  private double home;
  private double known = Double.NaN;
  private double factor;

  /** Takes what it needs. */
  public Steady(World world, Mechanism mechanism) {
    units = world.units();
    places = world.places();
    formations = world.formations();
    opposition = world.opposition();
    front = world.front();
    homes = world.home();
    this.mechanism = mechanism;
    rule = SteadyRule.of(world.numbers()::of);
    away = new double[homes.groups() * places.count()];
    Arrays.fill(away, Double.NaN);
    lost = new double[homes.groups()];
    reached = new boolean[places.count()];
    queue = new int[places.count()];
    slower = new double[places.count()];
    slowerOf = new double[places.count()];
    Arrays.fill(slowerOf, Double.NaN);
  }

  /** Factor on the rate at which a unit leaves. */
  public double factor(int unit) {
    look();
    int f = units.formation()[unit];
    int place = units.place()[unit];
    boolean there = mechanism.commanded(unit);
    double commander = rule.commander(there, formations.quality()[f], formations.shock()[f]);
    double steady = home(unit, place) + (there ? fear(unit, f, place) : 0) + commander;
    if (steady != known) {
      known = steady;
      factor = SteadyRule.factor(steady);
    }
    return factor;
  }

  /** What home does for a unit where it is, log units. */
  public double home(int unit) {
    look();
    return home(unit, units.place()[unit]);
  }

  private double home(int unit, int place) {
    int group = homes.of(unit);
    if (group != lastGroup || place != lastPlace) {
      lastGroup = group;
      lastPlace = place;
      double ground = SteadyRule.ground(homes.share(group, place), places.sympathy()[place]);
      home = rule.home(ground, away(group, place), lost[group], homes.threatened(group));
    }
    return home;
  }

  /** What fear of the own side does, log units; 0 without a commander or a road to the capital. */
  public double fear(int unit) {
    if (rule.fear() == 0 || !mechanism.commanded(unit)) {
      return 0;
    }
    look();
    return fear(unit, units.formation()[unit], units.place()[unit]);
  }

  private double fear(int unit, int formation, int place) {
    return rule.fear() != 0 && reached[place]
        ? rule.fear(formations.leadership()[formation], mechanism.prospect(unit))
        : 0;
  }

  /** Factor on the dead of a unit in combat. */
  public double deadlier(int unit) {
    return rule.deadlier(fear(unit));
  }

  /**
   * Factor on the rate at which a garrison strikes back: it is found once a day, as all men have to
   * be asked.
   *
   * @param day model day
   */
  public double initiative(int place, double day) {
    if (rule.fear() == 0 || rule.initiative() == 0) {
      return 1;
    }
    if (slowerOf[place] != Math.floor(day)) {
      slowerOf[place] = Math.floor(day);
      slower[place] = rule.slower(meanFear(place));
    }
    return slower[place];
  }

  private double meanFear(int place) {
    double sum = 0;
    long men = 0;
    for (int u = 0; u < units.count(); u++) {
      if (units.place()[u] == place && units.holds(u)) {
        sum += units.soldiers()[u] * fear(u);
        men += units.soldiers()[u];
      }
    }
    return men > 0 ? sum / men : 0;
  }

  /** Factor on the rate at which the garrison of a place comes to a deal. */
  public double deals(int place) {
    return deals(place, opposition.safeConductAt(place));
  }

  /**
   * The same where nobody need attack.
   *
   * @param promised safe conduct that is promised, 0 to 1
   */
  public double deals(int place, double promised) {
    double sum = 0;
    long men = 0;
    for (int u = 0; u < units.count() && rule.revenge() > 0; u++) {
      if (units.place()[u] == place && units.holds(u)) {
        sum += units.soldiers()[u] * homes.threatened(homes.of(u));
        men += units.soldiers()[u];
      }
    }
    return rule.givesUp(promised, men > 0 ? sum / men : 0);
  }

  /**
   * Chance that a unit surrenders that cannot get away.
   *
   * @param chance without safe conduct and without revenge to fear
   */
  public double surrenders(int unit, double chance) {
    double promised = opposition.safeConductAt(units.place()[unit]);
    double threatened = homes.threatened(homes.of(unit));
    return SteadyRule.chance(chance, rule.givesUp(promised, threatened));
  }

  /** Looks who holds what, if that has changed. */
  private void look() {
    if (changes == front.changes()) {
      return;
    }
    changes = front.changes();
    lastGroup = -1;
    for (int group = 0; group < lost.length; group++) {
      lost[group] = homes.lost(group, places.regime());
    }
    findReached();
  }

  /** Places that roads in the government's hands join to the capital: command reaches them. */
  private void findReached() {
    Arrays.fill(reached, false);
    int end = 0;
    if (places.regime()[places.capital()] && !front.leaderless()) {
      queue[end++] = places.capital();
      reached[places.capital()] = true;
    }
    for (int at = 0; at < end; at++) {
      for (int k : places.roads().neighbours(queue[at])) {
        if (places.regime()[k] && !reached[k]) {
          reached[k] = true;
          queue[end++] = k;
        }
      }
    }
  }

  private double away(int group, int place) {
    int at = group * reached.length + place;
    if (Double.isNaN(away[at])) {
      away[at] = homes.mean(group, places.roads().kmFrom(place), rule::away);
    }
    return away[at];
  }
}
