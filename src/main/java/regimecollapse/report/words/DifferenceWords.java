package regimecollapse.report.words;

import regimecollapse.analysis.outcome.Summary.Estimated;
import regimecollapse.text.Counts;
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

  /**
   * Of shares that an interval does not tell apart: "falls in 51 %, the base in 56 %: 100 pairs of
   * runs do not tell them apart (−11 to +2 points)".
   *
   * @param share of the arm
   * @param other what it is compared with, and its share
   * @param runs how many, with the verb
   */
  public static String near(Estimated difference, String share, String other, String runs) {
    return "falls in %s, %s: %s not tell them apart (%s to %s points)"
        .formatted(share, other, runs, signed(difference.low()), signed(difference.high()));
  }

  /**
   * Of pairs of runs of which none falls in one arm and lives in the other: that so few agree does
   * not say that all would.
   *
   * @param share of the arm, and of the base
   * @param unseen largest share of pairs that can disagree
   */
  static String agree(String share, int pairs, double unseen) {
    return "falls in %s, in the same runs as the base; of so few (%s) up to %s in 100 could differ unseen"
        .formatted(
            share, Counts.of(pairs, "pair", "pairs"), Numbers.decimal(Math.ceil(100 * unseen), 0));
  }

  private static String signed(double share) {
    String points = Percent.points(Math.abs(share));
    return points.equals("0") ? points : (share < 0 ? "\u2212" : "+") + points;
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
