package regimecollapse.results.record;

import java.util.List;

/**
 * All that a finished run leaves behind.
 *
 * @param key which run
 * @param seed fingerprint of its seed
 * @param outcome what it came to
 * @param falls places lost, in order of time
 * @param parameters the sampled value of each parameter, in the order of the parameter list
 * @param series sampled series, on the grid of its arm
 * @param zeroDay model day from which days are counted
 * @param fighting the dead, and what was retaken
 * @param muster roll calls of the formations
 */
public record RunRecord(
    RunKey key,
    long seed,
    Outcome outcome,
    List<Fall> falls,
    double[] parameters,
    SeriesBlock series,
    double zeroDay,
    Fighting fighting,
    Muster muster)
    implements RunResult {
  /** Copies the list. */
  public RunRecord {
    falls = List.copyOf(falls);
  }

  /** The same with roll calls. */
  public RunRecord with(Muster called) {
    return new RunRecord(key, seed, outcome, falls, parameters, series, zeroDay, fighting, called);
  }

  /** The same with series. */
  public RunRecord with(SeriesBlock sampled) {
    return new RunRecord(key, seed, outcome, falls, parameters, sampled, zeroDay, fighting, muster);
  }

  /**
   * The same without falls, the dead, parameters and series: some hundred bytes where it is stored.
   */
  public RunRecord outcomeOnly() {
    return new RunRecord(
        key,
        seed,
        outcome,
        List.of(),
        new double[0],
        SeriesBlock.NONE,
        zeroDay,
        Fighting.NONE,
        Muster.NONE);
  }
}
