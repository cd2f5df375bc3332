package regimecollapse.scenario.force;

/**
 * Who can hold a place.
 *
 * @param id code as in the control table
 * @param title name for people
 * @param side whose it counts as
 */
public record Faction(String id, String title, Side side) {}
