/**
 * One class for each fast process: in each part of a step of the fight while a front is active.
 * Each loops over arrays and allocates nothing.
 */
package regimecollapse.model.fight;
