/** Result folders as they are read for a comparison. */
package regimecollapse.analysis.compare.stored;
