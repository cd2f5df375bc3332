/** Simulated against documented: falls, figures of runs, and what is checked. */
package regimecollapse.analysis.record;
