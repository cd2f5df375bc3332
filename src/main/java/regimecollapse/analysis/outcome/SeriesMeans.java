package regimecollapse.analysis.outcome;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.Curve;
import regimecollapse.analysis.base.Table;
import regimecollapse.results.table.TableFile;
import regimecollapse.stats.Limits;

/** The means of the sampled series, by cell and measure, of the arms that were asked for. */
public final class SeriesMeans {
  /** A mean over fewer than this share of the runs at first is one of lucky survivors: left out. */
  private static final double FEWEST = 0.2;

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
                  builders
                      .computeIfAbsent(cell, c -> new LinkedHashMap<>())
                      .computeIfAbsent(row.text("measure"), m -> new Curve.Builder())
                      .add(row.number("day"), ControlCurves.calendar(row), row.number("mean"));
                }
              }
            });
    Map<Cell, Map<String, Curve>> curves = new LinkedHashMap<>();
    builders.forEach((cell, measures) -> curves.put(cell, built(measures)));
    return new SeriesMeans(curves);
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
