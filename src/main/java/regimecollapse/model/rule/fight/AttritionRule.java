package regimecollapse.model.rule.fight;

import java.util.function.ToDoubleFunction;
import regimecollapse.model.rule.Exponential;
import regimecollapse.model.rule.Logistic;
import regimecollapse.scenario.parameter.Parameter;

/**
 * Units break by their own losses and by the odds on the spot, more where no road out is free;
 * nothing else of other places counts (after Lanchester 1916, Helmbold 1971; ODD 7.12.1).
 *
 * @param rate at which a broken unit leaves, per day
 * @param breaks lost share at which a unit of middling morale breaks
 * @param spread of that share between units, log units
 * @param width log units of losses over which a unit goes from whole to broken
 * @param wounded for each who is killed
 * @param odds attack to defence at which half of the rate applies
 * @param slope per log unit of odds
 * @param encircled by how much no free road adds to the weight of odds
 */
public record AttritionRule(
    double rate,
    double breaks,
    double spread,
    double width,
    double wounded,
    double odds,
    double slope,
    double encircled) {
  /** The rule with the parameters of a run. */
  public static AttritionRule of(ToDoubleFunction<Parameter> numbers) {
    return new AttritionRule(
        numbers.applyAsDouble(Parameter.ATTRITION_RATE),
        numbers.applyAsDouble(Parameter.ATTRITION_BREAK),
        numbers.applyAsDouble(Parameter.ATTRITION_SPREAD),
        numbers.applyAsDouble(Parameter.ATTRITION_WIDTH),
        numbers.applyAsDouble(Parameter.ATTRITION_WOUNDED),
        numbers.applyAsDouble(Parameter.ATTRITION_ODDS),
        numbers.applyAsDouble(Parameter.ATTRITION_SLOPE),
        numbers.applyAsDouble(Parameter.ATTRITION_ENCIRCLED));
  }

  /** How much more, or less, than others a unit bears, as a factor; for a standard normal draw. */
  public double bears(double draw) {
    return Exponential.of(spread * draw);
  }

  /**
   * Share of the men present on the eve that a unit has lost, at most 1.
   *
   * @param killed soldiers
   * @param present soldiers that are left and present
   */
  public double lost(double killed, double present) {
    return killed > 0 ? Math.min(1, killed * (1 + wounded) / (killed + present)) : 0;
  }

  /**
   * How far a unit is broken by its losses, 0 to 1.
   *
   * @param lost share
   * @param morale 0 to 1
   * @param bears factor of the unit
   */
  public double brokenByLosses(double lost, double morale, double bears) {
    double limit = breaks * (0.5 + morale) * bears;
    return lost > 0 ? Logistic.of(StrictMath.log(lost / limit) / width) : 0;
  }

  /**
   * How far units are broken by the odds.
   *
   * @param share of the strength on the spot that is the defenders', 0 to 1
   * @param noRoad whether no road out is free
   */
  public double brokenByOdds(double share, boolean noRoad) {
    double against = 1 - share;
    if (against <= 0) {
      return 0;
    }
    double log = StrictMath.log(against / share / odds);
    return (noRoad ? 1 + encircled : 1) * Logistic.of(slope * log);
  }

  /** Rate of leaving under assault, per day. */
  public double hazard(double byLosses, double byOdds) {
    return rate * (byLosses + byOdds);
  }
}
