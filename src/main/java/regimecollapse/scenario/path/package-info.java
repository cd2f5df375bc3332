/** Courses of a number over time. */
package regimecollapse.scenario.path;
