/** What a run leaves behind: data only. */
package regimecollapse.results.record;
