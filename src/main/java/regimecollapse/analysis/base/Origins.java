package regimecollapse.analysis.base;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import regimecollapse.results.table.TableFile;

/** The date of day 0 of each cell, for runs that had no offensive to count from. */
final class Origins {
  private Origins() {}

  /** Reads them off the rows of the control curves, which bear both day and date. */
  public static Map<Cell, LocalDate> read(Path folder) {
    Map<Cell, LocalDate> origins = new LinkedHashMap<>();
    Table.of(folder, TableFile.CONTROL)
        .forEach(
            row -> {
              long day = (long) Math.floor(row.number("day"));
              row.date("date")
                  .ifPresent(date -> origins.putIfAbsent(row.cell(), date.minusDays(day)));
            });
    return origins;
  }
}
