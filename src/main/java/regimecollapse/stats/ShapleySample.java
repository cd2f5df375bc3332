package regimecollapse.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Shapley values from sampled orders. The Shapley value of a player is what it adds to the value of
 * those before it, v(S ∪ {i}) - v(S), in the mean over all orders of the players. Sampled: the mean
 * over the walks of each replication, then over replications, which are independent.
 *
 * <p>Along each walk what the players add sums to v(all) - v(none), so that the estimates sum to
 * the mean of that difference whatever was sampled ("efficiency"). Walks of one replication must
 * agree on both ends; that they do is checked.
 *
 * @see <a href="https://doi.org/10.1515/9781400881970-018">Shapley (1953), A value for n-person
 *     games, in: Contributions to the Theory of Games II, 307-317</a>
 * @see <a href="https://doi.org/10.1016/j.cor.2008.04.004">Castro, Gómez and Tejada (2009),
 *     Computers and Operations Research 36, 1726-1730</a>
 */
public final class ShapleySample {
  /** Rounding error that sums of so few numbers may have, relative to their size. */
  private static final double ROUNDING = 1e-9;

  /**
   * Players who join one after the other.
   *
   * @param order player who joins at each step, each of them once
   * @param values of those who have joined, before the first step and after each
   */
  public record Walk(int[] order, double[] values) {
    /** Refuses a number of values that does not fit. */
    public Walk {
      if (values.length != order.length + 1) {
        throw new IllegalArgumentException(
            order.length + " steps have " + (order.length + 1) + " values, not " + values.length);
      }
    }
  }

  private final int players;
  private final double greatest;
  private final List<double[]> added = new ArrayList<>();
  private final List<Double> totals = new ArrayList<>();

  /**
   * A sample without replications.
   *
   * @param players how many there are
   * @param greatest greatest possible absolute value of what a player can add
   */
  public ShapleySample(int players, double greatest) {
    this.players = players;
    this.greatest = greatest;
  }

  /**
   * Adds a replication.
   *
   * @param walks at least one, all on the same game
   * @throws IllegalArgumentException when a walk leaves out a player, or when walks differ in the
   *     value of all or of none
   */
  public void add(List<Walk> walks) {
    double[] sums = new double[players];
    double[] ends = walks.get(0).values();
    for (Walk walk : walks) {
      double[] values = walk.values();
      boolean same = values[0] == ends[0] && values[players] == ends[players];
      if (!same || Arrays.stream(walk.order()).distinct().count() != players) {
        throw new IllegalArgumentException("the walks of a replication are not on one game");
      }
      for (int step = 0; step < players; step++) {
        sums[walk.order()[step]] += values[step + 1] - values[step];
      }
    }
    added.add(Arrays.stream(sums).map(sum -> sum / walks.size()).toArray());
    totals.add(ends[players] - ends[0]);
  }

  /** The Shapley value of a player. */
  public ReplicationMean value(int player, Confidence confidence) {
    double[] values = added.stream().mapToDouble(a -> a[player]).toArray();
    return ReplicationMean.of(values, greatest, confidence);
  }

  /** The whole effect, v(all) - v(none), which is not sampled. */
  public ReplicationMean total(Confidence confidence) {
    double[] values = totals.stream().mapToDouble(Double::doubleValue).toArray();
    return ReplicationMean.of(values, greatest, confidence);
  }

  /**
   * The sum of the Shapley values.
   *
   * @throws IllegalStateException when it is not the whole effect: then something is broken
   */
  public double sum() {
    double sum = 0;
    for (int player = 0; player < players; player++) {
      sum += value(player, Confidence.NINETY_FIVE).value();
    }
    double total = total(Confidence.NINETY_FIVE).value();
    if (Math.abs(sum - total) > ROUNDING * Math.max(1, greatest)) {
      throw new IllegalStateException(
          "the shares sum to " + sum + ", the whole effect is " + total);
    }
    return sum;
  }
}
