package regimecollapse.chart.outcome;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import regimecollapse.analysis.contrast.Contrast;
import regimecollapse.analysis.contrast.Contrasts;
import regimecollapse.chart.form.Scale;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;

/**
 * What a panel of contrasts shows.
 *
 * @param title what is measured, with its unit
 * @param values in the unit of the axis
 * @param format of the figures at the right
 * @param scale of the axis
 */
record ContrastMeasure(
    String title, Function<Contrast, Optional<Difference>> values, String format, Scale scale) {
  private static final int STEPS = 6;

  /** Ends of intervals that are nearer to each other, px, look the same. */
  private static final double NEAR = 4;

  /** The chance of collapse. */
  static ContrastMeasure shares(Contrasts contrasts) {
    return of(
        contrasts,
        "runs that collapse by the end, percentage points",
        ContrastMeasure::shares,
        "%.0f");
  }

  /** The restricted mean. */
  static ContrastMeasure days(Contrasts contrasts) {
    return of(contrasts, "restricted mean days to the collapse", ContrastMeasure::days, "%.1f");
  }

  private static ContrastMeasure of(
      Contrasts contrasts,
      String title,
      Function<Contrast, Optional<Difference>> values,
      String format) {
    List<Difference> all =
        contrasts.byHypothesis().stream().map(values).flatMap(Optional::stream).toList();
    return new ContrastMeasure(
        title,
        values,
        format,
        Scale.toTicks(all.stream().flatMapToDouble(Difference::ends), STEPS));
  }

  /** The difference of a contrast; nothing where no pair of runs finished. */
  Optional<Difference> of(Contrast contrast) {
    return values.apply(contrast);
  }

  /** Whether the unpaired interval would look different from the paired one. */
  boolean toldApart(Difference difference) {
    Interval paired = difference.paired();
    Interval unpaired = difference.unpaired();
    return !Double.isNaN(unpaired.low())
        && (Double.isNaN(paired.low())
            || apart(paired.low(), unpaired.low())
            || apart(paired.high(), unpaired.high()));
  }

  private boolean apart(double a, double b) {
    return Math.abs(scale.at(a) - scale.at(b)) * ContrastPanel.WIDTH > NEAR;
  }

  private static Optional<Difference> shares(Contrast contrast) {
    if (contrast.pairs().n() == 0) {
      return Optional.empty();
    }
    Difference values =
        new Difference(
            contrast.pairs().difference(),
            contrast.pairs().interval(Confidence.NINETY_FIVE),
            contrast.shares().interval(Confidence.NINETY_FIVE));
    return Optional.of(values.times(100));
  }

  private static Optional<Difference> days(Contrast contrast) {
    return contrast
        .times()
        .filter(times -> times.paired().n() > 0)
        .map(
            times ->
                new Difference(
                    times.paired().difference(),
                    times.paired().interval(Confidence.NINETY_FIVE),
                    times.unpaired().interval(Confidence.NINETY_FIVE)));
  }
}
