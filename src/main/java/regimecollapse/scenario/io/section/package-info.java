/**
 * The sections of a scenario file, one class each: its keys, what must hold between them, and what
 * is made of them once they were checked.
 */
package regimecollapse.scenario.io.section;
