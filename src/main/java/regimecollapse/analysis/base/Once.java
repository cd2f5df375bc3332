package regimecollapse.analysis.base;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Refuses a run that is there twice: it would count twice. */
public final class Once {
  /** Replications of so many digits have a bit each; no scenario has more. */
  private static final int USUAL = 6;

  private final Map<Cell, BitSet> seen = new HashMap<>();
  private final Set<String> others = new HashSet<>();

  /** Takes a row of a table of runs. */
  public void require(Table.Row row) {
    String text = row.text("replication");
    boolean usual =
        !text.isEmpty()
            && text.length() <= USUAL
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    boolean first = usual ? first(row, Integer.parseInt(text)) : others.add(row.cell() + text);
    if (!first) {
      throw row.wrong("replication", "each run once");
    }
  }

  private boolean first(Table.Row row, int replication) {
    BitSet bits = seen.computeIfAbsent(row.cell(), cell -> new BitSet());
    boolean first = !bits.get(replication);
    bits.set(replication);
    return first;
  }
}
