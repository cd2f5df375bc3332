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
import regimecollapse.analysis.base.Once;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.base.Table;
import regimecollapse.results.table.TableFile;
import regimecollapse.stats.survival.Lifetime;

/** Reads {@code runs.csv} of any version. */
final class StoredRuns {
  static final String[] COLUMNS =
      ("hypothesis arm replication seed collapsed days_to_collapse "
              + "end_date offensive_date status offensives fell_in_offensive")
          .split(" ");

  /** What stands between the cells of a run. */
  static final String BETWEEN = Table.Row.BETWEEN;

  private StoredRuns() {}

  /** Collects the runs. */
  static final class Builder {
    private final Map<Cell, LocalDate> origins;
    private final Optional<LocalDate> zero;
    private final Map<Cell, List<StoredRun>> finished = new LinkedHashMap<>();
    private final Map<Cell, Integer> failed = new LinkedHashMap<>();
    private final Once once = new Once();

    /** With the date of day 0 of each cell, for runs without an offensive, and that of all. */
    Builder(Map<Cell, LocalDate> origins, Optional<LocalDate> zero) {
      this.origins = origins;
      this.zero = zero;
    }

    Map<Cell, List<StoredRun>> finished() {
      return finished;
    }

    Map<Cell, Integer> failed() {
      return failed;
    }

    private void add(Table.Row row) {
      if (!row.text("replication").isEmpty()) {
        once.require(row);
      }
      Cell cell = row.cell();
      List<StoredRun> runs = finished.computeIfAbsent(cell, c -> new ArrayList<>());
      failed.putIfAbsent(cell, 0);
      if (isFailed(row)) {
        failed.merge(cell, 1, Integer::sum);
        return;
      }
      runs.add(
          new StoredRun(
              row.text("replication"),
              row.text("seed"),
              collapsed(row),
              lifetime(row, origins.get(cell), zero),
              fellIn(row),
              row.text("offensive_date"),
              row.without("arm")));
    }
  }

  /** Reads all rows. */
  static void read(Path folder, Builder runs) {
    Table.ofAnyVersion(folder, TableFile.RUNS).forEach(runs::add);
  }

  /** A failed run says so; in a table without the column it says nothing of what came of it. */
  private static boolean isFailed(Table.Row row) {
    String status = row.text("status");
    return status.isEmpty() ? row.text("collapsed").isEmpty() : !status.equals("ok");
  }

  private static Optional<Boolean> collapsed(Table.Row row) {
    return row.text("collapsed").isEmpty() ? Optional.empty() : Optional.of(row.flag("collapsed"));
  }

  /** Of a run that fell before its offensive they are stored from the reference date. */
  private static double days(Table.Row row, LocalDate origin, Optional<LocalDate> counted) {
    double days = row.number("days_to_collapse");
    Optional<LocalDate> end = row.date("end_date");
    return counted.isPresent()
            || row.date("offensive_date").isPresent()
            || origin == null
            || end.isEmpty()
        ? days
        : RunTable.moved(days, end.get(), origin);
  }

  private static Optional<Integer> fellIn(Table.Row row) {
    if (row.text("offensives").isEmpty() || !row.flag("collapsed")) {
      return Optional.empty();
    }
    return Optional.of(row.whole("fell_in_offensive"));
  }

  private static Optional<Lifetime> lifetime(
      Table.Row row, LocalDate origin, Optional<LocalDate> counted) {
    Optional<Boolean> collapsed = collapsed(row);
    if (collapsed.isEmpty()) {
      return Optional.empty();
    }
    if (collapsed.get()) {
      double days = days(row, origin, counted);
      return Double.isFinite(days) ? Optional.of(new Lifetime(days, true)) : Optional.empty();
    }
    Optional<LocalDate> zero =
        counted.or(() -> row.date("offensive_date")).or(() -> Optional.ofNullable(origin));
    return row.date("end_date")
        .flatMap(end -> zero.map(z -> new Lifetime(ChronoUnit.DAYS.between(z, end), false)));
  }
}
