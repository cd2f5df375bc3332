package regimecollapse.model.state;

/**
 * The agents: one entry a unit in each array. Processes take the arrays once and loop over them.
 */
public final class Units {
  private final int[] formation;
  private final int[] place;
  private final int[] soldiers;
  private final int[] killed;
  private final byte[] status;
  private final double[] present;
  private final double[] morale;
  private final double[] moraleOffset;
  private final double[] belief;
  private final double[] threshold;
  private final double[] arrival;

  /** Makes room for a number of units. */
  public Units(int count) {
    formation = new int[count];
    place = new int[count];
    soldiers = new int[count];
    killed = new int[count];
    status = new byte[count];
    present = new double[count];
    morale = new double[count];
    moraleOffset = new double[count];
    belief = new double[count];
    threshold = new double[count];
    arrival = new double[count];
  }

  /** Number of units. */
  public int count() {
    return formation.length;
  }

  /** Whether a unit is on the rolls: holding or withdrawing. */
  public boolean serves(int unit) {
    return status[unit] <= UnitStatus.WITHDRAWING.code();
  }

  /** Whether a unit holds its place. */
  public boolean holds(int unit) {
    return status[unit] == UnitStatus.HOLDING.code();
  }

  /** Index of the formation. */
  public int[] formation() {
    return formation;
  }

  /** Index of the place where it stands, or to which it withdraws. */
  public int[] place() {
    return place;
  }

  /** Soldiers on the rolls. */
  public int[] soldiers() {
    return soldiers;
  }

  /** Soldiers killed since the eve. */
  public int[] killed() {
    return killed;
  }

  /** Code of the {@link UnitStatus}. */
  public byte[] status() {
    return status;
  }

  /** Share of the rolls that is present, 0 to 1. */
  public double[] present() {
    return present;
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

  /** Threshold of standing, 0 to 1. */
  public double[] threshold() {
    return threshold;
  }

  /** Model day on which a withdrawing unit arrives. */
  public double[] arrival() {
    return arrival;
  }
}
