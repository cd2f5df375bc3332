/**
 * The command: what it orders, to whom, and who obeys (ODD 7.12.3, 7.19). Whether men stay or go by
 * themselves is the mechanism of leaving.
 */
package regimecollapse.model.fight.command;
