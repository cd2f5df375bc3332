package regimecollapse.results.log;

import java.util.HashMap;
import java.util.Map;
import regimecollapse.results.record.RunKey;

/** Where runs lie in a journal, in some 15 bytes for each, so that a million find room. */
final class Places {
  /** Replications in a row that share an entry. */
  private static final int PAGE = 64;

  private record Cell(String hypothesis, String arm) {}

  private record Key(int cell, int page) {}

  /** Positions, 0 where there is no run, and lengths, below 0 of runs that failed. */
  private static final class Page {
    private final long[] positions = new long[PAGE];
    private final int[] lengths = new int[PAGE];
  }

  private final Map<Cell, Integer> cells = new HashMap<>();
  private final Map<Key, Page> pages = new HashMap<>();
  private int size;

  /**
   * Enters a run, in the place of an earlier one of that key.
   *
   * @param position of its first byte, above 0
   * @param length in bytes, above 0
   */
  void put(RunKey key, long position, int length, boolean failed) {
    int cell = cells.computeIfAbsent(new Cell(key.hypothesis(), key.arm()), unused -> cells.size());
    Page page = pages.computeIfAbsent(key(cell, key), unused -> new Page());
    int i = key.replication() % PAGE;
    size += page.positions[i] == 0 ? 1 : 0;
    page.positions[i] = position;
    page.lengths[i] = failed ? -length : length;
  }

  private static Key key(int cell, RunKey key) {
    return new Key(cell, key.replication() / PAGE);
  }

  private Page page(RunKey key) {
    Integer cell = cells.get(new Cell(key.hypothesis(), key.arm()));
    return cell == null ? null : pages.get(key(cell, key));
  }

  /** Position of the first byte of a run; 0 where it is not there. */
  long position(RunKey key) {
    Page page = page(key);
    return page == null ? 0 : page.positions[key.replication() % PAGE];
  }

  /** Length of a run that is there. */
  int length(RunKey key) {
    return Math.abs(page(key).lengths[key.replication() % PAGE]);
  }

  /** Whether a run is there and failed. */
  boolean failed(RunKey key) {
    Page page = page(key);
    return page != null && page.lengths[key.replication() % PAGE] < 0;
  }

  /** Number of runs. */
  int size() {
    return size;
  }
}
