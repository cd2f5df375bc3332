package regimecollapse.analysis.contrast;

import java.util.Optional;
import regimecollapse.analysis.outcome.Summary.Estimated;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;
import regimecollapse.stats.contrast.PairedMeans;
import regimecollapse.stats.contrast.PairedShares;
import regimecollapse.stats.contrast.ShareDifference;
import regimecollapse.stats.survival.LogRank;
import regimecollapse.stats.survival.RmstContrast;

/**
 * An arm against the base arm under one hypothesis; all differences are arm minus base.
 *
 * @param hypothesis id of the hypothesis
 * @param arm id of the arm
 * @param base id of the base arm
 * @param shares shares of runs that collapse by the end, all finished runs
 * @param pairs the same over the replications that finished in both
 * @param soon shares that have fallen by day 30, over the pairs that were both watched so long
 * @param season the same by day 90
 * @param identical pairs whose runs agree in all that is stored of them
 * @param times days to the collapse; nothing if an arm has no finished run
 */
public record Contrast(
    String hypothesis,
    String arm,
    String base,
    ShareDifference shares,
    PairedShares pairs,
    PairedShares soon,
    PairedShares season,
    int identical,
    Optional<Times> times) {
  /** Whether no run differs from that of the base: then no difference has a sampling error. */
  public boolean changesNothing() {
    return identical > 0 && identical == shares.n1() && identical == shares.n2();
  }

  /** Difference of the shares that collapse, over the pairs, with its 95 % interval. */
  public Estimated difference() {
    return estimated(pairs.difference(), pairs.interval(Confidence.NINETY_FIVE));
  }

  /** Runs that were compared, each with that of the base of the same number. */
  public int pairCount() {
    return pairs.n();
  }

  /**
   * Where no pair falls once and lives once: the largest share of pairs that can do so all the
   * same. NaN where some do.
   */
  public double mostUnseen() {
    return pairs.agree() ? pairs.mostUnseen(Confidence.NINETY_FIVE) : Double.NaN;
  }

  /** Difference of the restricted days lived, over the pairs; unknown where there are none. */
  public Estimated daysDifference() {
    return times
        .map(Times::paired)
        .map(p -> estimated(p.difference(), p.interval(Confidence.NINETY_FIVE)))
        .orElse(estimated(Double.NaN, Interval.NONE));
  }

  private static Estimated estimated(double value, Interval range) {
    return new Estimated(value, range.low(), range.high());
  }

  /**
   * How the days to the collapse differ, restricted to a common horizon.
   *
   * @param unpaired restricted means of all finished runs
   * @param paired restricted days over the replications that finished in both; where a run was
   *     censored before the horizon, its pseudo-value
   * @param logRank whether the hazards differ
   */
  public record Times(RmstContrast unpaired, PairedMeans paired, LogRank logRank) {}
}
