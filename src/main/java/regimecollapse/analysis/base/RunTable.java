package regimecollapse.analysis.base;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import regimecollapse.stats.survival.Lifetime;

/**
 * The runs of a result folder by cell, in the order of the file.
 *
 * @param finished the finished runs; a cell without any has an empty list
 * @param failed the number of failed runs
 */
public record RunTable(Map<Cell, List<RunRow>> finished, Map<Cell, Integer> failed) {
  private static final int HYPOTHESIS = 0;
  private static final int ARM = 1;
  private static final int COLLAPSED = 2;
  private static final int END = 3;
  private static final int OFFENSIVE = 4;
  private static final int SPEND = 5;
  private static final int DAYS = 6;
  private static final int STATUS = 7;
  private static final int MONTHS = 8;
  private static final int REPLICATION = 9;
  private static final int REFORM = 10;
  private static final int HOLD = 11;
  private static final int SETTLEMENT = 12;
  private static final int BASES_KEPT = 13;
  private static final int BASES_TOTAL = 14;
  private static final int OFFENSIVES = 15;
  private static final int FELL_IN = 16;

  /** Columns that earlier versions of the program did not write. */
  public static final List<String> LATER = List.of("offensives", "fell_in_offensive");

  private static final List<String> COLUMNS =
      List.of(
          "hypothesis",
          "arm",
          "collapsed",
          "end_date",
          "offensive_date",
          "patron_spend_busd",
          "days_to_collapse",
          "status",
          "months_lived",
          "replication",
          "reform_reached",
          "hold_reached",
          "settlement_reached",
          "bases_kept",
          "bases_total",
          "offensives",
          "fell_in_offensive");

  /** Copies the maps, keeping their order. */
  public RunTable {
    Map<Cell, List<RunRow>> copy = new LinkedHashMap<>();
    finished.forEach((cell, rows) -> copy.put(cell, List.copyOf(rows)));
    finished = Collections.unmodifiableMap(copy);
    failed = Collections.unmodifiableMap(new LinkedHashMap<>(failed));
  }

  /** Reads the runs of a result folder. */
  public static RunTable read(Path folder) {
    Map<Cell, LocalDate> origins = Origins.read(folder);
    Map<Cell, List<RunRow>> finished = new LinkedHashMap<>();
    Map<Cell, Integer> failed = new LinkedHashMap<>();
    Table.of(folder, "runs.csv", COLUMNS, LATER)
        .forEach(
            row -> {
              Cell cell = new Cell(row.text(HYPOTHESIS), row.text(ARM));
              List<RunRow> rows = finished.computeIfAbsent(cell, c -> new ArrayList<>());
              failed.putIfAbsent(cell, 0);
              if (row.text(STATUS).equals("ok")) {
                rows.add(run(row, lifetime(row, cell, origins)));
              } else {
                failed.merge(cell, 1, Integer::sum);
              }
            });
    return new RunTable(finished, failed);
  }

  /** Finished runs of a cell, none if the cell was not run. */
  public List<RunRow> of(Cell cell) {
    return finished.getOrDefault(cell, List.of());
  }

  private static RunRow run(Table.Row row, Lifetime lifetime) {
    return new RunRow(
        (int) row.number(REPLICATION),
        lifetime,
        fellIn(row),
        row.number(SPEND),
        row.number(MONTHS),
        new RunRow.Service(
            row.number(REFORM),
            row.number(HOLD),
            row.number(SETTLEMENT),
            row.number(BASES_KEPT) / row.number(BASES_TOTAL)),
        row.without(ARM));
  }

  private static OptionalInt fellIn(Table.Row row) {
    if (row.text(OFFENSIVES).isEmpty()) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(row.text(FELL_IN).isEmpty() ? 0 : (int) row.number(FELL_IN));
  }

  private static Lifetime lifetime(Table.Row row, Cell cell, Map<Cell, LocalDate> origins) {
    LocalDate end =
        row.date(END).orElseThrow(() -> new IllegalArgumentException("no end date in " + cell));
    Optional<LocalDate> offensive = row.date(OFFENSIVE);
    if (row.flag(COLLAPSED)) {
      double days = row.number(DAYS);
      boolean before = offensive.isEmpty() && origins.containsKey(cell);
      return new Lifetime(before ? moved(days, end, origins.get(cell)) : days, true);
    }
    LocalDate origin = offensive.orElse(origins.get(cell));
    if (origin == null) {
      throw new IllegalArgumentException(
          "control.csv does not tell on what date day 0 is: " + cell);
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
