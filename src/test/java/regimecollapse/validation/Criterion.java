package regimecollapse.validation;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * What one pattern asks of the model, for each hypothesis.
 *
 * <p>A sample of runs misses the pattern only if it could hardly have come from a model that meets
 * it: the chance of such a false alarm is below {@link #FALSE_ALARM}. For a median in a window, the
 * count of runs on either side of the window's ends is binomial with chance one half; for a share
 * of runs, the count is binomial with that share.
 *
 * @param id name, the pattern first
 * @param source what the source says
 * @param facts lines of the evidence table, or a remark
 * @param low least accepted median, or least accepted share of runs
 * @param high greatest accepted median; NaN where a share of runs is judged
 * @param unit of the values
 * @param values one a run, for a hypothesis; infinite where not reached, NaN where the question
 *     does not arise, 1 or 0 for shares
 */
record Criterion(
    String id,
    String source,
    String facts,
    double low,
    double high,
    String unit,
    Function<String, double[]> values) {
  static final double FALSE_ALARM = 1e-3;

  /** Met, partly met (outside, but within chance) or missed. */
  enum Verdict {
    MET,
    PARTLY,
    MISSED
  }

  /**
   * How a sample compares.
   *
   * @param verdict whether it meets the criterion
   * @param centre median, or share of runs
   * @param p05 5 % quantile
   * @param p95 95 % quantile
   * @param miss distance of the centre from what is accepted, in the unit; negative below
   * @param n runs
   */
  record Judgement(Verdict verdict, double centre, double p05, double p95, double miss, int n) {}

  boolean judgesShare() {
    return Double.isNaN(high);
  }

  Judgement judge(String hypothesis) {
    double[] x = Arrays.stream(values.apply(hypothesis)).filter(v -> !Double.isNaN(v)).toArray();
    Arrays.sort(x);
    return judgesShare() ? judgeShare(x) : judgeMedian(x);
  }

  private Judgement judgeShare(double[] x) {
    double hits = Arrays.stream(x).sum();
    double share = hits / x.length;
    int least = quantile(x.length, low, FALSE_ALARM);
    Verdict failing = hits < least ? Verdict.MISSED : Verdict.PARTLY;
    double miss = Math.min(0, share - low);
    Verdict verdict = miss == 0 ? Verdict.MET : failing;
    return new Judgement(verdict, share, share, share, miss, x.length);
  }

  private Judgement judgeMedian(double[] x) {
    double centre = at(x, 0.5);
    int least = quantile(x.length, 0.5, FALSE_ALARM / 2);
    long below = Arrays.stream(x).filter(v -> v <= high).count();
    long above = Arrays.stream(x).filter(v -> v >= low).count();
    double miss = centre < low ? centre - low : Math.max(0, centre - high);
    Verdict failing = below < least || above < least ? Verdict.MISSED : Verdict.PARTLY;
    Verdict verdict = miss == 0 ? Verdict.MET : failing;
    return new Judgement(verdict, centre, at(x, 0.05), at(x, 0.95), miss, x.length);
  }

  /** Counts below this come from a binomial of this chance with at most the given probability. */
  private static int quantile(int n, double chance, double probability) {
    return new BinomialDistribution(null, n, chance).inverseCumulativeProbability(probability);
  }

  private static double at(double[] sorted, double p) {
    return sorted[(int) Math.round(p * (sorted.length - 1))];
  }

  /** What is accepted, in words. */
  String accepted() {
    if (judgesShare()) {
      return "at least " + percent(low) + " of runs";
    }
    String ends =
        Double.isInfinite(high)
            ? "at least " + number(low)
            : low == 0 ? "at most " + number(high) : number(low) + " to " + number(high);
    return ("median " + ends + " " + unit).strip();
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  /** Three digits at most after the point, none for thousands. */
  static String number(double value) {
    if (Double.isInfinite(value)) {
      return "never";
    }
    double size = Math.abs(value);
    String format = size >= 1000 ? "%.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
    return String.format(Locale.ROOT, format, value);
  }
}
