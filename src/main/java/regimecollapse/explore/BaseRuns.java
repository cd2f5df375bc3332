package regimecollapse.explore;

import java.util.LinkedHashMap;
import java.util.Map;

/** Runs of base arms, which all what-ifs of a scenario share; the least used are forgotten. */
final class BaseRuns {
  /** About 4 kB each. */
  private static final int MOST = 12_000;

  /**
   * Which run.
   *
   * @param base what {@link Asked#base} says
   * @param hypothesis id
   * @param replication number
   */
  record Key(String base, String hypothesis, int replication) {}

  private final Map<Key, LeanRun> runs =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, LeanRun> eldest) {
          return size() > MOST;
        }
      };

  /** A run that is kept, or null. */
  synchronized LeanRun get(Key key) {
    return runs.get(key);
  }

  synchronized void put(Key key, LeanRun run) {
    runs.put(key, run);
  }

  /** Forgets all, as scenarios may have changed. */
  synchronized void clear() {
    runs.clear();
  }
}
