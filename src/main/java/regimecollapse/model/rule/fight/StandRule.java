package regimecollapse.model.rule.fight;

import java.util.function.ToDoubleFunction;
import regimecollapse.model.rule.Exponential;
import regimecollapse.scenario.parameter.Parameter;

/**
 * Reasons to stand: a unit stands when they exceed its threshold. Thresholds differ between units
 * (Granovetter 1978, Kuran 1989), so that the leaving of some makes others leave.
 *
 * @param steepness per unit of reason
 * @param base weight of the reason that is always there
 * @param odds weight of the odds of the fight
 * @param belief weight of the belief that the regime survives
 * @param peers weight of the units that still stand
 */
public record StandRule(double steepness, double base, double odds, double belief, double peers) {
  /** Morale at which even a willing unit has a chance of one half: keeps zero morale at zero. */
  private static final double MORALE_HALF = 0.02;

  /** The rule with the parameters of a run. */
  public static StandRule of(ToDoubleFunction<Parameter> numbers) {
    return new StandRule(
        numbers.applyAsDouble(Parameter.STAND_STEEPNESS),
        numbers.applyAsDouble(Parameter.STAND_BASE),
        numbers.applyAsDouble(Parameter.STAND_ODDS),
        numbers.applyAsDouble(Parameter.STAND_BELIEF),
        numbers.applyAsDouble(Parameter.STAND_PEERS));
  }

  /** Share of the strength on the spot that is the defenders': 1 without attackers (ODD 7.11). */
  public static double share(double defence, double attack) {
    return attack > 0 ? defence / (defence + attack) : 1;
  }

  /** Share of a garrison that is left of the soldiers of the eve, at most 1 (ODD 7.11). */
  public static double left(double soldiers, double eve) {
    return eve > 0 ? Math.min(1, soldiers / eve) : 1;
  }

  /** Share of a formation's soldiers of the eve that is lost, at most 1; 0 without any (ODD 2). */
  public static double lostShare(double lost, double eve) {
    return eve > 0 ? Math.min(1, lost / eve) : 0;
  }

  /**
   * Peers that still stand: those of the place and those of the formation, with equal weight (ODD
   * 7.11).
   */
  public static double peers(double left, double lostShare) {
    return (left + 1 - lostShare) / 2;
  }

  /**
   * Reasons to stand (ODD 7.11).
   *
   * @param morale 0 to 1
   * @param share share of the strength on the spot that is the defenders', 0 to 1
   * @param hope belief that the regime survives, 0 to 1
   * @param standing share of peers that still stand, 0 to 1
   */
  public double reasons(double morale, double share, double hope, double standing) {
    return morale * (base + 2 * odds * share + belief * hope + peers * standing);
  }

  /** Chance that a unit is willing to stand (ODD 7.12). */
  public double chance(double reasons, double threshold, double morale) {
    double against = Exponential.of(steepness * (threshold - reasons));
    return morale / ((1 + against) * (morale + MORALE_HALF));
  }
}
