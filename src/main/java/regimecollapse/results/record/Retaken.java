package regimecollapse.results.record;

/**
 * A place that the government took back.
 *
 * @param locality index of the place in the scenario's geography
 * @param day days since the start of the run's offensive (or the reference date)
 * @param from index of the place from which it was retaken
 * @param lost day on which the government had lost it, counted likewise
 */
public record Retaken(int locality, double day, int from, double lost) {}
