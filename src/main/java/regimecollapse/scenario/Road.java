package regimecollapse.scenario;

import regimecollapse.quantity.Km;

/**
 * A road between two places, used both ways.
 *
 * @param from id of one end
 * @param to id of the other end
 * @param length estimated road distance
 * @param roadClass highway, primary, secondary, track or proximity
 * @param used whether the model uses it
 */
public record Road(String from, String to, Km length, String roadClass, boolean used) {}
