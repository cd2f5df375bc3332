package regimecollapse.results.record;

import java.util.OptionalLong;

/**
 * Where the government's soldiers are: an account that always balances.
 *
 * @param initial on the rolls at the start of the run
 * @param recruited since then
 * @param onEve on the rolls on the eve of the offensive; empty if no front ever moved
 * @param holding on the rolls of units that hold
 * @param withdrawing on the rolls of units on the move
 * @param wentHome deserted quietly or with a dissolved unit
 * @param surrendered gave up, alone or by a deal
 * @param defected went over
 * @param killed dead, or lost with a destroyed unit
 * @param released demobilised, or contingents that left the country
 * @param handedOver still held when the leader fled
 */
public record Soldiers(
    long initial,
    long recruited,
    OptionalLong onEve,
    long holding,
    long withdrawing,
    long wentHome,
    long surrendered,
    long defected,
    long killed,
    long released,
    long handedOver) {
  /** Whether all soldiers are accounted for. */
  public boolean balances() {
    return initial + recruited
        == holding
            + withdrawing
            + wentHome
            + surrendered
            + defected
            + killed
            + released
            + handedOver;
  }
}
