package regimecollapse.analysis.base;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import regimecollapse.analysis.outcome.Within;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;
import regimecollapse.stats.Wilson;
import regimecollapse.stats.survival.Lifetime;

/**
 * How many runs of each cell collapse. The shares within some days are conditional on a government
 * that stands when the offensive begins; {@link Within} counts those that fell before as well.
 *
 * @param byHorizon at any time before observation ended
 * @param soon within the first window of the case since day 0, not before it
 * @param season within the second
 */
public record CollapseProbability(
    Map<Cell, Estimate> byHorizon, Map<Cell, Estimate> soon, Map<Cell, Estimate> season) {
  /**
   * A share of runs.
   *
   * @param successes runs that collapsed
   * @param n runs that could be judged
   */
  public record Estimate(int successes, int n) {
    /** The share; NaN without runs. */
    public double share() {
      return n == 0 ? Double.NaN : (double) successes / n;
    }

    /** Its 95 % Wilson interval. */
    public Interval interval() {
      return Wilson.interval(successes, n, Confidence.NINETY_FIVE);
    }
  }

  /** Copies the maps, keeping their order. */
  public CollapseProbability {
    byHorizon = Collections.unmodifiableMap(new LinkedHashMap<>(byHorizon));
    soon = Collections.unmodifiableMap(new LinkedHashMap<>(soon));
    season = Collections.unmodifiableMap(new LinkedHashMap<>(season));
  }

  /**
   * Counts the runs. A run that ended sooner than the days without collapse cannot be judged; a
   * cell with such a run has no estimate, as those that fell would be left among fewer.
   */
  public static CollapseProbability of(RunTable runs) {
    Map<Cell, Estimate> byHorizon = new LinkedHashMap<>();
    Map<Cell, Estimate> soon = new LinkedHashMap<>();
    Map<Cell, Estimate> season = new LinkedHashMap<>();
    runs.finished()
        .forEach(
            (cell, rows) -> {
              byHorizon.put(cell, count(rows, Double.POSITIVE_INFINITY));
              soon.put(cell, count(rows, runs.windows().soon()));
              season.put(cell, count(rows, runs.windows().season()));
            });
    return new CollapseProbability(byHorizon, soon, season);
  }

  private static Estimate count(List<RunRow> rows, double days) {
    int successes = 0;
    for (RunRow row : rows) {
      Lifetime life = row.lifetime();
      boolean always = days == Double.POSITIVE_INFINITY;
      if (!life.event() && !always && life.time() < days) {
        return new Estimate(0, 0);
      }
      // A regime that fell before the offensive did not fall to it.
      boolean counts = always || life.time() >= 0 && life.time() <= days;
      successes += life.event() && counts ? 1 : 0;
    }
    return new Estimate(successes, rows.size());
  }
}
