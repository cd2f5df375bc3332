package regimecollapse.chart;

import java.util.Locale;
import regimecollapse.analysis.AttributionMeasure;

/** What is written about each measure that is shared out. */
final class AttributionWords {
  private AttributionWords() {}

  static String file(AttributionMeasure measure) {
    return switch (measure) {
      case COLLAPSE -> "attribution-collapse";
      case COLLAPSE_SOON -> "attribution-collapse-30d";
      case DAYS_LIVED -> "attribution-days";
    };
  }

  static String title(AttributionMeasure measure) {
    return switch (measure) {
      case COLLAPSE -> "Which factor did how much to the chance of collapse?";
      case COLLAPSE_SOON -> "Which factor did how much to the chance of collapse in 30 days?";
      case DAYS_LIVED -> "Which factor did how much to the days that the regime lives?";
    };
  }

  static String axis(AttributionMeasure measure) {
    return measure == AttributionMeasure.DAYS_LIVED
        ? "Days lived, more (+) or fewer (−)"
        : "Chance of collapse, higher (+) or lower (−)";
  }

  static String number(AttributionMeasure measure, double value) {
    String format = measure == AttributionMeasure.DAYS_LIVED ? "%+.0f" : "%+.2f";
    return String.format(Locale.ROOT, format, value)
        .replaceFirst("^[+-](0(\\.0+)?)$", "$1")
        .replace('-', '−');
  }

  static String howToRead(AttributionMeasure measure) {
    String unit =
        measure == AttributionMeasure.DAYS_LIVED
            ? "the mean of the days lived"
            : "the share of runs that collapse";
    return "Factors are switched on one after the other, in random orders, from all off to all"
        + " on. The share of a factor is what it adds to "
        + unit
        + ", in the mean over orders; shares add up to the whole effect. The interval is the"
        + " sampling error of so many replications, not a doubt about the model; bold: it leaves"
        + " out 0. Of twenty factors that do nothing, one would do so by chance.";
  }

  static String oneAtATime() {
    return "Why the hollow markers say something else: where several factors are each enough,"
        + " leaving one out changes nothing; where none is enough alone, adding one changes"
        + " nothing. Each then looks idle, together they are not.";
  }
}
