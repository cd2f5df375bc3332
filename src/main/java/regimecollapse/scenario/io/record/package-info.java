/** The record of what happened: its keys, and the observations made of them. */
package regimecollapse.scenario.io.record;
