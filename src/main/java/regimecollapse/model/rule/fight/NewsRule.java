package regimecollapse.model.rule.fight;

import java.util.function.ToDoubleFunction;
import regimecollapse.model.rule.Exponential;
import regimecollapse.scenario.parameter.Parameter;

/**
 * News of a fall. Effects on belief add up in log-odds and in the population lost, so that cutting
 * a region into more places changes nothing (ODD 7.17).
 *
 * @param weight log-odds for each unit of news
 * @param perMillion news for each million inhabitants
 * @param seat further news of a provincial seat
 * @param distance km over which it weighs
 * @param far weight from far away
 * @param tie how much more it weighs for a formation that has lost all its soldiers
 * @param seatsOnly how far former rebels hear of falls of provincial seats alone, 0 to 1
 */
public record NewsRule(
    double weight,
    double perMillion,
    double seat,
    double distance,
    double far,
    double tie,
    double seatsOnly) {

  /** The rule with the parameters of a run. */
  public static NewsRule of(ToDoubleFunction<Parameter> numbers) {
    return new NewsRule(
        numbers.applyAsDouble(Parameter.NEWS_WEIGHT),
        numbers.applyAsDouble(Parameter.NEWS_POPULATION),
        numbers.applyAsDouble(Parameter.NEWS_SEAT),
        numbers.applyAsDouble(Parameter.NEWS_DISTANCE),
        numbers.applyAsDouble(Parameter.NEWS_FAR),
        numbers.applyAsDouble(Parameter.NEWS_TIE),
        numbers.applyAsDouble(Parameter.RISING_SEAT));
  }

  /** How much news the fall of a place is. */
  public double size(double population, boolean isSeat) {
    return perMillion * population / 1e6 + (isSeat ? seat : 0);
  }

  /**
   * How much news it is for former rebels: of seats alone, each of size 1, as far as they do so.
   */
  public double sizeForPeople(double size, boolean isSeat) {
    return (1 - seatsOnly) * size + seatsOnly * (isSeat ? 1 : 0);
  }

  /** Weight of news for those at a road distance. */
  public double weightAt(double km) {
    return far + (1 - far) * Exponential.of(-km / distance);
  }

  /** Change of the belief of former rebels, log-odds; the factor is -1 for a fall. */
  public double change(double factor, double size, double km) {
    return factor * weight * size * weightAt(km);
  }

  /** Change of the belief of a unit, from that of former rebels at its place. */
  public double changeOfUnit(double change, double lostShare) {
    return change * (1 + tie * lostShare);
  }
}
