package regimecollapse.ensemble;

import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunRecord;
import regimecollapse.run.Given;

/** Makes a run: a pure function of its key, called from many threads at once. */
@FunctionalInterface
public interface RunFunction {
  /**
   * The record of a run. What it throws becomes the cause of a failed run.
   *
   * @param key which run
   */
  RunRecord run(RunKey key);

  /**
   * The same with some parameters given; all else is drawn as it would be without.
   *
   * @throws UnsupportedOperationException when these runs have no parameters to give
   */
  default RunRecord run(RunKey key, Given given) {
    throw new UnsupportedOperationException("these runs take no parameters");
  }
}
