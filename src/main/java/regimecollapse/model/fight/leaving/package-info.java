/**
 * How men come to leave: rival mechanisms behind one interface, one of them in a run (ODD 7.11,
 * 7.12). Nothing else in the model reads what a mechanism remembers.
 */
package regimecollapse.model.fight.leaving;
