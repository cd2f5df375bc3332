/** Charts of what the record changes. */
package regimecollapse.chart.record;
