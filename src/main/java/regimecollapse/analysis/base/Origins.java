package regimecollapse.analysis.base;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The date of day 0 of each cell, for runs that had no offensive to count from. */
final class Origins {
  private static final int HYPOTHESIS = 0;
  private static final int ARM = 1;
  private static final int DAY = 2;
  private static final int DATE = 3;
  private static final List<String> COLUMNS = List.of("hypothesis", "arm", "day", "date");

  private Origins() {}

  /** Reads them off the rows of the control curves, which bear both day and date. */
  public static Map<Cell, LocalDate> read(Path folder) {
    Map<Cell, LocalDate> origins = new LinkedHashMap<>();
    Table.of(folder, "control.csv", COLUMNS)
        .forEach(
            row -> {
              Cell cell = new Cell(row.text(HYPOTHESIS), row.text(ARM));
              long day = (long) Math.floor(row.number(DAY));
              row.date(DATE).ifPresent(date -> origins.putIfAbsent(cell, date.minusDays(day)));
            });
    return origins;
  }
}
