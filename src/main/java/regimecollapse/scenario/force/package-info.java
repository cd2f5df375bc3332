/** Sides, formations, garrisons and groups of the opposition. */
package regimecollapse.scenario.force;
