/** How the record weighs the hypotheses, read from the tables of a fit and put into words. */
package regimecollapse.analysis.weights;
