/** Runs on Apache Spark: the driver writes the folder, executors make the runs. */
package regimecollapse.cluster;
