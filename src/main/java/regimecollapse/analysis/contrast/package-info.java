/** Arms against the base arm, and when their curves part. */
package regimecollapse.analysis.contrast;
