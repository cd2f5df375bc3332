/**
 * A scenario file as a whole: all its keys, its bases, overrides and posterior, and the scenario
 * that is made of them.
 */
package regimecollapse.scenario.io.document;
