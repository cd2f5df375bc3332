package regimecollapse.inference.forest;

import java.util.Arrays;
import java.util.List;

/**
 * Whether a record lies among the draws of a mechanism: its mean distance from the {@value
 * #NEIGHBOURS} nearest draws, against the same of draws of that mechanism that were held back. A
 * record farther out than {@value #INSIDE} of these is none that the mechanism makes.
 *
 * <p>Statistics are counted in the units of {@link Filled} over all draws of all mechanisms, so
 * that a mechanism whose draws are all alike is held to the same measure as the others. Inside a
 * window of the record a distance costs nothing; held-back draws get windows as wide, around
 * themselves.
 */
public final class Cloud {
  /** Draws that make up the neighbourhood. */
  public static final int NEIGHBOURS = 50;

  /** Share of held-back draws that may lie nearer to the rest than the record does. */
  public static final double INSIDE = 0.99;

  /**
   * What came of it.
   *
   * @param distance of the record, in those units
   * @param median of held-back draws
   * @param limit the same that {@value Cloud#INSIDE} of them do not exceed
   * @param farther share of held-back draws and the record that lie at least as far out
   * @param heldBack how many there were
   */
  public record Place(double distance, double median, double limit, double farther, int heldBack) {
    /** Whether the record is in the cloud. */
    public boolean isInside() {
      return farther > 1 - INSIDE;
    }
  }

  private static final double HALF = 0.5;

  private final List<double[]> draws;
  private final Filled scale;
  private final double[] lengths;

  /**
   * The cloud of a mechanism.
   *
   * @param draws statistics of its draws, at least {@value #NEIGHBOURS}
   * @param scale units of the statistics, over all mechanisms
   * @param lengths of the windows of the record
   */
  Cloud(List<double[]> draws, Filled scale, double[] lengths) {
    this.scale = scale;
    this.draws = draws.stream().map(scale::scaled).toList();
    this.lengths = lengths;
  }

  /** Distance of a point, the middle of the windows, from each draw. */
  double[] distances(double[] statistics) {
    double[] low = scale.scaled(statistics, lengths, -HALF);
    double[] high = scale.scaled(statistics, lengths, HALF);
    double[] distances = new double[draws.size()];
    for (int i = 0; i < distances.length; i++) {
      double[] draw = draws.get(i);
      double sum = 0;
      for (int k = 0; k < draw.length; k++) {
        double off = Math.max(0, Math.max(low[k] - draw[k], draw[k] - high[k]));
        sum += off * off;
      }
      distances[i] = Math.sqrt(sum);
    }
    return distances;
  }

  /** Mean distance of a point from its nearest draws. */
  double distance(double[] statistics) {
    double[] distances = distances(statistics);
    Arrays.sort(distances);
    return Arrays.stream(distances).limit(NEIGHBOURS).average().orElse(0);
  }

  /** Where a record lies. */
  Place place(double[] record, List<double[]> heldBack) {
    double[] others = heldBack.stream().mapToDouble(this::distance).sorted().toArray();
    double distance = distance(record);
    long farther = Arrays.stream(others).filter(it -> it >= distance).count();
    int last = (int) Math.ceil(INSIDE * others.length) - 1;
    return new Place(
        distance,
        others[others.length / 2],
        others[Math.max(0, last)],
        (1.0 + farther) / (1 + others.length),
        others.length);
  }
}
