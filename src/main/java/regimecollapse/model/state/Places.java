package regimecollapse.model.state;

import java.util.Arrays;
import regimecollapse.scenario.Geography;
import regimecollapse.scenario.Locality;

/** State of each place: one entry a place in each array. */
public final class Places {
  private final Locality[] localities;
  private final RoadGraph roads;
  private final int capital;
  private final int[] faction;
  private final boolean[] regime;
  private final double[] exBelief;
  private final int[] eveSoldiers;
  private final int[] killedHere;
  private final double[] defence;
  private final double[] standing;
  private final double[] favour;
  private final double[] prospect;
  private final int[] soldiers;
  private final double[] lostDay;
  private final double[] brokenDay;
  private final double[] clearedDay;
  private final double[] assaultDay;
  private final boolean[] dealt;
  private final boolean[] stale;
  private final boolean[] prepared;
  private final boolean[] ordered;
  private final double[] reserveDay;
  private final double[] sympathy;

  /** Takes the places; who holds them is set later. */
  public Places(Geography geography, RoadGraph roads) {
    this.localities = geography.localities().toArray(Locality[]::new);
    this.roads = roads;
    this.capital = geography.indexOf(geography.capital());
    int n = localities.length;
    faction = new int[n];
    regime = new boolean[n];
    exBelief = new double[n];
    eveSoldiers = new int[n];
    killedHere = new int[n];
    defence = new double[n];
    standing = new double[n];
    favour = new double[n];
    prospect = new double[n];
    soldiers = new int[n];
    lostDay = new double[n];
    brokenDay = new double[n];
    clearedDay = new double[n];
    assaultDay = new double[n];
    dealt = new boolean[n];
    stale = new boolean[n];
    prepared = new boolean[n];
    ordered = new boolean[n];
    reserveDay = new double[n];
    Arrays.fill(reserveDay, Double.POSITIVE_INFINITY);
    sympathy = Arrays.stream(localities).mapToDouble(Locality::sympathy).toArray();
    Arrays.fill(lostDay, Double.NaN);
    Arrays.fill(brokenDay, Double.NaN);
    Arrays.fill(assaultDay, Double.NaN);
  }

  /** Number of places. */
  public int count() {
    return faction.length;
  }

  /** What is fixed about a place. */
  public Locality locality(int place) {
    return localities[place];
  }

  /** The roads between the places. */
  public RoadGraph roads() {
    return roads;
  }

  /** Index of the capital. */
  public int capital() {
    return capital;
  }

  /** How friendly the people of each place are to the opposition, 0 to 1; do not change. */
  public double[] sympathy() {
    return sympathy;
  }

  /** Index of the faction that holds each place. */
  public int[] faction() {
    return faction;
  }

  /** Whether the government holds each place. */
  public boolean[] regime() {
    return regime;
  }

  /** Belief of the former rebels there that the regime survives, log-odds. */
  public double[] exBelief() {
    return exBelief;
  }

  /** Soldiers of the garrison on the eve of the offensive. */
  public int[] eveSoldiers() {
    return eveSoldiers;
  }

  /** Soldiers killed there since the eve. */
  public int[] killedHere() {
    return killedHere;
  }

  /** Effective strength of the defence, weighted by the chance to stand. */
  public double[] defence() {
    return defence;
  }

  /** Soldiers there, weighted by their chance to stand. */
  public double[] standing() {
    return standing;
  }

  /** How far the air patron flies for the defenders there, 0 to 1. */
  public double[] favour() {
    return favour;
  }

  /** Mean belief of the garrison, probability; 0 where there is none. */
  public double[] prospect() {
    return prospect;
  }

  /** Soldiers on the rolls of units that hold there. */
  public int[] soldiers() {
    return soldiers;
  }

  /** Model day on which the government lost it; NaN if it did not. */
  public double[] lostDay() {
    return lostDay;
  }

  /** Model day since which the defence against an assault is broken; NaN if it is not. */
  public double[] brokenDay() {
    return brokenDay;
  }

  /** Exact model day on which the last of those who took it by assault could go on. */
  public double[] clearedDay() {
    return clearedDay;
  }

  /** Model day on which the present assault began; NaN if there is none. */
  public double[] assaultDay() {
    return assaultDay;
  }

  /** Ends an assault: the garrison looks again at its odds, and nothing is broken any longer. */
  public void endAssault(int place) {
    stale[place] |= !Double.isNaN(assaultDay[place]);
    assaultDay[place] = Double.NaN;
    brokenDay[place] = Double.NaN;
  }

  /** Ends all assaults. */
  public void endAssaults() {
    Arrays.fill(assaultDay, Double.NaN);
    Arrays.fill(brokenDay, Double.NaN);
  }

  /** Whether it was handed over by a deal. */
  public boolean[] dealt() {
    return dealt;
  }

  /** Whether there is news in a place since its strength was last assessed. */
  public boolean[] stale() {
    return stale;
  }

  /**
   * Takes soldiers who go, or die, off the strength of a place.
   *
   * @param place index of the place
   * @param gone soldiers
   * @param stand their chance to be willing to stand
   * @param effect what each adds to the defence
   */
  public void thin(int place, int gone, double stand, double effect) {
    soldiers[place] -= gone;
    boolean any = soldiers[place] > 0;
    standing[place] = any ? Math.max(0, standing[place] - gone * stand) : 0;
    defence[place] = any ? Math.max(0, defence[place] - gone * effect) : 0;
  }

  /** Counts the soldiers of all garrisons anew: a week may have changed them. */
  public void muster(Units units) {
    java.util.Arrays.fill(soldiers, 0);
    for (int u = 0; u < units.count(); u++) {
      if (units.holds(u)) {
        soldiers[units.place()[u]] += units.soldiers()[u];
      }
    }
  }

  /** Adds soldiers who have come to a garrison, which looks again at its odds. */
  public void join(int place, int come) {
    soldiers[place] += come;
    stale[place] = true;
  }

  /** Whether its lines are prepared: it faced the enemy on the eve and has not been lost since. */
  public boolean[] prepared() {
    return prepared;
  }

  /** Whether in this campaign the command ordered its garrison out, and some of it has left. */
  public boolean[] ordered() {
    return ordered;
  }

  /**
   * Model day on which the first reserves of this campaign reach it; infinite if none were sent.
   */
  public double[] reserveDay() {
    return reserveDay;
  }

  /** The first neighbouring place that the government does not hold; -1 if there is none. */
  public int notHeldNextTo(int place) {
    for (int k : roads.neighbours(place)) {
      if (!regime[k]) {
        return k;
      }
    }
    return -1;
  }

  /** Model day on which the last of its neighbours was lost; minus infinity if none was. */
  public double lastFallNextTo(int place) {
    double last = Double.NEGATIVE_INFINITY;
    for (int k : roads.neighbours(place)) {
      last = lostDay[k] > last ? lostDay[k] : last;
    }
    return last;
  }

  /**
   * The neighbour held by the government, not under assault, that is nearest to the capital; -1.
   */
  public int refuge(int place) {
    int best = -1;
    double[] km = roads.kmFrom(capital);
    for (int k : roads.neighbours(place)) {
      boolean free = regime[k] && Double.isNaN(assaultDay[k]);
      if (free && (best < 0 || km[k] < km[best])) {
        best = k;
      }
    }
    return best;
  }
}
