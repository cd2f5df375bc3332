/**
 * The result folder on disk: the journal of runs while they are made, then tables that depend on
 * the inputs alone. The same inputs give the same bytes, whatever the machine, the number of
 * threads and the interruptions on the way.
 */
package regimecollapse.observation.store;
