package regimecollapse.explore;

import java.util.List;
import regimecollapse.quantity.Timeline;
import regimecollapse.quantity.Windows;
import regimecollapse.scenario.Scenario;
import regimecollapse.stats.contrast.PairedShares;
import regimecollapse.text.Dates;

/**
 * By when a regime counts as fallen.
 *
 * @param within days from day 0; infinite for the whole time
 * @param label in words
 */
record Limit(double within, String label) {
  /** The two windows of the case, and the end of observation. */
  static List<Limit> of(Scenario scenario) {
    Windows windows = scenario.outputs().windows();
    Timeline time = scenario.timeline();
    return List.of(
        new Limit(windows.soon(), "within " + windows.soon() + " days"),
        new Limit(windows.season(), "within " + windows.season() + " days"),
        new Limit(Double.POSITIVE_INFINITY, "by " + Dates.of(time.end())));
  }

  /** Under which its sentences stand: whole days, or "end". */
  String name() {
    return Double.isInfinite(within) ? "end" : Integer.toString((int) within);
  }

  /** As the page reads it: nothing for the whole time. */
  Object told() {
    return Double.isInfinite(within) ? null : (Object) within;
  }

  /**
   * Whether all runs were watched until then, or fell: who survives a watch that is too short drops
   * out, who falls in it does not.
   */
  boolean judges(List<LeanRun> runs) {
    return runs.stream().allMatch(run -> run.failed() || run.judges(within));
  }

  /** Over pairs of runs of the same number, which share their chance; none where not all tell. */
  PairedShares pairs(Job job, int h) {
    List<LeanRun> base = job.runs(h, false);
    List<LeanRun> changed = job.runs(h, true);
    int[] counts = new int[4];
    if (!judges(base) || !judges(changed)) {
      return new PairedShares(0, 0, 0, 0);
    }
    for (int r = 0; r < base.size(); r++) {
      if (!base.get(r).failed() && !changed.get(r).failed()) {
        boolean now = changed.get(r).fallenBy(within);
        boolean before = base.get(r).fallenBy(within);
        counts[(now ? 0 : 2) + (before ? 0 : 1)]++;
      }
    }
    return new PairedShares(counts[0], counts[1], counts[2], counts[3]);
  }
}
