/** What all findings share: stored tables, the runs of a cell, shares with their intervals. */
package regimecollapse.analysis.base;
