package regimecollapse.chart.attribution;

import java.util.List;
import regimecollapse.analysis.attribution.AttributionMeasure;
import regimecollapse.analysis.attribution.FactorEffects;
import regimecollapse.chart.form.Subject;
import regimecollapse.quantity.Windows;
import regimecollapse.text.Numbers;

/**
 * What is written about each measure that is shared out.
 *
 * @param windows of the case
 * @param zero from what its days count, within a sentence
 */
record AttributionWords(Windows windows, String zero) {
  private static final String OFFENSIVE = "the offensive";

  /** What is drawn: of the two shares in the first window the one that leaves no collapse out. */
  static final List<AttributionMeasure> DRAWN =
      List.of(
          AttributionMeasure.COLLAPSE,
          AttributionMeasure.FALLEN_SOON,
          AttributionMeasure.DAYS_LIVED);

  /** Of what is drawn. */
  static AttributionWords of(Subject subject) {
    return new AttributionWords(subject.scenario().outputs().windows(), subject.zero(OFFENSIVE));
  }

  String file(AttributionMeasure measure) {
    return switch (measure) {
      case COLLAPSE -> "attribution-collapse";
      case COLLAPSE_SOON -> "attribution-collapse-" + windows.soon() + "d";
      case FALLEN_SOON -> "attribution-fallen-" + windows.soon() + "d";
      case DAYS_LIVED -> "attribution-days";
    };
  }

  String title(AttributionMeasure measure) {
    return switch (measure) {
      case COLLAPSE -> "Which factor did how much to the chance of collapse?";
      case COLLAPSE_SOON ->
          "Which factor did how much to the chance that "
              + zero
              + " fells it in "
              + windows.soon()
              + " days?";
      case FALLEN_SOON ->
          "Which factor did how much to the chance of having fallen by day " + windows.soon() + "?";
      case DAYS_LIVED -> "Which factor did how much to the days that the regime lives?";
    };
  }

  static String axis(AttributionMeasure measure) {
    return measure == AttributionMeasure.DAYS_LIVED
        ? "Change of the days lived"
        : "Change of the chance of collapse";
  }

  /** The measure at both ends, which the shares add up to. */
  static String ends(FactorEffects effects) {
    return "all off "
        + level(effects.measure(), effects.ends().allOff())
        + ", all on "
        + level(effects.measure(), effects.ends().allOn());
  }

  private static String level(AttributionMeasure measure, double value) {
    return measure.text(value) + (measure == AttributionMeasure.DAYS_LIVED ? " days" : "");
  }

  /** What time is looked at. */
  String span(FactorEffects effects) {
    return switch (effects.measure()) {
      case COLLAPSE_SOON -> windows.soon() + " days from " + zero + " on";
      case FALLEN_SOON ->
          "to day " + windows.soon() + (zero.equals(OFFENSIVE) ? " of " : " since ") + zero;
      default -> Numbers.fixed(effects.horizonDays(), 0) + " days from " + zero + " on";
    };
  }

  static String number(AttributionMeasure measure, double value) {
    return Numbers.minus(Numbers.signed(measure.text(value)));
  }

  static String howToRead(AttributionMeasure measure) {
    String unit =
        measure == AttributionMeasure.DAYS_LIVED
            ? "the mean of the days lived"
            : "the share of runs that collapse";
    return "Factors are switched on one after the other, in random orders, from all off to all"
        + " on. The share of a factor (its Shapley value) is what it adds to "
        + unit
        + ", in the mean over orders; shares add up to the whole effect. The interval is the"
        + " sampling error of so many replications, not a doubt about the model; bold: it leaves"
        + " out 0 (of twenty factors that do nothing, one would by chance). Shares hold within the"
        + " model, for these factors and what their switches turn off; they are no shares of"
        + " guilt.";
  }

  static String oneAtATime() {
    return "Why the hollow markers say something else: where several factors are each enough,"
        + " leaving one out changes nothing; where none is enough alone, adding one changes"
        + " nothing. Each then looks idle, together they are not. Left out one by one, a sum"
        + " above the whole effect means that factors need each other, one below it that"
        + " they stand in for each other.";
  }
}
