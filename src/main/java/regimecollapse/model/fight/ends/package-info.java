/**
 * How places go without an assault: deals that spread, and what becomes of the provinces once the
 * leader has gone.
 */
package regimecollapse.model.fight.ends;
