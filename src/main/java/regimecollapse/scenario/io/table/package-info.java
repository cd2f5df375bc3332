/** CSV tables whose cells know where they stand. */
package regimecollapse.scenario.io.table;
