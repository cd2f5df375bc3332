/**
 * What-ifs in the browser: a server for this machine alone. A what-if is an arm of a scenario that
 * nobody has saved yet; its runs are those that {@code run} makes of the saved file.
 */
package regimecollapse.explore;
