/**
 * Many runs: which there are, workers that make them, and what becomes of those that fail. No
 * result depends on the number of workers or on the order in which runs end.
 */
package regimecollapse.ensemble;
