/**
 * What makes men steadier or less so, alike under every mechanism of leaving (ODD 7.12.5): the
 * mechanism says at what rate they would leave, this room what home, fear and commander make of it.
 */
package regimecollapse.model.fight.steady;
