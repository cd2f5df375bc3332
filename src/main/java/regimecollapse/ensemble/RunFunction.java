package regimecollapse.ensemble;

import regimecollapse.observation.RunKey;
import regimecollapse.observation.RunRecord;

/** Makes a run: a pure function of its key, called from many threads at once. */
@FunctionalInterface
public interface RunFunction {
  /**
   * The record of a run. What it throws becomes the cause of a failed run.
   *
   * @param key which run
   */
  RunRecord run(RunKey key);
}
