/**
 * What is told of a scenario to people: explain, find, the JSON Schema and the reference of all
 * keys.
 */
package regimecollapse.scenario.io.explain;
