/**
 * Statistics on plain numbers: intervals, survival, quantiles. Nothing here knows of scenarios or
 * runs.
 */
package regimecollapse.stats;
