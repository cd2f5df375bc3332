package regimecollapse.stats.survival;

import java.util.ArrayList;
import java.util.List;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;
import regimecollapse.stats.Limits;
import regimecollapse.stats.PoissonMean;

/**
 * The hazard in an interval of time, taken as constant within it: events over the time that was
 * lived at risk.
 *
 * <p>An interval does not hold its beginning and holds its end: an event on the border belongs to
 * the interval in which its time was lived. The first holds time 0 as well; lives that end there
 * add an event but no exposure. What is censored adds exposure only.
 *
 * @param from beginning of the interval
 * @param to end of the interval
 * @param events events in it
 * @param exposure time lived in it by all together
 * @see <a href="https://doi.org/10.1093/biomet/28.3-4.437">Garwood (1936), Biometrika 28, 437-442
 *     (interval)</a>
 */
public record Hazard(double from, double to, int events, double exposure) {
  /**
   * The intervals of a width from 0 on, up to the last in which anything lived.
   *
   * @throws IllegalArgumentException if a lifetime is negative, or the width not positive
   */
  public static List<Hazard> byInterval(List<Lifetime> lifetimes, double width) {
    if (!(width > 0) || lifetimes.stream().anyMatch(l -> l.time() < 0)) {
      throw new IllegalArgumentException("intervals have a width, and lifetimes start at 0");
    }
    double longest = lifetimes.stream().mapToDouble(Lifetime::time).max().orElse(-1);
    int size = longest < 0 ? 0 : place(longest, width) + 1;
    int[] events = new int[size];
    double[] exposure = new double[size];
    for (Lifetime life : lifetimes) {
      int last = place(life.time(), width);
      for (int i = 0; i < last; i++) {
        exposure[i] += width;
      }
      exposure[last] += life.time() - last * width;
      events[last] += life.event() ? 1 : 0;
    }
    List<Hazard> hazards = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      hazards.add(new Hazard(i * width, (i + 1) * width, events[i], exposure[i]));
    }
    return hazards;
  }

  private static int place(double time, double width) {
    return Math.max(0, (int) Limits.ceil(time / width) - 1);
  }

  /** Events per unit of time; NaN without exposure. */
  public double rate() {
    return exposure > 0 ? events / exposure : Double.NaN;
  }

  /** Exact Poisson interval of the rate; no ends without exposure. */
  public Interval interval(Confidence confidence) {
    if (!(exposure > 0)) {
      return Interval.NONE;
    }
    Interval mean = PoissonMean.interval(events, confidence);
    return new Interval(mean.low() / exposure, mean.high() / exposure);
  }
}
