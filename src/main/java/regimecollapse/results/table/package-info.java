/**
 * Tables of runs; the same inputs give the same bytes, whatever the machine, the number of threads
 * and the interruptions on the way.
 */
package regimecollapse.results.table;
