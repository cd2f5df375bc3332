package regimecollapse.model.state;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * The agents: one entry a unit in each array. Processes take the arrays once and loop over them.
 */
public final class Units {
  /** Codes that loops ask for once a unit: constants, where an enum's number is looked up. */
  private static final byte HOLDING = UnitStatus.HOLDING.code();

  private static final byte WITHDRAWING = UnitStatus.WITHDRAWING.code();

  private final int[] formation;
  private final int[] first;
  private final int[] place;
  private final int[] soldiers;
  private final int[] killed;
  private final double[] alive;
  private final byte[] status;
  private final double[] morale;
  private final double[] moraleOffset;
  private final double[] belief;
  private final double[] threshold;
  private IntToDoubleFunction firstThreshold;
  private final double[] arrival;
  private double nextArrival = Double.POSITIVE_INFINITY;
  private final double[] stand;
  private final double[] effect;

  /**
   * Makes room for units.
   *
   * @param formation index of the formation of each unit, ascending
   * @param formations number of formations
   */
  public Units(int[] formation, int formations) {
    this.formation = formation.clone();
    first = new int[formations + 1];
    for (int f : formation) {
      first[f + 1]++;
    }
    for (int f = 0; f < formations; f++) {
      first[f + 1] += first[f];
    }
    int count = formation.length;
    place = new int[count];
    soldiers = new int[count];
    killed = new int[count];
    alive = new double[count];
    Arrays.fill(alive, 1);
    status = new byte[count];
    morale = new double[count];
    moraleOffset = new double[count];
    belief = new double[count];
    threshold = new double[count];
    arrival = new double[count];
    stand = new double[count];
    effect = new double[count];
  }

  /** Number of units. */
  public int count() {
    return formation.length;
  }

  /** The first unit of a formation; of the number of formations, the number of units. */
  public int first(int formation) {
    return first[formation];
  }

  /** Whether a unit is on the rolls: holding or withdrawing. */
  public boolean serves(int unit) {
    return status[unit] <= WITHDRAWING;
  }

  /** Whether a unit holds its place. */
  public boolean holds(int unit) {
    return status[unit] == HOLDING;
  }

  /** Index of the formation. */
  public int[] formation() {
    return formation;
  }

  /** Index of the place where it stands, or to which it withdraws. */
  public int[] place() {
    return place;
  }

  /** Soldiers on the rolls; 0 for a unit that serves no longer. */
  public int[] soldiers() {
    return soldiers;
  }

  /** Soldiers killed since the eve. */
  public int[] killed() {
    return killed;
  }

  /**
   * How many of the names are of men who live, relative to the share of them that the formation has
   * from the first: 1 as long as nobody died, less where the ghosts outlive them (ODD 7.14).
   */
  public double[] alive() {
    return alive;
  }

  /** Adds men who come with as many ghosts as their formation has from the first. */
  public void recruit(int unit, int men) {
    if (alive[unit] != 1 && men > 0) {
      double before = soldiers[unit] * alive[unit];
      alive[unit] = (before + men) / (soldiers[unit] + men);
    }
    soldiers[unit] += men;
  }

  /** Code of the {@link UnitStatus}. */
  public byte[] status() {
    return status;
  }

  /** Morale, 0 to 1. */
  public double[] morale() {
    return morale;
  }

  /** Lasting difference of the unit's morale from its formation's, log-odds. */
  public double[] moraleOffset() {
    return moraleOffset;
  }

  /** Belief that the regime survives, log-odds. */
  public double[] belief() {
    return belief;
  }

  /** Sets where thresholds come from: they are reckoned when they are first asked for. */
  public void thresholds(IntToDoubleFunction of) {
    firstThreshold = of;
  }

  /** Threshold of standing, 0 to 1; a run without fighting never asks for it. */
  public double[] threshold() {
    if (firstThreshold != null) {
      Arrays.setAll(threshold, firstThreshold);
      firstThreshold = null;
    }
    return threshold;
  }

  /** Chance to be willing to stand, 0 to 1, as of the last assessment of its place. */
  public double[] stand() {
    return stand;
  }

  /** Chance to stand times what morale leaves of strength, as of the last assessment. */
  public double[] effect() {
    return effect;
  }

  /** Model day on which the next of those on the road arrives, or before. */
  public double nextArrival() {
    return nextArrival;
  }

  /** Notes that a unit on the road arrives on a day: infinity if none is any longer. */
  public void arriving(double day) {
    nextArrival = Double.isInfinite(day) ? day : Math.min(nextArrival, day);
  }

  /** Model day on which a withdrawing unit arrives. */
  public double[] arrival() {
    return arrival;
  }
}
