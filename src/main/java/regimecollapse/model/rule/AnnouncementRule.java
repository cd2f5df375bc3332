package regimecollapse.model.rule;

import java.util.function.ToDoubleFunction;
import regimecollapse.scenario.parameter.Parameter;

/** A patron says that it will go, or its troops leave, which says the same (ODD 7.8). */
public final class AnnouncementRule {
  private final double weight;
  private final double credence;
  private final double first;
  private final double allied;
  private final double supplies;

  /** Takes its coefficients by parameter. */
  public AnnouncementRule(ToDoubleFunction<Parameter> numbers) {
    weight = numbers.applyAsDouble(Parameter.ANNOUNCE_WEIGHT);
    credence = numbers.applyAsDouble(Parameter.ANNOUNCE_CREDENCE);
    first = numbers.applyAsDouble(Parameter.DEPENDENCE_FIRST_PATRON);
    allied = numbers.applyAsDouble(Parameter.DEPENDENCE_ALLIED);
    supplies = numbers.applyAsDouble(Parameter.SUPPLY_PATRON_SHARE);
  }

  /**
   * How much of the regime rests on a patron, 0 to 1: the largest of its parts of funds, of
   * supplies and of men.
   *
   * @param finance its part of the money of the role finance, 0 to 1
   * @param alliedFinance its part of that of the role allied-finance
   * @param logistics its part of deliveries
   * @param men its part of all men under arms at the reference
   */
  public double dependence(double finance, double alliedFinance, double logistics, double men) {
    return Math.max(first * finance + allied * alliedFinance, Math.max(supplies * logistics, men));
  }

  /** Change of belief, log-odds, where a share of all that the regime rests on is to end. */
  public double change(double share) {
    return -size() * share;
  }

  /** Size of the public sign. */
  public double size() {
    return weight * credence;
  }

  /** What is left of a strength without that share; of one below 0 nothing can be taken. */
  public static double left(double strength, double share) {
    return Math.min(strength, strength * (1 - share));
  }
}
