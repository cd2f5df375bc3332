package regimecollapse.results.record;

/**
 * Which run of an ensemble.
 *
 * @param hypothesis id of the hypothesis
 * @param arm id of the arm
 * @param replication from 0; the same number means the same chance in all arms
 */
public record RunKey(String hypothesis, String arm, int replication) {}
