package regimecollapse.results.record;

/**
 * How things stand at the end besides the leader: the first offensive and the patrons' bases.
 *
 * @param firstOffensive how the first offensive ended
 * @param basesGivenUp bases whose patron had left, or that were lost without fight and guarantee
 * @param basesStormed bases taken by assault or in a rising before the flight
 */
public record Ending(OffensiveEnd firstOffensive, int basesGivenUp, int basesStormed) {}
