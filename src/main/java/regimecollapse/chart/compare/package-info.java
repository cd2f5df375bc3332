/** Charts of result folders beside each other. */
package regimecollapse.chart.compare;
