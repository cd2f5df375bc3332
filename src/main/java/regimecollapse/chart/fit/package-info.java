/** Charts of a fit and of identical twins. */
package regimecollapse.chart.fit;
