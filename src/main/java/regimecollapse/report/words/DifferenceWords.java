package regimecollapse.report.words;

import regimecollapse.analysis.outcome.Summary.Estimated;
import regimecollapse.text.Numbers;
import regimecollapse.text.Percent;

/** Differences of shares and of days with their 95 % intervals, in plain words. */
public final class DifferenceWords {
  private DifferenceWords() {}

  /** Whether the interval tells the difference from none. */
  public static boolean differs(Estimated difference) {
    return difference.low() > 0 || difference.high() < 0;
  }

  /** A difference of shares that its interval tells from none: "23 points fewer (15 to 32)". */
  public static String points(Estimated difference) {
    double one = Math.abs(difference.low());
    double other = Math.abs(difference.high());
    return "%s points %s (%s to %s)"
        .formatted(
            Percent.points(Math.abs(difference.value())),
            difference.value() < 0 ? "fewer" : "more",
            Percent.points(Math.min(one, other)),
            Percent.points(Math.max(one, other)));
  }

  /** What an interval around none does not exclude: "up to ±16 points". */
  public static String upTo(Estimated difference) {
    String low = Percent.points(-difference.low());
    String high = Percent.points(difference.high());
    return low.equals(high)
        ? "up to ±" + high + " points"
        : "between \u2212" + low + " and +" + high + " points";
  }

  /**
   * A difference of restricted means that its interval tells from none: "it lives 186 days longer
   * on average (143 to 229 of the first 489)".
   *
   * @param horizon days to which the means are restricted
   */
  public static String lives(Estimated difference, double horizon) {
    double one = Math.abs(difference.low());
    double other = Math.abs(difference.high());
    return "it lives %s days %s on average (%s to %s of the first %s)"
        .formatted(
            whole(difference.value()),
            difference.value() > 0 ? "longer" : "shorter",
            whole(Math.min(one, other)),
            whole(Math.max(one, other)),
            Plain.days(horizon));
  }

  private static String whole(double days) {
    return Numbers.decimal(Math.abs(days), Math.abs(days) < 10 ? 1 : 0);
  }
}
