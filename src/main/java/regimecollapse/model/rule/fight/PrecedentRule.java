package regimecollapse.model.rule.fight;

import java.util.function.ToDoubleFunction;
import regimecollapse.model.rule.Exponential;
import regimecollapse.scenario.parameter.Parameter;

/**
 * Men judge by what others in a like position did: places lost feed further losses in the same
 * formation and next door, recent ones count most, and without precedent few leave (after Lehmann
 * and Zhukov 2019, who speak of surrender; ODD 7.12.2).
 *
 * @param rate of leaving where precedent is overwhelming, per day
 * @param base rate without any, per day
 * @param memory days in which an event counts 1/e
 * @param distance km by road over which it counts 1/e
 * @param own weight of the own formation's example against that of the neighbourhood, 0 to 1
 * @param enough precedent at which half of the rate applies, events
 * @param steep power with which the rate rises there
 * @param resist weight of an assault beaten off against a surrender
 * @param judgement log of how much more is enough for high morale at good odds
 */
public record PrecedentRule(
    double rate,
    double base,
    double memory,
    double distance,
    double own,
    double enough,
    double steep,
    double resist,
    double judgement) {
  /** The rule with the parameters of a run. */
  public static PrecedentRule of(ToDoubleFunction<Parameter> numbers) {
    return new PrecedentRule(
        numbers.applyAsDouble(Parameter.PRECEDENT_RATE),
        numbers.applyAsDouble(Parameter.PRECEDENT_BASE),
        numbers.applyAsDouble(Parameter.PRECEDENT_MEMORY),
        numbers.applyAsDouble(Parameter.PRECEDENT_DISTANCE),
        numbers.applyAsDouble(Parameter.PRECEDENT_OWN),
        numbers.applyAsDouble(Parameter.PRECEDENT_ENOUGH),
        numbers.applyAsDouble(Parameter.PRECEDENT_STEEP),
        numbers.applyAsDouble(Parameter.PRECEDENT_RESIST),
        numbers.applyAsDouble(Parameter.PRECEDENT_JUDGEMENT));
  }

  /** What is left of the weight of events after some days. */
  public double faded(double days) {
    return Exponential.of(-days / memory);
  }

  /** Weight of an event at a road distance, km. */
  public double near(double km) {
    return Exponential.of(-km / distance);
  }

  /**
   * How much of an example a lost place is: the share of its garrison that gave up, the killed are
   * not among them.
   */
  public static double example(double killed, double garrison) {
    return garrison <= 0 ? 0 : 1 - Math.min(1, killed / garrison);
  }

  /** Events for a unit, from those near its place and those of its formation. */
  public double events(double near, double ofFormation) {
    return (1 - own) * near + own * ofFormation;
  }

  /**
   * Precedent over what would be enough: 1 is half of the rate.
   *
   * @param gaveUp events in which men gave up
   * @param held events in which they held
   * @param morale 0 to 1
   * @param share of the strength on the spot that is the defenders', 0 to 1
   */
  public double precedent(double gaveUp, double held, double morale, double share) {
    double wanted = (enough + resist * held) * Exponential.of(judgement * (morale + share - 1));
    return gaveUp / wanted;
  }

  /** Share of the rate that applies, 0 to 1. */
  public double effect(double precedent) {
    if (precedent <= 0) {
      return 0;
    }
    return 1 / (1 + Exponential.of(-steep * StrictMath.log(precedent)));
  }

  /** What a unit thinks of the chance that the regime lives, 0 to 1. */
  public static double prospect(double precedent) {
    return 1 / (1 + precedent);
  }

  /** Rate of leaving, per day. */
  public double hazard(double exposure, double effect) {
    return exposure * (base + rate * effect);
  }
}
