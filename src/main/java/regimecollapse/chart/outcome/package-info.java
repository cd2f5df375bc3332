/** Charts of what happened in the runs. */
package regimecollapse.chart.outcome;
