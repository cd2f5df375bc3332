/** Findings from the tables of a sensitivity study. */
package regimecollapse.analysis.sensitivity;
