package regimecollapse.model.rule;

import java.util.function.ToDoubleFunction;
import regimecollapse.scenario.parameter.Parameter;

/** Morale follows its documented causes, one term each, in log-odds (ODD 7.7). */
public final class MoraleRule {
  /** Advisers beyond this index add nothing more: there are only so many staffs to advise. */
  private static final double ADVISERS_CAP = 1.5;

  private final double base;
  private final double perPay;
  private final double perArrears;
  private final double perSupply;
  private final double supplyReference;
  private final double perLeadership;
  private final double leadershipReference;
  private final double perAdvisers;
  private final double perStrikes;
  private final double perAbandonment;
  private final double fatigue;
  private final double way;

  /** Takes its coefficients by parameter, and the length of its step in days. */
  public MoraleRule(ToDoubleFunction<Parameter> numbers, double days) {
    base = numbers.applyAsDouble(Parameter.MORALE_BASE);
    perPay = numbers.applyAsDouble(Parameter.MORALE_PAY);
    perArrears = numbers.applyAsDouble(Parameter.MORALE_ARREARS);
    perSupply = numbers.applyAsDouble(Parameter.MORALE_SUPPLY);
    supplyReference = numbers.applyAsDouble(Parameter.MORALE_SUPPLY_REFERENCE);
    perLeadership = numbers.applyAsDouble(Parameter.MORALE_LEADERSHIP);
    leadershipReference = numbers.applyAsDouble(Parameter.MORALE_LEADERSHIP_REFERENCE);
    perAdvisers = numbers.applyAsDouble(Parameter.MORALE_ADVISERS);
    perStrikes = numbers.applyAsDouble(Parameter.MORALE_STRIKES);
    perAbandonment = numbers.applyAsDouble(Parameter.MORALE_ABANDONMENT);
    fatigue = numbers.applyAsDouble(Parameter.MORALE_FATIGUE);
    way = Rates.relaxation(numbers.applyAsDouble(Parameter.MORALE_RELAXATION), days);
  }

  /** Strikes (index) that hit: those that air defence (share; cut to 0 to 1) does not stop. */
  public static double unanswered(double strikes, double airDefence) {
    return strikes * (1 - Rates.clamp(airDefence, 0, 1));
  }

  /**
   * The causes that all formations share.
   *
   * @param ammunition index
   * @param advisers index
   * @param unanswered strikes that hit, index
   * @param abandonment sense of abandonment, 0 to 1
   * @param years since the start of the run
   */
  public double shared(
      double ammunition, double advisers, double unanswered, double abandonment, double years) {
    return base
        + perSupply * (ammunition - supplyReference)
        + perAdvisers * (Math.min(ADVISERS_CAP, advisers) - 1)
        - perStrikes * unanswered
        - perAbandonment * abandonment
        - fatigue * years;
  }

  /**
   * All causes of a formation.
   *
   * @param shared the causes that it shares with all others
   * @param pay real pay, 1 = as due
   * @param arrears months
   * @param leadership 0 to 1
   */
  public double common(double shared, double pay, double arrears, double leadership) {
    return shared
        + perPay * (pay - 1)
        - perArrears * arrears
        + perLeadership * (leadership - leadershipReference);
  }

  /** Odds against high morale, of the causes of a formation or of the offset of a unit. */
  public static double against(double logOdds) {
    return Exponential.of(-logOdds);
  }

  /**
   * Morale that causes lead to: logistic(common + offset), with one exponential for each formation
   * and each unit instead of one for each unit and week.
   *
   * @param formation odds against, of what is common to the formation
   * @param unit odds against, of the unit's lasting offset
   */
  public static double target(double formation, double unit) {
    return 1 / (1 + formation * unit);
  }

  /** Morale after a step on the way to its target. */
  public double next(double morale, double target) {
    return Rates.towards(morale, target, way);
  }
}
