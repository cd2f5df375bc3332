/**
 * Forests of regression trees on a table of simulated draws: which mechanism made the record, what
 * its parameters are, and whether the record lies among the draws at all.
 */
package regimecollapse.inference.forest;
