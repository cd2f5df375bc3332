/** Differences between two samples, paired or not. */
package regimecollapse.stats.contrast;
