package regimecollapse.analysis.base;

/**
 * The spread of a measure over the runs of a cell on a sampled day.
 *
 * @param day days since the offensive (or the reference date)
 * @param date the same as days since 1 January 1970, fractions kept
 * @param n runs
 * @param p05 5 % quantile over the runs
 * @param p25 25 % quantile
 * @param p50 median
 * @param p75 75 % quantile
 * @param p95 95 % quantile
 */
public record Band(
    double day, double date, int n, double p05, double p25, double p50, double p75, double p95) {}
