package regimecollapse.analysis.outcome;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import regimecollapse.stats.Quantiles;

/** When the government lost a place, over the runs of a cell; a place lost twice counts once. */
public final class PlaceFalls {
  private final int runs;
  private final double[] before;
  private final double[] handedOver;

  private PlaceFalls(int runs, double[] before, double[] handedOver) {
    this.runs = runs;
    this.before = before;
    this.handedOver = handedOver;
  }

  /**
   * Of the days of the falls.
   *
   * @param runs finished runs of the cell
   * @param before days of falls before the leader fled
   * @param handedOver days of falls that came with his flight
   */
  public static PlaceFalls of(int runs, DoubleStream before, DoubleStream handedOver) {
    return new PlaceFalls(runs, before.sorted().toArray(), handedOver.sorted().toArray());
  }

  /** Finished runs of the cell. */
  public int runs() {
    return runs;
  }

  /** Runs in which the place fell before the leader fled. */
  public int fellBeforeFlight() {
    return before.length;
  }

  /** Runs in which it was left without a government when the leader fled. */
  public int handedOver() {
    return handedOver.length;
  }

  /** Runs in which the government kept it to the end. */
  public int never() {
    return Math.max(0, runs - before.length - handedOver.length);
  }

  /** Quantiles over all runs of the day of the loss; infinite where it was not lost. */
  public Quantiles days() {
    double[] all = new double[before.length + handedOver.length + never()];
    Arrays.fill(all, Double.POSITIVE_INFINITY);
    System.arraycopy(before, 0, all, 0, before.length);
    System.arraycopy(handedOver, 0, all, before.length, handedOver.length);
    return Quantiles.of(all);
  }

  /** One quantile of {@link #days()}, q from 0 to 1; NaN without runs. */
  public double day(double q) {
    return days().at(q);
  }

  /** Share of the runs in which the government still holds it at the end of a day; NaN for none. */
  public double stillHeld(double day) {
    if (runs == 0) {
      return Double.NaN;
    }
    return Math.max(0, runs - upTo(before, day) - upTo(handedOver, day)) / (double) runs;
  }

  private static long upTo(double[] sorted, double day) {
    return DoubleStream.of(sorted).filter(d -> d <= day).count();
  }
}
