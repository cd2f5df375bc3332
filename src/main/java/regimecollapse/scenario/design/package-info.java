/** Designs of experiments: points of the unit cube, before anybody says what its axes are. */
package regimecollapse.scenario.design;
