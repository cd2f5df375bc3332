package regimecollapse.analysis.rests;

import java.util.List;
import java.util.Optional;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.OutcomeMeasure;
import regimecollapse.stats.Interval;

/**
 * What stands beside the number of an arm: what it rests on, and what would move it.
 *
 * @param cell hypothesis and arm
 * @param base the arm that it is compared with; none for the base itself
 * @param same whether no run of the arm differs from that of the base
 * @param headline the numbers
 * @param assumptions what they rest on
 * @param survival what moves the days survived, or their difference
 * @param collapse what moves the share of collapses, or its difference
 */
public record HonestyBlock(
    Cell cell,
    Optional<String> base,
    boolean same,
    Headline headline,
    Assumptions assumptions,
    Sensitivity survival,
    Sensitivity collapse) {
  /**
   * The numbers of an arm: differences from the base, arm less base, over pairs of runs; for the
   * base its own share and restricted mean.
   *
   * @param n pairs of finished runs; for the base finished runs
   * @param horizon days to which survival is counted, common to all arms
   * @param collapse share of runs that collapse, or its difference
   * @param survival restricted mean of the days survived, or its difference
   */
  public record Headline(int n, double horizon, Estimate collapse, Estimate survival) {}

  /**
   * A number with its 95 % interval.
   *
   * @param value NaN without runs
   * @param interval ends are NaN where it has none, such as where no run differs from another
   */
  public record Estimate(double value, Interval interval) {}

  /** All of it in a few plain sentences. */
  public List<String> sentences() {
    return HonestyText.of(this);
  }

  /** What moves one of the measures. */
  public Sensitivity sensitivity(OutcomeMeasure measure) {
    return measure == OutcomeMeasure.SURVIVAL ? survival : collapse;
  }
}
