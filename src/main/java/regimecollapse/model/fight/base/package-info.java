/**
 * What the processes of the fight share: waiting for hazards, weighing garrisons, the worth of
 * places.
 */
package regimecollapse.model.fight.base;
