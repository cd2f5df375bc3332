/** Findings from the tables of a fit and of identical twins. */
package regimecollapse.analysis.fit;
