package regimecollapse.model.fight.command;

import java.util.Arrays;
import java.util.List;
import regimecollapse.model.fight.Fast;
import regimecollapse.model.fight.Leaving;
import regimecollapse.model.fight.base.Gateways;
import regimecollapse.model.fight.leaving.Mechanism;
import regimecollapse.model.rule.fight.ReserveRule;
import regimecollapse.model.rule.fight.StaffRule;
import regimecollapse.model.state.Opposition;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.random.Stream;
import regimecollapse.scenario.Patron;
import regimecollapse.scenario.force.Formation;
import regimecollapse.scenario.force.GroupKind;
import regimecollapse.scenario.force.Side;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;

/**
 * Once a day the command sends reserves to the next provincial capital on the axis of the
 * offensive, or else to the place under assault with most people, and, when much is lost, calls far
 * garrisons back. Who obeys depends on the chain of command that units really have, on fuel,
 * leadership and hope (ODD 7.19). None are sent to a town that is cut off (ODD 7.24).
 */
public final class Reserves extends Fast {
  private static final long serialVersionUID = 1L;

  private final transient World world;
  private final transient Leaving leaving;
  private final transient Mechanism mechanism;
  private final transient Gateways gateways;
  private final transient Stream draws;
  private final boolean[] reserve;
  private final boolean[] local;
  private final boolean[] foreign;
  private final boolean[] held;
  private final double[] aimed;
  private final double perDay;
  private final transient ReserveRule rule;
  private final transient StaffRule staff;
  private double sent;

  /**
   * Takes what it needs.
   *
   * @param firstPatron index of the patron whose hold the regime's state tells, -1 if there is none
   */
  public Reserves(
      World world,
      Leaving leaving,
      Mechanism mechanism,
      Gateways gateways,
      int firstPatron,
      Stream draws) {
    this.world = world;
    this.mechanism = mechanism;
    List<Patron> patrons = world.scenario().patrons();
    this.leaving = leaving;
    this.gateways = gateways;
    this.draws = draws;
    List<Formation> formations = world.scenario().formations();
    reserve = new boolean[formations.size()];
    local = new boolean[reserve.length];
    foreign = new boolean[reserve.length];
    held = new boolean[reserve.length];
    for (int f = 0; f < reserve.length; f++) {
      Formation it = formations.get(f);
      reserve[f] = it.reserve();
      local[f] = it.local();
      foreign[f] = world.on(Factor.FRAGMENTED_COMMAND) && isForeign(it.patron());
      held[f] = firstPatron >= 0 && patrons.get(firstPatron).id().equals(it.patron());
    }
    aimed = new double[world.places().count()];
    perDay = world.on(Factor.RESERVES) ? world.numbers().of(Parameter.RESERVE_PER_DAY) : 0;
    staff = StaffRule.of(world.numbers()::of);
    rule =
        new ReserveRule(
            world.numbers().of(Parameter.RESERVE_OBEY),
            world.numbers().of(Parameter.RESERVE_OBEY_FOREIGN),
            world.numbers().of(Parameter.RESERVE_CAPITAL),
            world.numbers().of(Parameter.RECALL_THRESHOLD));
  }

  private boolean isForeign(String patron) {
    return world.scenario().patrons().stream()
        .filter(p -> p.id().equals(patron))
        .anyMatch(Patron::foreign);
  }

  @Override
  public void act(double day, double days) {
    if (day != Math.rint(day) || perDay == 0 || world.interim()) {
      return;
    }
    int next = next();
    int threatened = next >= 0 ? next : threatened();
    if (threatened >= 0) {
      sent = 0;
      move(threatened, day, false);
    }
    boolean open = !world.land().cutOff(world.places().capital());
    if (open && rule.recalls(world.front().lostShare())) {
      sent = 0;
      move(world.places().capital(), day, true);
    }
  }

