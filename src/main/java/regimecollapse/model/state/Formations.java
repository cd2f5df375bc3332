package regimecollapse.model.state;

import regimecollapse.model.rule.fight.StandRule;

/** State of each formation: one entry a formation in each array. */
public final class Formations {
  private final double[] strength;
  private final double[] topUpShare;
  private final double[] quality;
  private final double[] airPriority;
  private final double[] armour;
  private final double[] readiness;
  private final double[] offer;
  private final double[] hold;
  private final double[] ties;
  private final double[] ghosts;
  private final double[] threat;
  private final double[] threatDay;
  private final double[] pay;
  private final double[] present;
  private final double[] arrears;
  private final double[] shock;
  private final double[] leadership;
  private final double[] combatWorth;
  private final double[] worthByAir;
  private final double[] eveSoldiers;
  private final long[] lostSoldiers;
  private final double[] lostShare;
  private final double[] lostMore;
  private final boolean[] wentOver;
  private final double[] eveFewer;

  /**
   * Takes the sampled attributes.
   *
   * @param attributes rows: strength in soldiers, top-up share, commander quality, air priority,
   *     armour, readiness, offer to the commander, hold over him, his ties, ghosts
   */
  public Formations(double[][] attributes) {
    strength = attributes[0].clone();
    topUpShare = attributes[1].clone();
    quality = attributes[2].clone();
    airPriority = attributes[3].clone();
    armour = attributes[4].clone();
    readiness = attributes[5].clone();
    offer = attributes[6].clone();
    hold = attributes[7].clone();
    ties = attributes[8].clone();
    ghosts = attributes[9].clone();
    int n = strength.length;
    threat = new double[n];
    threatDay = new double[n];
    pay = new double[n];
    present = new double[n];
    arrears = new double[n];
    shock = new double[n];
    leadership = new double[n];
    combatWorth = new double[n];
    worthByAir = new double[n];
    eveSoldiers = new double[n];
    lostSoldiers = new long[n];
    lostShare = new double[n];
    lostMore = new double[n];
    wentOver = new boolean[n];
    eveFewer = new double[n];
  }

  /** Number of formations. */
  public int count() {
    return strength.length;
  }

  /** Soldiers when the strength path is at 1. */
  public double[] strength() {
    return strength;
  }

  /** Share of pay that a foreign patron tops up, 0 to 1. */
  public double[] topUpShare() {
    return topUpShare;
  }

  /** Quality of the commander, 0 to 1. */
  public double[] quality() {
    return quality;
  }

  /** How far the air patron flies for it, 0 to 1. */
  public double[] airPriority() {
    return airPriority;
  }

  /** Share of its combat power that needs fuel, 0 to 1. */
  public double[] armour() {
    return armour;
  }

  /** How much of it can be used, 0 to 1. */
  public double[] readiness() {
    return readiness;
  }

  /** What the other side offers its commander, before its course over time. */
  public double[] offer() {
    return offer;
  }

  /** What binds its commander to the government beside pay, 0 to 1. */
  public double[] hold() {
    return hold;
  }

  /** Ties of its commander to those who rule, -1 to 1. */
  public double[] ties() {
    return ties;
  }

  /** Share of the rolls that is paid and was never there, 0 to 1. */
  public double[] ghosts() {
    return ghosts;
  }

  /** Share of the rolls that is of men who ever were there, 0 to 1. */
  public double living(int formation) {
    return 1 - ghosts[formation];
  }

  /** Threat of being removed that its commander felt on {@link #threatDay}. */
  public double[] threat() {
    return threat;
  }

  /** Whether its commander has changed side. */
  public boolean[] wentOver() {
    return wentOver;
  }

  /** Model day on which the threat was noted. */
  public double[] threatDay() {
    return threatDay;
  }

  /** Share of the rolls that is present, 0 to 1: what decides it is common to a formation. */
  public double[] present() {
    return present;
  }

  /** Real pay, 1 = as due at the reference. */
  public double[] pay() {
    return pay;
  }

  /** Months of missing pay. */
  public double[] arrears() {
    return arrears;
  }

  /** Loss of leadership through purges, 0 to 1. */
  public double[] shock() {
    return shock;
  }

  /** Leadership, 0 to 1. */
  public double[] leadership() {
    return leadership;
  }

  /** Combat worth of a present soldier apart from morale. */
  public double[] combatWorth() {
    return combatWorth;
  }

  /** The same in a town that is cut off, whose supply comes by air. */
  public double[] worthByAir() {
    return worthByAir;
  }

  /** Soldiers on the rolls on the eve of the offensive. */
  public double[] eveSoldiers() {
    return eveSoldiers;
  }

  /** Begins the count of the lost anew, on an eve. */
  public void countAnew() {
    java.util.Arrays.fill(eveSoldiers, 0);
    java.util.Arrays.fill(lostSoldiers, 0);
    java.util.Arrays.fill(lostShare, 0);
    java.util.Arrays.fill(lostMore, 0);
    java.util.Arrays.fill(eveFewer, 0);
  }

  /** Notes soldiers of a unit on an eve, and how many of their names are of men who live. */
  public void noteEve(int formation, int soldiers, double alive) {
    eveSoldiers[formation] += soldiers;
    eveFewer[formation] += soldiers * (1 - alive);
  }

  /**
   * Notes that a formation has lost soldiers.
   *
   * @param soldiers names
   * @param worth in names of the formation as it was before anybody died: a man who falls is worth
   *     his own and those of his ghosts, a ghost who is struck off nothing
   */
  public void lose(int formation, int soldiers, double worth) {
    lostMore[formation] += worth - soldiers;
    // Soldiers are added up, not shares: a quotient of whole numbers meets a threshold exactly.
    lostSoldiers[formation] += soldiers;
    lostShare[formation] = StandRule.lostShare(lostSoldiers[formation], eveSoldiers[formation]);
  }

  /** Share of the men of the eve that is lost: of those who lived, without ghosts. */
  public double lostOfMen(int formation) {
    double more = lostMore[formation];
    double fewer = eveFewer[formation];
    return more == 0 && fewer == 0
        ? lostShare[formation]
        : StandRule.lostShare(lostSoldiers[formation] + more, eveSoldiers[formation] - fewer);
  }

  /** Share of the soldiers of the eve that is lost, by names. */
  public double[] lostShare() {
    return lostShare;
  }
}
