package regimecollapse.analysis.compare.stored;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import regimecollapse.analysis.base.Band;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.Table;
import regimecollapse.results.table.TableFile;

/** Reads the population rows of {@code control.csv} of any version. */
final class StoredControl {
  static final String[] COLUMNS = {
    "hypothesis", "arm", "day", "date", "measure", "n", "p25", "p50", "p75"
  };

  private StoredControl() {}

  /**
   * Reads the curves and the date of day 0.
   *
   * @param curves gets them by cell; quantiles that are not told are NaN
   * @param origins gets the dates
   */
  static void read(Path folder, Map<Cell, List<Band>> curves, Map<Cell, LocalDate> origins) {
    Table.ofAnyVersion(folder, TableFile.CONTROL)
        .forEach(
            row -> {
              Cell cell = row.cell();
              double day = row.number("day");
              row.date("date")
                  .ifPresent(
                      date -> origins.putIfAbsent(cell, date.minusDays((long) Math.floor(day))));
              if (row.text("measure").equals("population") && !row.text("p50").isEmpty()) {
                curves.computeIfAbsent(cell, c -> new ArrayList<>()).add(band(row, day));
              }
            });
  }

  private static Band band(Table.Row row, double day) {
    double n = row.number("n");
    return new Band(
        day,
        Double.NaN,
        Double.isNaN(n) ? 0 : (int) n,
        Double.NaN,
        row.number("p25"),
        row.number("p50"),
        row.number("p75"),
        Double.NaN);
  }
}
