package regimecollapse.results.record;

/** How one run of an ensemble ended: with a record, or with a cause of failure. */
public sealed interface RunResult permits RunRecord, RunFailure {
  /** Which run. */
  RunKey key();

  /** Fingerprint of the seed. */
  long seed();
}
