package regimecollapse.results.record;

/**
 * The dead of one place and day.
 *
 * @param locality index of the place in the scenario's geography
 * @param day whole days since the start of the run's offensive (or the reference date)
 * @param government soldiers of the government
 * @param rebels fighters against it, rounded so that sums are kept
 */
public record Dead(int locality, int day, int government, int rebels) {}
