/**
 * Scenario files: strict reading with positioned problems, the resolved text, the JSON Schema and
 * the reference. What a file may say is defined once, as {@link regimecollapse.scenario.io.Shape}s
 * in the {@code ...Format} classes; checks, defaults, merging, schema and reference all follow it.
 * What a section that has been checked is made into stands beside its keys.
 */
package regimecollapse.scenario.io;
