/** Figures of how falls follow each other, the same of a run and of the record. */
package regimecollapse.scenario.pattern;
