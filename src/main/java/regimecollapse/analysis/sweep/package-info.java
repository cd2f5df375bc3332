/** Shares of collapse over the levels of a sweep, and thresholds. */
package regimecollapse.analysis.sweep;
