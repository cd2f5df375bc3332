package regimecollapse.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The mean of y over the range of x: one mean for each of k groups of x with equal counts (a
 * regressogram on quantiles). Equal x are never torn apart, so groups can differ in size.
 *
 * @param groups by ascending x; none is empty
 * @see "Tukey (1961), Curves as parameters, and touch estimation, Proceedings of the Fourth
 *     Berkeley Symposium 1, 681-694"
 */
public record ConditionalMean(List<Group> groups) {
  /**
   * A group of pairs with neighbouring x.
   *
   * @param n pairs
   * @param low least x
   * @param high greatest x
   * @param middle mean x
   * @param mean mean y
   * @param standardError of the mean, s/√n; 0 where all y are equal, NaN for a single pair
   */
  public record Group(
      int n, double low, double high, double middle, double mean, double standardError) {
    /** Interval of the mean by Student's t; as wide as the mean where all y are equal. */
    public Interval interval(Confidence confidence) {
      if (n < 2) {
        return Interval.NONE;
      }
      double t =
          TDistribution.of(n - 1.0).inverseCumulativeProbability((1 + confidence.level()) / 2);
      return new Interval(mean - t * standardError, mean + t * standardError);
    }
  }

  /** Copies the list. */
  public ConditionalMean {
    groups = List.copyOf(groups);
  }

  /**
   * Groups pairs by x.
   *
   * @param ranks of x
   * @param k number of groups, at least 1
   */
  public static ConditionalMean of(double[] x, Ranks ranks, double[] y, int k) {
    int[] n = new int[k];
    double[] low = new double[k];
    double[] high = new double[k];
    Arrays.fill(low, Double.POSITIVE_INFINITY);
    Arrays.fill(high, Double.NEGATIVE_INFINITY);
    double[] sumX = new double[k];
    double[] sumY = new double[k];
    for (int i = 0; i < x.length; i++) {
      int g = ranks.group(i, k);
      n[g]++;
      low[g] = Math.min(low[g], x[i]);
      high[g] = Math.max(high[g], x[i]);
      sumX[g] += x[i];
      sumY[g] += y[i];
    }
    double[] squares = new double[k];
    for (int i = 0; i < x.length; i++) {
      int g = ranks.group(i, k);
      double from = y[i] - sumY[g] / n[g];
      squares[g] += from * from;
    }
    List<Group> groups = new ArrayList<>();
    for (int g : IntStream.range(0, k).filter(g -> n[g] > 0).toArray()) {
      double error = n[g] < 2 ? Double.NaN : Math.sqrt(squares[g] / (n[g] - 1.0) / n[g]);
      groups.add(new Group(n[g], low[g], high[g], sumX[g] / n[g], sumY[g] / n[g], error));
    }
    return new ConditionalMean(groups);
  }

  /** The group of the lowest x. */
  public Group lowest() {
    return groups.get(0);
  }

  /** The group of the highest x. */
  public Group highest() {
    return groups.get(groups.size() - 1);
  }

  /** How much higher the mean is at the highest x than at the lowest. */
  public double change() {
    return highest().mean() - lowest().mean();
  }

  /** Normal interval of the change; the two groups share no pair. */
  public Interval changeInterval(Confidence confidence) {
    double a = lowest().standardError();
    double b = highest().standardError();
    double half = confidence.z() * Math.sqrt(a * a + b * b);
    return new Interval(change() - half, change() + half);
  }

  /**
   * The p value of the hypothesis that the mean has the same sign all over the range of x: the test
   * of {@link Crossover} on the means of the groups. Groups are small, so each mean divided by its
   * error is first carried from Student's t to the normal scale; and lest a group in which all y
   * happen to be equal seem exact, its error is not taken smaller than the pooled one.
   *
   * @return 1 where the means have one sign
   */
  public double crossover() {
    double squares = 0;
    int freedom = 0;
    for (Group group : groups) {
      if (group.n() > 1) {
        double s = group.standardError();
        squares += s * s * group.n() * (group.n() - 1);
        freedom += group.n() - 1;
      }
    }
    double pooled = freedom == 0 ? 0 : squares / freedom;
    double[] z =
        groups.stream()
            .filter(group -> group.n() > 1)
            .mapToDouble(group -> z(group, Math.sqrt(pooled / group.n())))
            .toArray();
    double[] one = new double[z.length];
    Arrays.fill(one, 1);
    return Crossover.pValue(z, one);
  }

  private static double z(Group group, double pooled) {
    if (group.mean() == 0) {
      return 0;
    }
    double t = Math.abs(group.mean()) / Math.max(group.standardError(), pooled);
    double tail = TDistribution.of(group.n() - 1.0).survivalProbability(t);
    return Math.signum(group.mean()) * NormalDistribution.of(0, 1).inverseSurvivalProbability(tail);
  }
}
