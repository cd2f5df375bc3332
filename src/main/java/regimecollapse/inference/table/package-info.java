/** The tables of a fit. */
package regimecollapse.inference.table;
