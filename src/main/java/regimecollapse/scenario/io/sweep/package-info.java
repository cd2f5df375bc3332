/** The experiment of a scenario: what is varied, the design, and the arms that its points are. */
package regimecollapse.scenario.io.sweep;
