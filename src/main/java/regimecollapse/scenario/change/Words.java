package regimecollapse.scenario.change;

/**
 * A change in words, for three uses.
 *
 * @param sentence of its own, with names and dates for people
 * @param done what is done, to follow the keys of its inputs: "held at 0.4 from 2024-01-01"
 * @param label a short name with ids: "hold air at 0.4 from 2024-01-01"
 */
public record Words(String sentence, String done, String label) {}
