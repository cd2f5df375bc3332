package regimecollapse.analysis.outcome;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import regimecollapse.analysis.base.Band;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.Table;

/**
 * What the government controls over time, by cell.
 *
 * @param curves days ascending
 */
public record ControlCurves(Map<Cell, List<Band>> curves) {
  private static final int HYPOTHESIS = 0;
  private static final int ARM = 1;
  private static final int DAY = 2;
  private static final int DATE = 3;
  private static final int MEASURE = 4;
  private static final int N = 5;
  private static final int FIRST_QUANTILE = 6;
  private static final List<String> COLUMNS =
      List.of(
          "hypothesis", "arm", "day", "date", "measure", "n", "p05", "p25", "p50", "p75", "p95");

  /** Copies the map, keeping its order. */
  public ControlCurves {
    Map<Cell, List<Band>> copy = new LinkedHashMap<>();
    curves.forEach((cell, bands) -> copy.put(cell, List.copyOf(bands)));
    curves = Collections.unmodifiableMap(copy);
  }

  /** Reads one measure (population, localities or area); days without runs are left out. */
  public static ControlCurves read(Path folder, String measure) {
    return read(folder, List.of(measure)).get(measure);
  }

  /** Reads several measures at once, in their order. */
  public static Map<String, ControlCurves> read(Path folder, Collection<String> measures) {
    Map<String, Map<Cell, List<Band>>> curves = new LinkedHashMap<>();
    measures.forEach(measure -> curves.put(measure, new LinkedHashMap<>()));
    Table.of(folder, "control.csv", COLUMNS)
        .forEach(
            row -> {
              Map<Cell, List<Band>> measure = curves.get(row.text(MEASURE));
              if (measure != null && !Double.isNaN(row.number(FIRST_QUANTILE))) {
                Cell cell = new Cell(row.text(HYPOTHESIS), row.text(ARM));
                measure.computeIfAbsent(cell, c -> new ArrayList<>()).add(band(row));
              }
            });
    Map<String, ControlCurves> all = new LinkedHashMap<>();
    curves.forEach((measure, of) -> all.put(measure, new ControlCurves(of)));
    return all;
  }

  /** The curve of a cell, empty if it has none. */
  public List<Band> of(Cell cell) {
    return curves.getOrDefault(cell, List.of());
  }

  private static Band band(Table.Row row) {
    return new Band(
        row.number(DAY),
        calendar(row, DAY, DATE),
        (int) row.number(N),
        row.number(FIRST_QUANTILE),
        row.number(FIRST_QUANTILE + 1),
        row.number(FIRST_QUANTILE + 2),
        row.number(FIRST_QUANTILE + 3),
        row.number(FIRST_QUANTILE + 4));
  }

  /** The date with the fraction of the day: day 0 begins at midnight. */
  static double calendar(Table.Row row, int dayColumn, int dateColumn) {
    double day = row.number(dayColumn);
    double fraction = day - Math.floor(day);
    return row.date(dateColumn).map(d -> d.toEpochDay() + fraction).orElse(Double.NaN);
  }
}
