/** The journal of runs while they are made. */
package regimecollapse.results.log;
