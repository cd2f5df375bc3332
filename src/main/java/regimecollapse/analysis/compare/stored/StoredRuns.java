package regimecollapse.analysis.compare.stored;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.base.Table;
import regimecollapse.stats.survival.Lifetime;

/** Reads {@code runs.csv} of any version. */
final class StoredRuns {
  static final List<String> COLUMNS =
      List.of(
          "hypothesis",
          "arm",
          "replication",
          "seed",
          "collapsed",
          "days_to_collapse",
          "end_date",
          "offensive_date",
          "status",
          "offensives",
          "fell_in_offensive");

  private static final int HYPOTHESIS = 0;
  private static final int ARM = 1;
  private static final int REPLICATION = 2;
  private static final int SEED = 3;
  private static final int COLLAPSED = 4;
  private static final int DAYS = 5;
  private static final int END = 6;
  private static final int OFFENSIVE = 7;
  private static final int STATUS = 8;
  private static final int OFFENSIVES = 9;
  private static final int FELL_IN = 10;

  private StoredRuns() {}

  /** Collects the runs. */
  static final class Builder {
    private final Map<Cell, LocalDate> origins;
    private final Map<Cell, List<StoredRun>> finished = new LinkedHashMap<>();
    private final Map<Cell, Integer> failed = new LinkedHashMap<>();

    /** With the date of day 0 of each cell, for runs without an offensive. */
    Builder(Map<Cell, LocalDate> origins) {
      this.origins = origins;
    }

    Map<Cell, List<StoredRun>> finished() {
      return finished;
    }

    Map<Cell, Integer> failed() {
      return failed;
    }

    private void add(Table.Row row) {
      Cell cell = new Cell(row.text(HYPOTHESIS), row.text(ARM));
      List<StoredRun> runs = finished.computeIfAbsent(cell, c -> new ArrayList<>());
      failed.putIfAbsent(cell, 0);
      if (isFailed(row)) {
        failed.merge(cell, 1, Integer::sum);
        return;
      }
      runs.add(
          new StoredRun(
              row.text(REPLICATION),
              row.text(SEED),
              collapsed(row),
              lifetime(row, origins.get(cell)),
              fellIn(row),
              row.text(OFFENSIVE),
              row.without(ARM)));
    }
  }

  /** Reads all rows. */
  static void read(Path folder, Builder runs) {
    Table.ofAnyVersion(folder, "runs.csv", COLUMNS).forEach(runs::add);
  }

  /** A failed run says so; in a table without the column it says nothing of what came of it. */
  private static boolean isFailed(Table.Row row) {
    String status = row.text(STATUS);
    return status.isEmpty() ? row.text(COLLAPSED).isEmpty() : !status.equals("ok");
  }

  private static Optional<Boolean> collapsed(Table.Row row) {
    return row.text(COLLAPSED).isEmpty() ? Optional.empty() : Optional.of(row.flag(COLLAPSED));
  }

  /** Of a run that fell before its offensive they are stored from the reference date. */
  private static double days(Table.Row row, LocalDate origin) {
    double days = row.number(DAYS);
    Optional<LocalDate> end = row.date(END);
    return row.date(OFFENSIVE).isPresent() || origin == null || end.isEmpty()
        ? days
        : RunTable.moved(days, end.get(), origin);
  }

  private static Optional<Integer> fellIn(Table.Row row) {
    if (row.text(OFFENSIVES).isEmpty() || !row.flag(COLLAPSED)) {
      return Optional.empty();
    }
    return Optional.of(row.text(FELL_IN).isEmpty() ? 0 : (int) row.number(FELL_IN));
  }

  private static Optional<Lifetime> lifetime(Table.Row row, LocalDate origin) {
    Optional<Boolean> collapsed = collapsed(row);
    if (collapsed.isEmpty()) {
      return Optional.empty();
    }
    if (collapsed.get()) {
      double days = days(row, origin);
      return Double.isFinite(days) ? Optional.of(new Lifetime(days, true)) : Optional.empty();
    }
    Optional<LocalDate> zero = row.date(OFFENSIVE).or(() -> Optional.ofNullable(origin));
    return row.date(END)
        .flatMap(end -> zero.map(z -> new Lifetime(ChronoUnit.DAYS.between(z, end), false)));
  }
}
