/** The files of a case: finding and reading its tables, and checking them against each other. */
package regimecollapse.scenario.io.data;
