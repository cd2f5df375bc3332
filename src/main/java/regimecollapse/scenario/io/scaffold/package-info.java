/** New files to begin with: a scenario on a case, and a case. */
package regimecollapse.scenario.io.scaffold;
