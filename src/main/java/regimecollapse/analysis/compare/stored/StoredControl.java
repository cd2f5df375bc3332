package regimecollapse.analysis.compare.stored;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import regimecollapse.analysis.base.Band;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.Table;

/** Reads the population rows of {@code control.csv} of any version. */
final class StoredControl {
  static final List<String> COLUMNS =
      List.of("hypothesis", "arm", "day", "date", "measure", "n", "p25", "p50", "p75");

  private static final int HYPOTHESIS = 0;
  private static final int ARM = 1;
  private static final int DAY = 2;
  private static final int DATE = 3;
  private static final int MEASURE = 4;
  private static final int N = 5;
  private static final int P25 = 6;
  private static final int P50 = 7;
  private static final int P75 = 8;

  private StoredControl() {}

  /**
   * Reads the curves and the date of day 0.
   *
   * @param curves gets them by cell; quantiles that are not told are NaN
   * @param origins gets the dates
   */
  static void read(Path folder, Map<Cell, List<Band>> curves, Map<Cell, LocalDate> origins) {
    Table.ofAnyVersion(folder, "control.csv", COLUMNS)
        .forEach(
            row -> {
              Cell cell = new Cell(row.text(HYPOTHESIS), row.text(ARM));
              double day = row.number(DAY);
              row.date(DATE)
                  .ifPresent(
                      date -> origins.putIfAbsent(cell, date.minusDays((long) Math.floor(day))));
              if (row.text(MEASURE).equals("population") && !row.text(P50).isEmpty()) {
                curves.computeIfAbsent(cell, c -> new ArrayList<>()).add(band(row, day));
              }
            });
  }

  private static Band band(Table.Row row, double day) {
    double n = row.number(N);
    return new Band(
        day,
        Double.NaN,
        Double.isNaN(n) ? 0 : (int) n,
        Double.NaN,
        row.number(P25),
        row.number(P50),
        row.number(P75),
        Double.NaN);
  }
}
