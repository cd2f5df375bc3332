/**
 * Shapes of numbers, bare or with where they come from, and typed values read out of maps that were
 * checked.
 */
package regimecollapse.scenario.io.value;
