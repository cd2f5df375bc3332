package regimecollapse.analysis.base;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalInt;
import java.util.RandomAccess;
import regimecollapse.stats.survival.Lifetime;

/**
 * Rows of runs in some 20 to 70 bytes each, so that a million find room; a row is made when it is
 * asked for. Added to by whoever reads them, and by nobody after that.
 */
final class CompactRows extends AbstractList<RunRow> implements RandomAccess {
  private static final int NOT_TOLD = -1;

  /**
   * How far the numbers of replications are beyond those of rows: not at all, unless runs failed.
   */
  private final CompactColumn skipped = new CompactColumn();

  private final CompactColumn times = new CompactColumn();
  private final BitSet events = new BitSet();
  private final CompactColumn fellIn = new CompactColumn();
  private final CompactColumn spending = new CompactColumn();
  private final CompactColumn months = new CompactColumn();
  private final CompactColumn reform = new CompactColumn();
  private final CompactColumn hold = new CompactColumn();
  private final CompactColumn settlement = new CompactColumn();
  private final CompactColumn bases = new CompactColumn();
  private long[] marks = new long[1];
  private int size;

  @Override
  public boolean add(RunRow row) {
    skipped.add(row.replication() - size);
    times.add(row.lifetime().time());
    events.set(size, row.lifetime().event());
    fellIn.add(row.fellIn().orElse(NOT_TOLD));
    spending.add(row.patronSpend());
    months.add(row.monthsLived());
    reform.add(row.service().reform());
    hold.add(row.service().hold());
    settlement.add(row.service().settlement());
    bases.add(row.service().bases());
    if (size == marks.length) {
      marks = Arrays.copyOf(marks, size + size / 2 + 1);
    }
    marks[size++] = row.mark();
    return true;
  }

  @Override
  public RunRow get(int i) {
    if (i < 0 || i >= size) {
      throw new IndexOutOfBoundsException(i);
    }
    int fell = (int) fellIn.get(i);
    return new RunRow(
        i + (int) skipped.get(i),
        new Lifetime(times.get(i), events.get(i)),
        fell == NOT_TOLD ? OptionalInt.empty() : OptionalInt.of(fell),
        spending.get(i),
        months.get(i),
        new RunRow.Service(reform.get(i), hold.get(i), settlement.get(i), bases.get(i)),
        marks[i]);
  }

  @Override
  public int size() {
    return size;
  }
}
