/** Arms: what they change. */
package regimecollapse.scenario.change;
