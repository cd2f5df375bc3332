package regimecollapse.analysis.base;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.RandomAccess;
import regimecollapse.stats.survival.Lifetime;

/**
 * Rows of runs in some 40 to 80 bytes each, so that a million find room; a row is made when it is
 * asked for. Added to by whoever reads them, and by nobody after that.
 */
final class CompactRows extends AbstractList<RunRow> implements RandomAccess {
  private static final int NOT_TOLD = -1;

  private final CompactColumn replications = new CompactColumn();
  private final CompactColumn times = new CompactColumn();
  private final CompactColumn events = new CompactColumn();
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
    replications.add(row.replication());
    times.add(row.lifetime().time());
    events.add(row.lifetime().event() ? 1 : 0);
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
        (int) replications.get(i),
        new Lifetime(times.get(i), events.get(i) > 0),
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
