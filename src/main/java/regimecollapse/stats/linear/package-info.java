/**
 * Linear algebra under names of our own: Apache Commons Math does the work, here and nowhere else,
 * so that another library can take its place. Sums are formed in one fixed order.
 */
package regimecollapse.stats.linear;
