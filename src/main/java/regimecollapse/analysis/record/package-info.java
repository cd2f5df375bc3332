/** Simulated falls against the documented ones. */
package regimecollapse.analysis.record;
