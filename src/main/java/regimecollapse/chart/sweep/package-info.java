/** Charts over the levels of a sweep. */
package regimecollapse.chart.sweep;
