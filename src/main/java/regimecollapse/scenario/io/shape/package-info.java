/**
 * What a value of a file may be: a {@link regimecollapse.scenario.io.shape.Shape} checks it, fills
 * in defaults, merges it over that of a base, and writes its JSON Schema. The sections are made of
 * these.
 */
package regimecollapse.scenario.io.shape;
