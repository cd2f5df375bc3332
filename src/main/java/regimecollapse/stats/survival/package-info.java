/** Times to an event with censoring. */
package regimecollapse.stats.survival;
