package regimecollapse.inference.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import regimecollapse.inference.simulate.Particle;
import regimecollapse.inference.simulate.Simulation;
import regimecollapse.random.Stream;
import regimecollapse.stats.Bootstrap;
import regimecollapse.stats.Interval;

/**
 * Weights of hypotheses in several fits by rejection from the same draws, and how far they lie from
 * those in the first of them. The fits share the chance of the draws, so a change is known better
 * than either weight: its interval comes from resampling the draws once for both fits, the
 * percentile bootstrap of {@link Bootstrap}.
 */
public final class PairedWeights {
  /**
   * A weight and its change.
   *
   * @param weight share of the draws kept
   * @param change of the weight against the first fit
   * @param interval of the change, 95 %
   */
  public record Weight(double weight, double change, Interval interval) {}

  private final int hypotheses;
  private final int[] hypothesisOf;
  private final int kept;
  private final List<int[]> orders = new ArrayList<>();
  private final List<Integer> keeps = new ArrayList<>();

  /**
   * No fit yet.
   *
   * @param table its draws; those of all fits
   * @param kept nearest draws that each fit keeps
   */
  public PairedWeights(ReferenceTable table, int kept) {
    this.hypotheses = table.hypotheses();
    this.hypothesisOf = table.simulations().stream().mapToInt(Particle::hypothesis).toArray();
    this.kept = kept;
  }

  /**
   * Adds a fit.
   *
   * @param table the same draws, perhaps simulated otherwise
   * @param measure gives each simulation its discrepancies
   */
  public void add(ReferenceTable table, UnaryOperator<Simulation> measure) {
    add(table, measure, kept);
  }

  /** The same with another number of draws kept. */
  public void add(ReferenceTable table, UnaryOperator<Simulation> measure, int keep) {
    keeps.add(keep);
    double[] distance =
        table.simulations().stream()
            .mapToDouble(p -> measure.apply(p.simulation()).distance())
            .toArray();
    // The sort is stable: ties keep the order of the draws, as in the table.
    orders.add(
        IntStream.range(0, distance.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> distance[i]))
            .mapToInt(i -> i)
            .toArray());
  }

  /**
   * The weights of all fits, in the order in which they were added; in each, of all hypotheses.
   *
   * @param chance fixes the resamples
   */
  public List<List<Weight>> weights(Stream chance) {
    List<Bootstrap.Statistic> changes = new ArrayList<>();
    for (int v = 0; v < orders.size(); v++) {
      int fit = v;
      for (int h = 0; h < hypotheses; h++) {
        int hypothesis = h;
        changes.add(times -> share(fit, hypothesis, times) - share(0, hypothesis, times));
      }
    }
    List<Interval> intervals =
        Bootstrap.intervals(hypothesisOf.length, changes, chance::bits, Bootstrap.Plan.REPORTED);
    int[] once = new int[hypothesisOf.length];
    java.util.Arrays.fill(once, 1);
    List<List<Weight>> all = new ArrayList<>();
    for (int v = 0; v < orders.size(); v++) {
      List<Weight> weights = new ArrayList<>();
      for (int h = 0; h < hypotheses; h++) {
        Interval interval = intervals.get(v * hypotheses + h);
        weights.add(
            new Weight(share(v, h, once), changes.get(v * hypotheses + h).of(once), interval));
      }
      all.add(weights);
    }
    return all;
  }

  /** Share of a hypothesis among the nearest draws of a resample. */
  private double share(int fit, int hypothesis, int[] times) {
    int[] order = orders.get(fit);
    int kept = keeps.get(fit);
    int taken = 0;
    int of = 0;
    for (int k = 0; taken < kept; k++) {
      int t = Math.min(times[order[k]], kept - taken);
      taken += t;
      of += hypothesisOf[order[k]] == hypothesis ? t : 0;
    }
    return (double) of / kept;
  }
}
