package regimecollapse.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import regimecollapse.stats.Binomial;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.ExactShare;
import regimecollapse.stats.Holm;
import regimecollapse.stats.Interval;
import regimecollapse.stats.RankHistogram;
import regimecollapse.stats.ReplicationMean;

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
   * @param mostLikely records for which the hypothesis has the most weight
   */
  public record Confusion(
      int truth, int hypothesis, int twins, ReplicationMean weight, int mostLikely) {}

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
    int out = (int) Math.round((1 - LEVEL) / 2 * ranks);
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
    int hypotheses = twins.get(0).posterior().hypotheses();
    List<Confusion> cells = new ArrayList<>();
    for (int truth = 0; truth < hypotheses; truth++) {
      int made = truth;
      List<Twin> of = twins.stream().filter(t -> t.truth().hypothesis() == made).toList();
      for (int h = 0; h < hypotheses; h++) {
        int hypothesis = h;
        double[] weights =
            of.stream().mapToDouble(t -> t.posterior().probability(hypothesis)).toArray();
        int most = (int) of.stream().filter(t -> t.mostLikely() == hypothesis).count();
        cells.add(new Confusion(truth, h, of.size(), mean(weights), most));
      }
    }
    return cells;
  }

  /** Mean posterior probability of the hypothesis that made the record. */
  public ReplicationMean weightOfTheTruth() {
    return mean(
        twins.stream()
            .mapToDouble(t -> t.posterior().probability(t.truth().hypothesis()))
            .toArray());
  }

  private static ReplicationMean mean(double[] weights) {
    return ReplicationMean.of(weights, 1, Confidence.NINETY_FIVE);
  }
}
