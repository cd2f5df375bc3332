package regimecollapse.report.words;

import java.util.List;
import regimecollapse.analysis.outcome.Summary.Estimated;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.parameter.MechanismKind;
import regimecollapse.text.Counts;
import regimecollapse.text.Numbers;
import regimecollapse.text.Percent;

/** Shares, days and counts as text for people. */
public final class Plain {
  private Plain() {}

  /** The interval of a share. */
  public static String percentRange(Estimated share) {
    return Percent.points(share.low()) + " to " + Percent.points(share.high()) + " %";
  }

  /** A number of days: two decimals, a quarter of an hour, say more than the model knows. */
  public static String days(double days) {
    if (Double.isNaN(days)) {
      return Numbers.NONE;
    }
    return Double.isInfinite(days) ? "not lost" : Numbers.decimal(days, 2);
  }

  /** An interval of days; an end that is not reached says so. */
  public static String daysRange(Estimated days) {
    if (Double.isNaN(days.low())) {
      return "no interval";
    }
    return Double.isNaN(days.high())
        ? days(days.low()) + " or more"
        : days(days.low()) + " to " + days(days.high());
  }

  /** How many hypotheses are run, and under which mechanism of leaving if not under news alone. */
  public static String hypotheses(Scenario scenario) {
    String count = Counts.of(scenario.hypotheses().size(), "hypothesis", "hypotheses");
    List<String> mechanisms =
        scenario.hypotheses().stream().map(h -> h.mechanism().key()).distinct().toList();
    if (mechanisms.equals(List.of(MechanismKind.NEWS.key()))) {
      return count;
    }
    return count
        + (mechanisms.size() == 1 ? " under the mechanism " : " under the mechanisms ")
        + String.join(", ", mechanisms);
  }
}
