/**
 * What is wrong with files: a problem with its place, their collection, and the name that was
 * probably meant. All other rooms report here.
 */
package regimecollapse.scenario.io.problem;
