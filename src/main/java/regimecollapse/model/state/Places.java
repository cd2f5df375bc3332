package regimecollapse.model.state;

import java.util.List;
import regimecollapse.scenario.Geography;
import regimecollapse.scenario.Locality;

/** State of each place: one entry a place in each array. */
public final class Places {
  private final List<Locality> localities;
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
  private final double[] hope;
  private final int[] soldiers;
  private final double[] lostDay;
  private final double[] clearing;
  private final double[] assaultDay;
  private final boolean[] dealt;
  private final double[] sympathy;

  /** Takes the places; who holds them is set later. */
  public Places(Geography geography, RoadGraph roads) {
    this.localities = geography.localities();
    this.roads = roads;
    this.capital = geography.indexOf(geography.capital());
    int n = localities.size();
    faction = new int[n];
    regime = new boolean[n];
    exBelief = new double[n];
    eveSoldiers = new int[n];
    killedHere = new int[n];
    defence = new double[n];
    standing = new double[n];
    favour = new double[n];
    hope = new double[n];
    soldiers = new int[n];
    lostDay = new double[n];
    clearing = new double[n];
    assaultDay = new double[n];
    dealt = new boolean[n];
    sympathy = localities.stream().mapToDouble(Locality::sympathy).toArray();
    java.util.Arrays.fill(lostDay, Double.NaN);
    java.util.Arrays.fill(assaultDay, Double.NaN);
  }

  /** Number of places. */
  public int count() {
    return faction.length;
  }

  /** What is fixed about a place. */
  public Locality locality(int place) {
    return localities.get(place);
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
  public double[] hope() {
    return hope;
  }

  /** Soldiers on the rolls of units that hold there. */
  public int[] soldiers() {
    return soldiers;
  }

  /** Model day on which the government lost it; NaN if it did not. */
  public double[] lostDay() {
    return lostDay;
  }

  /** Days for which a lost defence has been cleared. */
  public double[] clearing() {
    return clearing;
  }

  /** Model day on which the present assault began; NaN if there is none. */
  public double[] assaultDay() {
    return assaultDay;
  }

  /** Whether it was handed over by a deal. */
  public boolean[] dealt() {
    return dealt;
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
