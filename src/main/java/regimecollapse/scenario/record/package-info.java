/** The documented record that a fit uses. */
package regimecollapse.scenario.record;
