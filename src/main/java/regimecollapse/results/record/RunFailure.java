package regimecollapse.results.record;

/**
 * A run that did not finish.
 *
 * @param key which run
 * @param seed fingerprint of its seed
 * @param cause what was thrown, in one line
 */
public record RunFailure(RunKey key, long seed, String cause) implements RunResult {}
