/**
 * The scenario: an immutable description of one case, what is believed about it and what is asked
 * of it. It holds the problem only; threads, folders and verbosity live elsewhere.
 */
package regimecollapse.scenario;
