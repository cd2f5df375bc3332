package regimecollapse.analysis.base;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import regimecollapse.quantity.Windows;
import regimecollapse.results.table.CaseDays;
import regimecollapse.results.table.CellForm;
import regimecollapse.results.table.TableException;
import regimecollapse.results.table.TableFile;
import regimecollapse.stats.survival.Lifetime;

/**
 * The runs of a result folder by cell, in the order of the file.
 *
 * @param finished the finished runs; a cell without any has an empty list
 * @param failed the number of failed runs
 * @param windows in which the chance of collapse is told
 */
public record RunTable(
    Map<Cell, List<RunRow>> finished, Map<Cell, Integer> failed, Windows windows) {
  /** Columns that earlier versions of the program did not write. */
  private static final String[] LATER = {
    "offensives", "fell_in_offensive", "first_offensive_end", "bases_given_up", "bases_stormed"
  };

  /** Runs of a case that names no windows. */
  public RunTable(Map<Cell, List<RunRow>> finished, Map<Cell, Integer> failed) {
    this(finished, failed, Windows.DEFAULT);
  }

  /** Copies the maps, keeping their order. */
  public RunTable {
    Map<Cell, List<RunRow>> copy = new LinkedHashMap<>();
    finished.forEach(
        (cell, rows) -> copy.put(cell, rows instanceof CompactRows ? rows : List.copyOf(rows)));
    finished = Collections.unmodifiableMap(copy);
    failed = Collections.unmodifiableMap(new LinkedHashMap<>(failed));
  }

  /** Reads the runs of a result folder. */
  public static RunTable read(Path folder) {
    Map<Cell, LocalDate> origins = Origins.read(folder);
    CaseDays days = CaseDays.stored(folder);
    Map<Cell, List<RunRow>> finished = new LinkedHashMap<>();
    Map<Cell, Integer> failed = new LinkedHashMap<>();
    Once once = new Once();
    Table.of(folder, TableFile.RUNS, LATER)
        .forEach(
            row -> {
              once.require(row);
              Cell cell = row.cell();
              List<RunRow> rows = finished.computeIfAbsent(cell, c -> new CompactRows());
              failed.putIfAbsent(cell, 0);
              if (row.finished()) {
                rows.add(run(row, lifetime(row, cell, origins, days.zero())));
              } else {
                failed.merge(cell, 1, Integer::sum);
              }
            });
    return new RunTable(finished, failed, days.windows());
  }

  /** Finished runs of a cell, none if the cell was not run. */
  public List<RunRow> of(Cell cell) {
    return finished.getOrDefault(cell, List.of());
  }

  /** Which columns the table lacks because an earlier version of the program wrote it. */
  public static List<String> absent(Path folder) {
    return Table.of(folder, TableFile.RUNS).absent(LATER);
  }

  private static RunRow run(Table.Row row, Lifetime lifetime) {
    return new RunRow(
        row.whole("replication"),
        lifetime,
        fellIn(row),
        row.number("patron_spend_busd"),
        row.number("months_lived"),
        new RunRow.Service(
            row.number("reform_reached"),
            row.number("hold_reached"),
            row.number("settlement_reached"),
            row.number("bases_kept") / row.number("bases_total")),
        row.mark("arm"));
  }

  private static OptionalInt fellIn(Table.Row row) {
    return row.text("offensives").isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(row.whole("fell_in_offensive"));
  }

  private static Lifetime lifetime(
      Table.Row row, Cell cell, Map<Cell, LocalDate> origins, Optional<LocalDate> zero) {
    LocalDate end =
        row.date("end_date").orElseThrow(() -> row.wrong("end_date", CellForm.DATE.legal()));
    if (row.text("collapsed").isEmpty()) {
      throw row.wrong("collapsed", CellForm.FLAG.legal());
    }
    Optional<LocalDate> offensive = row.date("offensive_date");
    if (row.flag("collapsed")) {
      double days = row.number("days_to_collapse");
      boolean before = zero.isEmpty() && offensive.isEmpty() && origins.containsKey(cell);
      return new Lifetime(before ? moved(days, end, origins.get(cell)) : days, true);
    }
    LocalDate origin = zero.or(() -> offensive).orElse(origins.get(cell));
    if (origin == null) {
      throw new TableException(TableFile.CONTROL + " does not tell on what date day 0 is: " + cell);
    }
    return new Lifetime(ChronoUnit.DAYS.between(origin, end), false);
  }

  /**
   * Days of a run that had no offensive yet when it fell are stored from the reference date; in an
   * arm whose offensive has another date they count from that date, as for its other runs.
   *
   * @param days as stored
   * @param collapse date of the collapse
   * @param origin date of day 0 of the arm
   */
  public static double moved(double days, LocalDate collapse, LocalDate origin) {
    return days + ChronoUnit.DAYS.between(origin, collapse) - Math.floor(days);
  }
}
