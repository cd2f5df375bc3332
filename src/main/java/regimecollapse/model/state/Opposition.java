package regimecollapse.model.state;

/** Fighters of each group: where they are and which columns are on the road. */
public final class Opposition {
  /**
   * Fewer fighters than this are nobody: what is left by rounding where all were taken. Numbers of
   * fighters are real, and what is added up in another order differs in the last digits.
   */
  public static final double NOBODY = 1e-6;

  private final double[] start;
  private final double[] followOn;
  private final double[] quality;
  private final double[] delay;
  private final double[][] free;
  private final double[][] attacking;
  private final double[] killed;
  private final double[] joined;
  private final boolean[] spent;
  private final double[] came;
  private final double[] safeConduct;
  private final Columns onRoad = new Columns();
  private final Plan plan;

  /** The places that commanders have brought to each group, by group and place. */
  private final boolean[][] ground;

  private double killedBefore;

  /**
   * Takes the sampled attributes.
   *
   * @param attributes rows: strength, follow-on, quality, delay in days
   * @param places number of places
   */
  public Opposition(double[][] attributes, int places) {
    this(attributes, places, Plan.none(attributes[0].length));
  }

  /**
   * Takes the sampled attributes of groups and of attacks of a plan.
   *
   * @param attributes rows: strength, follow-on, quality, delay in days; the attacks last
   * @param places number of places
   * @param plan what they keep to
   */
  public Opposition(double[][] attributes, int places, Plan plan) {
    this.plan = plan;
    start = attributes[0].clone();
    followOn = attributes[1].clone();
    quality = attributes[2].clone();
    delay = attributes[3].clone();
    int n = start.length;
    free = new double[n][places];
    attacking = new double[n][places];
    killed = new double[n];
    joined = new double[n];
    spent = new boolean[n];
    came = new double[places];
    safeConduct = new double[n];
    ground = new boolean[n][places];
  }

  /** The plan of attacks. */
  public Plan plan() {
    return plan;
  }

  /** Number of groups, attacks of the plan included. */
  public int count() {
    return start.length;
  }

  /** Fighters at full strength. */
  public double[] start() {
    return start;
  }

  /** Fighters that join on success. */
  public double[] followOn() {
    return followOn;
  }

  /** Combat worth of a fighter, relative. */
  public double[] quality() {
    return quality;
  }

  /** Days after the start of the offensive. */
  public double[] delay() {
    return delay;
  }

  /** Safe conduct that each group promises to those who give up, 0 to 1. */
  public double[] safeConduct() {
    return safeConduct;
  }

  /**
   * Safe conduct that the attackers of a place promise, 0 to 1: the mean by fighters; 0 without
   * attackers.
   */
  public double safeConductAt(int place) {
    double men = 0;
    double promised = 0;
    for (int g = 0; g < safeConduct.length; g++) {
      men += attacking[g][place];
      promised += attacking[g][place] * safeConduct[g];
    }
    return men > NOBODY ? promised / men : 0;
  }

  /** Fighters free to be sent, by group and place. */
  public double[][] free() {
    return free;
  }

  /** Fighters that attack, by group and place attacked. */
  public double[][] attacking() {
    return attacking;
  }

  /** Fighters killed in this campaign, by group. */
  public double[] killed() {
    return killed;
  }

  /** Begins the count of the killed anew, for another campaign. */
  public void countAnew() {
    killedBefore = killedEver();
    java.util.Arrays.fill(killed, 0);
  }

  /** Fighters killed in all campaigns. */
  public double killedEver() {
    double sum = killedBefore;
    for (double k : killed) {
      sum += k;
    }
    return sum;
  }

  /** Follow-on fighters that have joined, by group. */
  public double[] joined() {
    return joined;
  }

  /** Whether a group has given up its offensive. */
  public boolean[] spent() {
    return spent;
  }

  /** Whether any column is on the road. */
  public boolean marches() {
    return onRoad.count() > 0;
  }

  /** Whether another column can be sent. */
  public boolean hasRoom() {
    return onRoad.hasRoom();
  }

  /** Sends fighters that have already been taken from the free. */
  public void send(int group, int target, double men, double arrival) {
    onRoad.send(group, target, men, arrival);
  }

  /**
   * Notes of the column sent last where its last men come from, and on which model day they set
   * out: for those who look on. Nothing in the model hangs on it.
   */
  public void setOut(int from, double departure) {
    onRoad.setOut(from, departure);
  }

  /**
   * A column on the road.
   *
   * @param group index of its group
   * @param from index of the place from which its last men come
   * @param target index of the place to which it goes
   * @param men fighters
   * @param departure model day on which its last men set out
   * @param arrival model day on which it arrives
   */
  public record Column(
      int group, int from, int target, double men, double departure, double arrival) {}

  /** Number of columns on the road. */
  public int columns() {
    return onRoad.count();
  }

  /** A column on the road, for those who look on. */
  public Column column(int i) {
    return onRoad.get(i);
  }

  /** Model day on which the first of those came that {@link #arrive} put among the attackers. */
  public double[] came() {
    return came;
  }

  /** Puts columns that have arrived by a day among the attackers. */
  public void arrive(double day) {
    java.util.Arrays.fill(came, Double.POSITIVE_INFINITY);
    onRoad.arrive(day, attacking, came);
  }

  /** Takes the fighters and columns of a group off the map. */
  public void goHome(int group) {
    java.util.Arrays.fill(attacking[group], 0);
    java.util.Arrays.fill(free[group], 0);
    joined[group] = 0;
    onRoad.remove(group);
  }

  /** Whether a group has columns on the road or attacks anywhere. */
  public boolean moves(int group) {
    for (double men : attacking[group]) {
      if (men > 0) {
        return true;
      }
    }
    return onRoad.any(group);
  }

  /** Whether all who attack a place wait around it until the odds allow to storm. */
  public boolean onlyBesieged(int place) {
    return plan.onlyBesieged(attacking, place);
  }

  /**
   * Takes all fighters and columns off the map, but those who came over from the government: they
   * have no other home than the places that their commanders brought along, and gather there.
   */
  public void goHome() {
    for (int g = 0; g < start.length; g++) {
      double all = men(g);
      goHome(g);
      gather(g, all);
    }
  }

  /** Puts men evenly on the ground of their group; nowhere if it has none. */
  private void gather(int group, double men) {
    int places = 0;
    for (boolean own : ground[group]) {
      places += own ? 1 : 0;
    }
    for (int j = 0; j < ground[group].length; j++) {
      free[group][j] += ground[group][j] ? men / places : 0;
    }
  }

  /** Notes that a commander has brought a place to a group: it is its own ground. */
  public void settle(int group, int place) {
    ground[group][place] = true;
  }

  /** Notes that the government has a place back: it is nobody's own ground any longer. */
  public void unsettle(int place) {
    for (boolean[] own : ground) {
      own[place] = false;
    }
  }

  /** Adds men who came over from the government at a place. */
  public void join(int group, int place, double men) {
    start[group] += men;
    free[group][place] += men;
  }

  /** Fighters of a group on the road to a place. */
  public double coming(int group, int target) {
    return onRoad.men(group, target);
  }

  /** All fighters of a group. */
  public double men(int group) {
    double men = 0;
    for (int j = 0; j < free[group].length; j++) {
      men += free[group][j] + attacking[group][j];
    }
    return onRoad.add(men, group);
  }

  /** Attackers of all groups at a place. */
  public double attackersAt(int place) {
    double men = 0;
    for (double[] group : attacking) {
      men += group[place];
    }
    return men;
  }
}
