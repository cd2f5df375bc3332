/** What a run leaves behind: data only. */
package regimecollapse.observation;
