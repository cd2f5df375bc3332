package regimecollapse.model.state;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The plan of attacks of a run (ODD 7.18). Each attack acts as a group of its own: the groups of
 * the case come first, then the attacks in the order of the plan. Where there is no plan, all
 * groups attack as they choose.
 */
public final class Plan {
  /**
   * What does not change of an attack.
   *
   * @param id name in files
   * @param from model day on which it begins
   * @param until model day on which it is over; infinite: when it comes to rest
   * @param pace times the speed of columns
   * @param siege whether it waits until the odds allow to storm
   * @param goals whether it goes for each place
   */
  public record Attack(
      String id, double from, double until, double pace, boolean siege, boolean[] goals) {}

  private final List<Attack> attacks;
  private final boolean[] named;
  private final boolean[] underWay;
  private final double[] moved;
  private final double[] rests;
  private boolean called;
  private double calledDay = Double.NaN;
  private boolean calledEver;
  private double endDay = Double.NEGATIVE_INFINITY;
  private Front.End end = Front.End.CULMINATED;

  /**
   * Makes a plan of which nothing has begun.
   *
   * @param attacks in the order of the plan
   * @param named over the groups of the case: whether the plan names it, so that it acts in its
   *     attacks only
   */
  public Plan(List<Attack> attacks, boolean[] named) {
    this.attacks = List.copyOf(attacks);
    this.named = named.clone();
    underWay = new boolean[attacks.size()];
    moved = new double[attacks.size()];
    rests = new double[attacks.size()];
    Arrays.fill(rests, Double.NEGATIVE_INFINITY);
  }

  /** No plan for so many groups. */
  static Plan none(int groups) {
    return new Plan(Collections.emptyList(), new boolean[groups]);
  }

  /** Number of attacks. */
  public int count() {
    return attacks.size();
  }

  /** Number of groups of the case: that of the first attack among the groups. */
  public int first() {
    return named.length;
  }

  /** Whether any group keeps to a plan. */
  public boolean exists() {
    for (boolean it : named) {
      if (it) {
        return true;
      }
    }
    return false;
  }

  /** Whether a group is one of the case that acts in its attacks only. */
  public boolean keepsTo(int group) {
    return group < named.length && named[group];
  }

  /** Whether a group is an attack of the plan. */
  public boolean isAttack(int group) {
    return group >= named.length;
  }

  /** What does not change of an attack, by its number. */
  public Attack attack(int number) {
    return attacks.get(number);
  }

  private Attack of(int group) {
    return attacks.get(group - named.length);
  }

  /** Model day from which a group's days of delay count; infinite where it does not attack now. */
  public double since(int group, Front front) {
    if (isAttack(group)) {
      return underWay[group - named.length] ? of(group).from() : Double.POSITIVE_INFINITY;
    }
    if (!exists()) {
      return front.underOffensive() ? front.campaignDay() : Double.POSITIVE_INFINITY;
    }
    return called && !named[group] ? calledDay : Double.POSITIVE_INFINITY;
  }

  /** Whether an attack of this group may go for a place. */
  public boolean allows(int group, int place) {
    return !isAttack(group) || of(group).goals()[place];
  }

  /** Times the speed of columns. */
  public double pace(int group) {
    return isAttack(group) ? of(group).pace() : 1;
  }

  /** Whether a group waits around what it attacks until the odds allow to storm. */
  public boolean besieges(int group) {
    return isAttack(group) && of(group).siege();
  }

  /** Whether all who attack a place besiege it, by the men of all groups. */
  boolean onlyBesieged(double[][] attacking, int place) {
    boolean any = false;
    for (int g = 0; g < attacking.length; g++) {
      if (attacking[g][place] > 0) {
        any = true;
        if (!besieges(g)) {
          return false;
        }
      }
    }
    return any;
  }

  /** Whether a group rests between columns. */
  public boolean rests(int group, double day) {
    return isAttack(group) && day < rests[group - named.length];
  }

  /** Notes that a group has sent columns. */
  public void sent(int group, double day, double pause) {
    if (isAttack(group)) {
      rests[group - named.length] = day + pause;
    }
  }

  /** Begins an attack. */
  public void begin(int number, double day) {
    underWay[number] = true;
    moved[number] = day;
  }

  /** Whether an attack is under way. */
  public boolean underWay(int number) {
    return underWay[number];
  }

  /** Whether any attack is under way. */
  public boolean underWay() {
    for (boolean it : underWay) {
      if (it) {
        return true;
      }
    }
    return false;
  }

  /** Model day of the last move of each attack. */
  public double[] moved() {
    return moved;
  }

  /** Ends an attack. */
  public void end(int number, Front.End how, double day) {
    underWay[number] = false;
    end = how;
    endDay = day;
  }

  /** How the last attack ended that has. */
  public Front.End lastEnd() {
    return end;
  }

  /** Model day on which the last attack ended; minus infinity where none has. */
  public double lastEndDay() {
    return endDay;
  }

  /** All groups that the plan does not name are called to attack. */
  public void call(double day) {
    called = true;
    calledDay = day;
    calledEver = true;
  }

  /** Whether the groups that the plan does not name attack as well. */
  public boolean called() {
    return called;
  }

  /** Whether they ever did. */
  public boolean calledEver() {
    return calledEver;
  }

  /** The campaign is over. */
  public void goHome() {
    called = false;
  }
}
