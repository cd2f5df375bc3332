/**
 * The equations of the model as pure functions: no state, no generator. Draws come in as arguments.
 * The names and numbers of the equations are those of the ODD document.
 */
package regimecollapse.model.rule;
