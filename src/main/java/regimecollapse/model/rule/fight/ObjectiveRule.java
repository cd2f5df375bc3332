package regimecollapse.model.rule.fight;

import regimecollapse.model.rule.Exponential;

/**
 * What the opposition attacks, and with how many (ODD 7.18). Strengths are in fighters of quality
 * 1.
 *
 * @param assaultRatio force relative to the expected defence with which an assault begins
 * @param massRatio force relative to the expected defence that is sent if it is there
 * @param valueWeight weight of the value of a place
 * @param oddsWeight weight of the odds, in logs
 * @param travelCost km that cost one unit of utility
 * @param minColumn smallest column, fighters
 * @param tolerance share of a group killed at which it sends no more
 */
public record ObjectiveRule(
    double assaultRatio,
    double massRatio,
    double valueWeight,
    double oddsWeight,
    double travelCost,
    double minColumn,
    double tolerance) {

  /** What makes a place worth taking, before distance. */
  public static double attraction(double sympathy, double population) {
    return sympathy * StrictMath.sqrt(population / 1e6);
  }

  /** That of a place down the road. */
  public static double gateway(double attraction, double km, double lookAhead) {
    return attraction * Exponential.of(-km / lookAhead);
  }

  /** Value of a place, from the greatest attraction that it leads to. */
  public static double value(double sympathy, double greatest) {
    return sympathy * greatest;
  }

  /** The defence that the opposition expects, for an error in estimates. */
  public static double expected(double defence, double noise, double normal) {
    return defence * Exponential.of(noise * normal);
  }

  /** Strength of those who attack a place or are on the road to it. */
  public static double have(double attacking, double coming, double worth) {
    return (attacking + coming) * worth;
  }

  /** Whether there are enough for an assault. */
  public boolean mayAttack(double expected, double have, double free, double worth) {
    return have + free * worth >= assaultRatio * expected;
  }

  /** Whether less than one fighter is missing from the mass: what was sent to make it up does. */
  public boolean hasEnough(double expected, double have, double worth) {
    return have > 0 && massRatio * expected - have < worth;
  }

  /** Utility of an attack on a place. */
  public double utility(
      double value, double expected, double have, double free, double worth, double km) {
    double odds = StrictMath.log((have + free * worth) / (expected + minColumn * worth));
    return valueWeight * value + oddsWeight * odds - km / travelCost;
  }

  /**
   * Whether the way to a place passes another: it is hardly longer by it.
   *
   * @param to km from the start to the other place
   * @param on km from there to the place
   * @param direct km from the start to the place
   * @param detour share by which it may be longer; below 0 no way is barred
   */
  public static boolean passes(double to, double on, double direct, double detour) {
    return to + on <= (1 + detour) * direct;
  }

  /** Fighters that are sent. */
  public double send(double expected, double have, double free, double worth) {
    double wanted = Math.max(massRatio * expected - have, have > 0 ? 0 : minColumn * worth);
    return Math.min(free, Math.max(wanted / worth, minColumn));
  }

  /** Model day on which a column arrives whose farthest fighters set out now. */
  public static double arrival(double day, double km, double speed) {
    return day + km / speed;
  }

  /** Whether a group has lost so many that it sends no more. */
  public boolean culminates(double killed, double start, double joined) {
    return killed > tolerance * (start + joined);
  }
}
