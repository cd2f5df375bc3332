package regimecollapse.analysis;

import regimecollapse.stats.Lifetime;

/**
 * What the findings need of a finished run.
 *
 * @param lifetime days from its offensive (or the reference date) to the collapse, or to the end of
 *     observation
 * @param patronSpend money of the foreign patrons until the end, USD bn
 * @param monthsLived months from the start of the run to the end of observation
 */
public record RunRow(Lifetime lifetime, double patronSpend, double monthsLived) {}
