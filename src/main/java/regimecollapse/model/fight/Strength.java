package regimecollapse.model.fight;

import java.util.Arrays;
import regimecollapse.model.fight.base.Weighing;
import regimecollapse.model.fight.leaving.Mechanism;
import regimecollapse.model.rule.fight.StandRule;
import regimecollapse.model.state.Formations;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;

/** What every place can put up: units weighted by their chance to stand (ODD 7.11, 7.12, 7.14). */
public final class Strength extends Fast {
  private static final long serialVersionUID = 1L;

  /** Most often that garrisons look again at the odds that follow from their own will. */
  private static final int SETTLE = 10;

  /** Change of odds below which they have settled. */
  private static final double SETTLED = 0.003;

  private final transient Places places;
  private final transient Units units;
  private final transient Formations formations;
  private final transient Weighing weighing;
  private final transient Attack attack;
  private final transient Mechanism mechanism;
  private final boolean[] stale;
  private final double[] stand;
  private final double[] odds;
  private final double[] left;
  private final int[] counted;
  private final double[] knownLost;
  private final double[] knownWorth;
  private final double step;

  /** Takes what it needs. */
  public Strength(World world, Attack attack, Mechanism mechanism) {
    places = world.places();
    units = world.units();
    formations = world.formations();
    this.attack = attack;
    this.mechanism = mechanism;
    weighing = new Weighing(world, mechanism);
    stale = places.stale();
    stand = units.stand();
    odds = weighing.odds();
    left = weighing.left();
    counted = new int[odds.length];
    knownLost = new double[formations.count()];
    knownWorth = new double[knownLost.length];
    Arrays.fill(knownLost, Double.NaN);
    step = world.stepDays();
  }

  /** Chance of each unit to be willing to stand, as of the last assessment. */
  public double[] stand() {
    return stand;
  }

  @Override
  public void act(double day, double days) {
    weighing.worth();
    mechanism.begin(day, days);
    if (Math.rint(day / step) * step == day) {
      boolean changed = markChanged();
      if (Math.rint(day) == day) {
        Arrays.fill(stale, true);
      } else if (changed) {
        markMoved();
      }
    }
    if (Math.rint(day) == day) {
      places.muster(units);
    }
    refresh();
  }

  /**
   * Marks the places of formations whose losses or worth have changed since the step before.
   *
   * @return whether there is any such formation
   */
  private boolean markChanged() {
    boolean any = false;
    for (int f = 0; f < formations.count(); f++) {
      double lost = formations.lostShare()[f];
      double worth = formations.combatWorth()[f];
      if (lost != knownLost[f] || worth != knownWorth[f]) {
        markPlaces(f);
        knownLost[f] = lost;
        knownWorth[f] = worth;
        any = true;
      }
    }
    return any;
  }

  private void markPlaces(int formation) {
    int end = units.first(formation + 1);
    for (int u = units.first(formation); u < end; u++) {
      stale[units.place()[u]] |= units.holds(u);
    }
  }

  /**
   * Marks the places whose peers or odds are no longer those that were looked at. With those of
   * changed formations these are all that would not come out as they were: the rest is passed over.
   */
  private void markMoved() {
    for (int j = 0; j < odds.length; j++) {
      stale[j] |= places.soldiers()[j] != counted[j] || odds[j] < 1;
    }
  }

  /** Assesses anew the places of which there is news, and those under assault. */
  void refresh() {
    for (int j = 0; j < odds.length; j++) {
      stale[j] |= !Double.isNaN(places.assaultDay()[j]);
      look(j);
    }
    weighing.assess(false);
    settle();
  }

  private void look(int j) {
    if (stale[j]) {
      odds[j] = StandRule.share(places.defence()[j], attack.strengthAt(j));
      counted[j] = places.soldiers()[j];
      left[j] = StandRule.left(counted[j], places.eveSoldiers()[j]);
    }
  }

  private void settle() {
    for (int i = 0; i < SETTLE && moved(); i++) {
      weighing.again();
    }
    Arrays.fill(stale, false);
  }

  /** Units that were under attack when strength was last assessed. */
  int[] attacked() {
    return weighing.attacked();
  }

  /** Share of the strength at a place that its garrison takes to be its own, 0 to 1. */
  double share(int place) {
    return odds[place];
  }

  /** How many these are. */
  int count() {
    return weighing.count();
  }

  /** Assesses anew those who were under attack at the last assessment. */
  void again() {
    for (int j = 0; j < odds.length; j++) {
      stale[j] = !Double.isNaN(places.assaultDay()[j]);
      look(j);
    }
    weighing.again();
    settle();
  }

  /** Whether the odds of some places are no longer those that their garrisons looked at. */
  private boolean moved() {
    boolean any = false;
    for (int j = 0; j < odds.length; j++) {
      if (stale[j]) {
        double now = StandRule.share(places.defence()[j], attack.strengthAt(j));
        stale[j] = Math.abs(now - odds[j]) > SETTLED;
        odds[j] = stale[j] ? now : odds[j];
        any |= stale[j];
      }
    }
    return any;
  }

  /**
   * What every place can put up as long as nobody attacks and all peers are there: before a
   * campaign, whatever the last one left in the books.
   */
  void quiet(double day) {
    Arrays.fill(odds, 1);
    Arrays.fill(left, 1);
    Arrays.fill(stale, true);
    weighing.worth();
    mechanism.quiet(day);
    weighing.assess(true);
  }
}
