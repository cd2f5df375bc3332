package regimecollapse.model.rule;

import java.util.function.ToDoubleFunction;
import regimecollapse.scenario.parameter.Parameter;

/**
 * How a patron answers when its men are removed (ODD 7.22). Paths and levels are indices;
 * grievance, cut and share are at least 0, cut and share at most 1.
 */
public final class RetaliationRule {
  private static final double HALF = StrictMath.log(2);

  private final double offence;
  private final double forgive;
  private final double size;
  private final double share;
  private final double way;

  /** Takes its coefficients by parameter, and the length of its step in days. */
  public RetaliationRule(ToDoubleFunction<Parameter> numbers, double days) {
    offence = numbers.applyAsDouble(Parameter.HOLD_PURGE);
    forgive = numbers.applyAsDouble(Parameter.RETALIATE_FORGIVE);
    size = numbers.applyAsDouble(Parameter.RETALIATE_SIZE);
    share = numbers.applyAsDouble(Parameter.RETALIATE_SHARE);
    way = Rates.relaxation(numbers.applyAsDouble(Parameter.RETALIATE_RAMP), days);
  }

  /** Grievance that is left of one purge so many days after it; none before it. */
  public double grievance(double days) {
    return days < 0 ? 0 : offence * Exponential.of(-HALF * days / forgive);
  }

  /** The cut that a grievance leads to. */
  public double wanted(double grievance) {
    return Math.min(1, size * grievance);
  }

  /** The cut after a step on the way to what is wanted. */
  public double next(double cut, double wanted) {
    return Rates.towards(cut, wanted, way);
  }

  /**
   * What the patron would give without any purge, inferred from what it gave: never more than
   * before the first of them, and nothing where it gave nothing.
   *
   * @param path what the path says, with the documented cut in it
   * @param before what it said before the first documented purge
   * @param documented cut that the documented purges brought on
   */
  public double unpurged(double path, double before, double documented) {
    double kept = 1 - share * documented;
    return path == 0 ? 0 : Math.max(path, Math.min(path / kept, before));
  }

  /**
   * What the patron gives after purges that may be others than the documented ones: its path, if
   * they are the same, whatever the share.
   *
   * @param path what the path says, with the documented cut in it
   * @param unpurged what it would give without any purge
   * @param documented cut that the documented purges brought on
   * @param cut the cut that those of this run brought on
   */
  public double given(double path, double unpurged, double documented, double cut) {
    if (documented > 0 && cut <= documented) {
      return path + (unpurged - path) * (1 - cut / documented);
    }
    return path * ((1 - share * cut) / (1 - share * documented));
  }
}
