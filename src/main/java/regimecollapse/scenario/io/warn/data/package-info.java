/** Warnings about the tables, the record and the words of a case. */
package regimecollapse.scenario.io.warn.data;
