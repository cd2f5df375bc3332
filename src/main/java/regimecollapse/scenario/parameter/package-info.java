/** Uncertain numbers, parameters and the factors that a switch turns off. */
package regimecollapse.scenario.parameter;
