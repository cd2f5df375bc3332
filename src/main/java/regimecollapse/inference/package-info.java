/**
 * What the record says about hypotheses and parameters, and what drives the results. Methods work
 * on a {@link regimecollapse.inference.Problem} in the unit cube of prior quantiles and know no
 * model.
 */
package regimecollapse.inference;
