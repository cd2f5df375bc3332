/**
 * The model on MASON's schedule: {@link regimecollapse.model.CollapseModel} wires and orders, the
 * packages below hold state, rules and processes.
 */
package regimecollapse.model;