  /**
   * The next provincial capital on the axis of the offensive: held by the government, and nearest
   * by road to what most of the offensive's fighters attack or march on; -1 if they do neither.
   */
  private int next() {
    Opposition o = world.opposition();
    Arrays.fill(aimed, 0);
    for (int g = 0; g < o.count(); g++) {
      boolean offensive = world.scenario().opposition().get(g).kind() == GroupKind.OFFENSIVE;
      for (int j = 0; j < aimed.length && offensive; j++) {
        double men = o.attacking()[g][j] + o.coming(g, j);
        int seat = men > Opposition.NOBODY ? nearestSeat(j) : -1;
        if (seat >= 0) {
          aimed[seat] += men;
        }
      }
    }
    int best = -1;
    for (int j = 0; j < aimed.length; j++) {
      double least = best < 0 ? 0 : aimed[best];
      best = aimed[j] > least + Opposition.NOBODY ? j : best;
    }
    return best;
  }

  /** The provincial capital of the government that is nearest to a place; -1 if it has none. */
  private int nearestSeat(int place) {
    Places p = world.places();
    double[] km = p.roads().kmFrom(place);
    int best = -1;
    for (int c = 0; c < p.count(); c++) {
      boolean seat = p.regime()[c] && p.locality(c).seat() && !world.land().cutOff(c);
      best = seat && (best < 0 || km[c] < km[best]) ? c : best;
    }
    return best;
  }

  /** The place under assault with most people; -1 if there is none. */
  private int threatened() {
    Places p = world.places();
    int best = -1;
    for (int j = 0; j < p.count(); j++) {
      boolean open = p.regime()[j] && !world.land().cutOff(j);
      boolean assaulted = open && !Double.isNaN(p.assaultDay()[j]);
      double people = p.locality(j).population();
      if (assaulted && (best < 0 || people > p.locality(best).population())) {
        best = j;
      }
    }
    return best;
  }

  private void move(int to, double day, boolean recall) {
    long key = 2 * (long) day + (recall ? 1 : 0);
    Units units = world.units();
    Places p = world.places();
    double most = perDay * staff.reaches(world.regime().staff());
    // The command begins anywhere: the order of a file must not decide who is sent.
    int first = (int) (units.count() * draws.uniform(-1, key));
    for (int i = 0; i < units.count() && sent < most; i++) {
      // Round the list without a division, which costs more than all the rest for most units.
      int u = first + i < units.count() ? first + i : first + i - units.count();
      int f = units.formation()[u];
      int j = units.place()[u];
      boolean able = units.holds(u) && j != to && !local[f] && Double.isNaN(p.assaultDay()[j]);
      boolean asked = able && (recall ? farOff(j) : reserve[f] && spare(j));
      if (asked && draws.uniform(u, key) < chanceToObey(u, f)) {
        sent += units.soldiers()[u];
        leaving.move(u, to, day);
        if (!recall) {
          p.reserveDay()[to] = Math.min(p.reserveDay()[to], units.arrival()[u]);
        }
      }
    }
  }

  private boolean spare(int j) {
    Places p = world.places();
    return j != p.capital() || rule.spare(p.soldiers()[j], p.eveSoldiers()[j]);
  }

  /** Whether a place faces those who do not fight, rather than the offensive. */
  private boolean farOff(int j) {
    Places p = world.places();
    boolean third = false;
    for (int k : p.roads().neighbours(j)) {
      if (gateways.hostile(k)) {
        return false;
      }
      third |= !p.regime()[k] && sideOf(k) == Side.THIRD;
    }
    return third;
  }

  private Side sideOf(int place) {
    return world.scenario().factions().get(world.places().faction()[place]).side();
  }

  private double chanceToObey(int u, int f) {
    double command = rule.command(foreign[f], held[f], world.regime().hold());
    double leadership = world.formations().leadership()[f];
    double hope = mechanism.prospect(u);
    double reaches = staff.reaches(world.regime().staff());
    return rule.chance(command, leadership, world.regime().fuel(), hope) * reaches;
  }
}
