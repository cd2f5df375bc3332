/** Charts of what each factor did. */
package regimecollapse.chart.attribution;
