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
import regimecollapse.results.table.TableFile;

/**
 * What the government controls over time, by cell.
 *
 * @param curves days ascending
 */
public record ControlCurves(Map<Cell, List<Band>> curves) {
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
    Table.of(folder, TableFile.CONTROL)
        .forEach(
            row -> {
              Map<Cell, List<Band>> measure = curves.get(row.text("measure"));
              if (measure != null && !Double.isNaN(row.number("p05"))) {
                measure.computeIfAbsent(row.cell(), c -> new ArrayList<>()).add(band(row));
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
        row.number("day"),
        calendar(row),
        row.whole("n"),
        row.number("p05"),
        row.number("p25"),
        row.number("p50"),
        row.number("p75"),
        row.number("p95"));
  }

  /** The date with the fraction of the day: day 0 begins at midnight. */
  static double calendar(Table.Row row) {
    double day = row.number("day");
    double fraction = day - Math.floor(day);
    return row.date("date").map(d -> d.toEpochDay() + fraction).orElse(Double.NaN);
  }
}
