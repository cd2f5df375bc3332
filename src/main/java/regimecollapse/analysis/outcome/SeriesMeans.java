package regimecollapse.analysis.outcome;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.Curve;
import regimecollapse.analysis.base.Table;
import regimecollapse.results.table.TableFile;
import regimecollapse.stats.Limits;

/**
 * The means of the sampled series, by cell and measure, of the arms that were asked for; of some
 * measures also how far runs spread.
 */
public final class SeriesMeans {
  /** A mean over fewer than this share of the runs at first is one of lucky survivors: left out. */
  private static final double FEWEST = 0.2;

  /** The measures whose spread is kept too; that of all would be many numbers. */
  private static final Set<String> SPREAD = Set.of("soldiers:holding");

  /** The ends of the spread: columns of the table. */
  private static final List<String> ENDS = List.of("p05", "p95");

  private final Map<Cell, Map<String, Curve>> curves;

  private SeriesMeans(Map<Cell, Map<String, Curve>> curves) {
    this.curves = Collections.unmodifiableMap(curves);
  }

  /** Reads the means of the series; of these arms only. */
  public static SeriesMeans read(Path folder, Set<String> arms) {
    Map<Cell, Map<String, Curve.Builder>> builders = new LinkedHashMap<>();
    Map<Cell, Double> most = new LinkedHashMap<>();
    Table.of(folder, TableFile.SERIES)
        .forEach(
            row -> {
              String arm = row.text("arm");
              if (arms.contains(arm) && !row.text("mean").isEmpty()) {
                Cell cell = row.cell();
                double all = most.merge(cell, row.number("n"), Math::max);
                if (Limits.atLeast(row.number("n"), FEWEST * all)) {
                  add(builders.computeIfAbsent(cell, c -> new LinkedHashMap<>()), row);
                }
              }
            });
    Map<Cell, Map<String, Curve>> curves = new LinkedHashMap<>();
    builders.forEach((cell, measures) -> curves.put(cell, built(measures)));
    return new SeriesMeans(curves);
  }

  private static void add(Map<String, Curve.Builder> builders, Table.Row row) {
    String measure = row.text("measure");
    add(builders, measure, row, "mean");
    if (SPREAD.contains(measure)) {
      ENDS.forEach(end -> add(builders, spread(end, measure), row, end));
    }
  }

  private static void add(
      Map<String, Curve.Builder> builders, String name, Table.Row row, String column) {
    if (!row.text(column).isEmpty()) {
      builders
          .computeIfAbsent(name, m -> new Curve.Builder())
          .add(row.number("day"), ControlCurves.calendar(row), row.number(column));
    }
  }

  /** No measure begins with the name of a column. */
  private static String spread(String end, String measure) {
    return end + " " + measure;
  }

  private static Map<String, Curve> built(Map<String, Curve.Builder> builders) {
    Map<String, Curve> built = new LinkedHashMap<>();
    builders.forEach((measure, builder) -> built.put(measure, builder.build()));
    return built;
  }

  Set<Cell> cells() {
    return curves.keySet();
  }

  /** The curve of a measure, if the cell has it. */
  Optional<Curve> find(Cell cell, String measure) {
    return Optional.ofNullable(curves.getOrDefault(cell, Map.of()).get(measure));
  }

  /** The 5 and the 95 % points over runs, if the cell has them; else nothing. */
  List<Curve> spread(Cell cell, String measure) {
    return ENDS.stream().flatMap(end -> find(cell, spread(end, measure)).stream()).toList();
  }

  /** All curves whose measure begins with a prefix, by the rest of its name, in file order. */
  Map<String, Curve> startingWith(Cell cell, String prefix) {
    Map<String, Curve> found = new LinkedHashMap<>();
    curves
        .getOrDefault(cell, Map.of())
        .forEach(
            (measure, curve) -> {
              if (measure.startsWith(prefix)) {
                found.put(measure.substring(prefix.length()), curve);
              }
            });
    return Collections.unmodifiableMap(found);
  }
}
