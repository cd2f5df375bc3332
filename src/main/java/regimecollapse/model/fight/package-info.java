/**
 * One class for each fast process: six-hourly while a front is active. Each loops over arrays and
 * allocates nothing.
 */
package regimecollapse.model.fight;
