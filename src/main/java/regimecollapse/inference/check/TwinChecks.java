package regimecollapse.inference.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import regimecollapse.stats.Binomial;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.ExactShare;
import regimecollapse.stats.Interval;
import regimecollapse.stats.Limits;
import regimecollapse.stats.RankHistogram;
import regimecollapse.stats.ReplicationMean;
import regimecollapse.stats.contrast.Holm;

/** What twins say of the method that fitted them. */
public final class TwinChecks {
  /** Weight of the regions that are checked. */
  public static final double LEVEL = 0.95;

  private static final int BINS = 10;

  /**
   * How often regions hold the truth, and whether ranks are even.
   *
   * @param n twins
   * @param inside those whose region holds the truth
   * @param interval exact 95 % interval of the share inside
   * @param tooFew chance of no more inside, if each were with a chance of 95 %
   * @param width mean length of the region in prior quantiles; NaN where it is no interval
   * @param ranks of the truth; null where it has none
   * @param adjusted Holm's p of {@link RankHistogram#pValue()} over all rows that have ranks
   */
  public record Coverage(
      int n,
      int inside,
      Interval interval,
      double tooFew,
      double width,
      RankHistogram ranks,
      double adjusted) {}

  /**
   * A cell of the confusion matrix.
   *
   * @param truth hypothesis that made the records
   * @param hypothesis that got the weight
   * @param twins records that the truth made
   * @param weight mean posterior probability, with Student's interval
   * @param ahead mean of the weight of the truth less that of the hypothesis, record by record
   * @param mostLikely records for which the hypothesis has the most weight
   */
  public record Confusion(
      int truth,
      int hypothesis,
      int twins,
      ReplicationMean weight,
      ReplicationMean ahead,
      int mostLikely) {}

  /**
   * Whether weights mean what they say: of all weights in a range, how many were of the truth.
   *
   * @param from least weight
   * @param to greatest weight, not included but for 1
   * @param weights how many there are, over twins and hypotheses
   * @param said their mean; NaN without any
   * @param share of them that were of the truth; NaN without any
   * @param interval exact 95 % interval of the share, as if weights of one twin were independent
   */
  public record Reliability(
      double from, double to, int weights, double said, double share, Interval interval) {}

  private final List<Twin> twins;
  private final int parameters;

  /** Checks of twins that one method fitted. */
  public TwinChecks(List<Twin> twins) {
    this.twins = List.copyOf(twins);
    this.parameters = twins.get(0).truth().quantiles().length;
  }

  /** One for each parameter, one for all of them together, one for the hypothesis. */
  public List<Coverage> coverage() {
    int ranks = twins.get(0).draws() + 1;
    int out = Twin.outside(LEVEL, ranks);
    List<Coverage> rows = new ArrayList<>();
    for (int k = 0; k < parameters; k++) {
      int parameter = k;
      double width = mean(t -> t.width(parameter, LEVEL));
      rows.add(
          row(
              t -> t.rank(parameter) >= out && t.rank(parameter) < ranks - out,
              width,
              histogram(t -> t.rank(parameter))));
    }
    boolean joint = twins.stream().allMatch(t -> t.jointRank() >= 0);
    if (joint) {
      rows.add(row(t -> t.jointRank() < ranks - 2 * out, Double.NaN, histogram(Twin::jointRank)));
    }
    rows.add(row(t -> t.hypothesisIn(LEVEL), Double.NaN, null));
    return adjusted(rows);
  }

  private static List<Coverage> adjusted(List<Coverage> rows) {
    double[] adjusted =
        Holm.adjust(
            rows.stream()
                .mapToDouble(r -> r.ranks() == null ? Double.NaN : r.ranks().pValue())
                .toArray());
    List<Coverage> all = new ArrayList<>();
    for (int i = 0; i < adjusted.length; i++) {
      Coverage r = rows.get(i);
      all.add(
          new Coverage(
              r.n(), r.inside(), r.interval(), r.tooFew(), r.width(), r.ranks(), adjusted[i]));
    }
    return all;
  }

  private Coverage row(Predicate<Twin> holds, double width, RankHistogram ranks) {
    int n = twins.size();
    int inside = (int) twins.stream().filter(holds).count();
    return new Coverage(
        n,
        inside,
        ExactShare.interval(inside, n, Confidence.NINETY_FIVE),
        Binomial.atMost(inside, n, LEVEL),
        width,
        ranks,
        Double.NaN);
  }

  private RankHistogram histogram(ToIntFunction<Twin> rank) {
    return RankHistogram.of(twins.stream().mapToInt(rank).toArray(), twins.get(0).draws(), BINS);
  }

  private double mean(ToDoubleFunction<Twin> value) {
    return twins.stream().mapToDouble(value).average().orElseThrow();
  }

  /** A cell for each pair of hypotheses, truth by truth. */
  public List<Confusion> confusion() {
    int hypotheses = twins.get(0).weights().length;
    List<Confusion> cells = new ArrayList<>();
    for (int truth = 0; truth < hypotheses; truth++) {
      int made = truth;
      List<Twin> of = twins.stream().filter(t -> t.truth().hypothesis() == made).toList();
      for (int h = 0; h < hypotheses; h++) {
        int hypothesis = h;
        double[] weights = of.stream().mapToDouble(t -> t.weights()[hypothesis]).toArray();
        double[] ahead =
            of.stream().mapToDouble(t -> t.weights()[made] - t.weights()[hypothesis]).toArray();
        int most = (int) of.stream().filter(t -> t.mostLikely() == hypothesis).count();
        cells.add(new Confusion(truth, h, of.size(), mean(weights), mean(ahead), most));
      }
    }
    return cells;
  }

  /** Mean posterior probability of the hypothesis that made the record. */
  public ReplicationMean weightOfTheTruth() {
    return mean(twins.stream().mapToDouble(t -> t.weights()[t.truth().hypothesis()]).toArray());
  }

  /**
   * Mean Brier score of the weights: the sum over hypotheses of the squared difference of weight
   * and truth (1 or 0), from 0 to 2; less is better, and even weights of H hypotheses have 1 - 1/H.
   */
  public ReplicationMean brier() {
    double[] scores = twins.stream().mapToDouble(TwinChecks::brier).toArray();
    return ReplicationMean.of(scores, 2, Confidence.NINETY_FIVE);
  }

  private static double brier(Twin twin) {
    double sum = 0;
    for (int h = 0; h < twin.weights().length; h++) {
      double off = twin.weights()[h] - (twin.truth().hypothesis() == h ? 1 : 0);
      sum += off * off;
    }
    return sum;
  }

  /** By tenths of the weight. */
  public List<Reliability> reliability() {
    List<Reliability> rows = new ArrayList<>();
    for (int b = 0; b < BINS; b++) {
      int n = 0;
      int right = 0;
      double sum = 0;
      for (Twin twin : twins) {
        for (int h = 0; h < twin.weights().length; h++) {
          if (Math.min(BINS - 1, (int) Limits.floor(twin.weights()[h] * BINS)) == b) {
            n++;
            sum += twin.weights()[h];
            right += twin.truth().hypothesis() == h ? 1 : 0;
          }
        }
      }
      Interval interval =
          n == 0 ? Interval.NONE : ExactShare.interval(right, n, Confidence.NINETY_FIVE);
      double from = b / (double) BINS;
      double to = (b + 1) / (double) BINS;
      rows.add(new Reliability(from, to, n, sum / n, right / (double) n, interval));
    }
    return rows;
  }

  private static ReplicationMean mean(double[] weights) {
    return ReplicationMean.of(weights, 1, Confidence.NINETY_FIVE);
  }
}
