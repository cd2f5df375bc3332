package regimecollapse.results.record;

/**
 * The loss of a place by the government, for good: one that was not undone by a retaking.
 *
 * @param locality index of the place in the scenario's geography
 * @param day days since the start of the run's offensive (or the reference date)
 * @param to id of the faction that holds it now
 * @param kind how it was lost
 * @param fought whether more than a set share of its garrison on the eve was killed there
 * @param garrison soldiers on the rolls there when it was lost, before any left by that loss
 * @param ordered whether the command had ordered its garrison out, and some of it had left
 */
public record Fall(
    int locality,
    double day,
    String to,
    FallKind kind,
    boolean fought,
    int garrison,
    boolean ordered) {}
