/**
 * The equations of the model as pure functions: no state, no generator. Draws come in as arguments.
 * The names and numbers of the equations are those of the ODD document. A rule takes its
 * coefficients once, by parameter, and where an equation has a step the length of the step, in
 * days.
 */
package regimecollapse.model.rule;
