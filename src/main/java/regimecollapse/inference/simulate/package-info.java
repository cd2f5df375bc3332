/**
 * Problems in the unit cube of prior quantiles, their simulation, and the log of evaluations. Knows
 * no method.
 */
package regimecollapse.inference.simulate;
