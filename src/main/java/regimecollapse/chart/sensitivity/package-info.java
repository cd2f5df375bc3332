/** Charts of a sensitivity study. */
package regimecollapse.chart.sensitivity;
