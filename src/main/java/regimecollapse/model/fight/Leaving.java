package regimecollapse.model.fight;

import regimecollapse.model.fight.base.Rolls;
import regimecollapse.model.fight.leaving.Mechanism;
import regimecollapse.model.fight.steady.Steady;
import regimecollapse.model.rule.fight.LeaveRule;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.UnitStatus;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.random.Stream;
import regimecollapse.scenario.force.Formation;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;

/**
 * Where those go who do not stand: back along a free road, home, into captivity, over (ODD 7.13).
 */
public final class Leaving {
  /** Draws of one unit at one time that it leaves. */
  private static final int DRAWS = 4;

  private final World world;
  private final Mechanism mechanism;
  private final Stream draws;
  private final boolean[] local;
  private final boolean[] exRebel;
  private final long[] defected;
  private final int[] times;
  private final LeaveRule rule;
  private final double surrender;
  private final Steady steady;
  private final Rolls rolls;

  /** Takes what it needs. */
  public Leaving(World world, Mechanism mechanism, Stream draws) {
    this.world = world;
    rolls = new Rolls(world);
    this.mechanism = mechanism;
    this.draws = draws;
    int n = world.formations().count();
    local = new boolean[n];
    exRebel = new boolean[n];
    defected = new long[n];
    times = new int[world.units().count()];
    for (int f = 0; f < n; f++) {
      Formation it = world.scenario().formations().get(f);
      local[f] = it.local();
      exRebel[f] = it.exRebel() && world.on(Factor.EX_REBELS);
    }
    rule =
        new LeaveRule(
            world.numbers().of(Parameter.LEAVE_WITHDRAW),
            world.numbers().of(Parameter.LEAVE_MORALE_LEFT),
            world.numbers().of(Parameter.LEAVE_SPEED),
            world.numbers().of(Parameter.LEAVE_BODY_SHARE),
            world.numbers().of(Parameter.LEAVE_PURSUIT));
    steady = new Steady(world, mechanism);
    surrender = world.numbers().of(Parameter.LEAVE_SURRENDER);
  }

  /**
   * Makes a unit leave its place.
   *
   * @param u the unit
   * @param day model day
   * @param assaulted whether its place is under assault or taken
   */
  void leave(int u, double day, boolean assaulted) {
    long key = (long) times[u]++ * DRAWS;
    int j = world.units().place()[u];
    int f = world.units().formation()[u];
    int refuge = world.places().refuge(j);
    if (!local[f] && refuge >= 0 && draws.uniform(u, key) < chanceToWithdraw(u, f)) {
      if (!pursued(u, day, assaulted)) {
        withdraw(u, refuge, day);
      }
      return;
    }
    UnitStatus how = wayOut(u, key, assaulted && refuge < 0);
    if (how != UnitStatus.DISSOLVED || !pursued(u, day, assaulted)) {
      gone(u, how);
    }
    if (exRebel[f] && rule.goesOver(defected[f], world.formations().eveSoldiers()[f])) {
      goOverAsBody(f);
    }
  }

  /** What becomes of a unit that does not withdraw; counts those of former rebels who go over. */
  private UnitStatus wayOut(int u, long key, boolean trapped) {
    int f = world.units().formation()[u];
    if (exRebel[f]) {
      defected[f] += world.units().soldiers()[u];
      return UnitStatus.DEFECTED;
    }
    if (local[f] && draws.uniform(u, key + 1) < risen(world.units().place()[u])) {
      return UnitStatus.DEFECTED;
    }
    return trapped && draws.uniform(u, key + 2) < steady.surrenders(u, surrender)
        ? UnitStatus.SURRENDERED
        : UnitStatus.DISSOLVED;
  }

  /**
   * Lets those die who are killed in flight: nobody where there are no attackers. They do not make
   * a fall one that was fought for.
   *
   * @return whether nobody of the unit is left
   */
  private boolean pursued(int u, double day, boolean assaulted) {
    Units units = world.units();
    int j = units.place()[u];
    if (!assaulted || rule.pursuit() == 0 || world.opposition().attackersAt(j) <= 0) {
      return false;
    }
    int soldiers = units.soldiers()[u];
    double exact = rule.deadInFlight(soldiers, world.present(u));
    int dead = mortal(u, draws.round(exact, u, (times[u] - 1L) * DRAWS + DRAWS - 1));
    die(u, dead, day);
    return units.soldiers()[u] == 0;
  }

  /** As many of those who are to die as there are men who live: ghosts cannot. */
  int mortal(int u, int dead) {
    return rolls.mortal(u, dead);
  }

  /** Takes the dead of a unit off the rolls; where nobody is left, it is destroyed. */
  void die(int u, int dead, double day) {
    rolls.die(u, dead, day);
  }

  /** What makes men steadier or less so. */
  Steady steady() {
    return steady;
  }

  private double risen(int j) {
    return world.on(Factor.EX_REBELS) ? world.places().locality(j).exRebelShare() : 0;
  }

  private double chanceToWithdraw(int u, int f) {
    double leadership = world.formations().leadership()[f];
    double hope = mechanism.prospect(u);
    double fuel = world.regime().fuel();
    return rule.chanceToWithdraw(leadership, fuel, world.units().morale()[u], hope);
  }

  private void withdraw(int u, int refuge, double day) {
    world.units().morale()[u] = rule.moraleAfter(world.units().morale()[u]);
    move(u, refuge, day);
  }

  /** Puts a unit on the road to a place. */
  public void move(int u, int to, double day) {
    Units units = world.units();
    Places p = world.places();
    double km = p.roads().kmFrom(units.place()[u])[to];
    rolls.thin(u, units.soldiers()[u]);
    units.status()[u] = UnitStatus.WITHDRAWING.code();
    units.place()[u] = to;
    units.arrival()[u] = rule.arrival(day, km);
    units.arriving(units.arrival()[u]);
  }

  /** Brings all units on the road to a place of the government, or off the rolls. */
  void arriveAll(double day) {
    Units units = world.units();
    for (int u = 0; u < units.count(); u++) {
      if (onTheRoad(u) && !world.places().regime()[units.place()[u]]) {
        leave(u, day, false);
      }
      if (onTheRoad(u)) {
        units.status()[u] = UnitStatus.HOLDING.code();
      }
    }
  }

  private boolean onTheRoad(int u) {
    return world.units().status()[u] == UnitStatus.WITHDRAWING.code();
  }

  /** Takes a unit off the rolls. */
  public void gone(int u, UnitStatus how) {
    rolls.gone(u, how);
  }

  /** Takes a unit off the rolls that is handed over with its place, without a government. */
  void handOver(int u) {
    rolls.handOver(u);
  }

  /** Lets soldiers of a unit go over with their commander. */
  public void goOver(int u, int soldiers) {
    rolls.goOver(u, soldiers);
  }

  private void goOverAsBody(int formation) {
    Units units = world.units();
    for (int u = 0; u < units.count(); u++) {
      if (units.formation()[u] == formation && units.serves(u)) {
        gone(u, UnitStatus.DEFECTED);
      }
    }
  }

  /** Begins the count of defected soldiers anew. */
  void reset() {
    java.util.Arrays.fill(defected, 0);
  }
}
