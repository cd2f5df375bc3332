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
import regimecollapse.stats.Limits;

/** The means of the sampled series, by cell and measure, of the arms that were asked for. */
public final class SeriesMeans {
  private static final int HYPOTHESIS = 0;
  private static final int ARM = 1;
  private static final int DAY = 2;
  private static final int DATE = 3;
  private static final int MEASURE = 4;
  private static final int MEAN = 5;
  private static final int RUNS = 6;

  /** A mean over fewer than this share of the runs at first is one of lucky survivors: left out. */
  private static final double FEWEST = 0.2;

  private static final List<String> COLUMNS =
      List.of("hypothesis", "arm", "day", "date", "measure", "mean", "n");

  private final Map<Cell, Map<String, Curve>> curves;

  private SeriesMeans(Map<Cell, Map<String, Curve>> curves) {
    this.curves = Collections.unmodifiableMap(curves);
  }

  /** Reads the means of {@code series.csv}; of these arms only. */
  public static SeriesMeans read(Path folder, Set<String> arms) {
    Map<Cell, Map<String, Curve.Builder>> builders = new LinkedHashMap<>();
    Map<Cell, Double> most = new LinkedHashMap<>();
    Table.of(folder, "series.csv", COLUMNS)
        .forEach(
            row -> {
              String arm = row.text(ARM);
              if (arms.contains(arm) && !row.text(MEAN).isEmpty()) {
                Cell cell = new Cell(row.text(HYPOTHESIS), arm);
                double all = most.merge(cell, row.number(RUNS), Math::max);
                if (Limits.atLeast(row.number(RUNS), FEWEST * all)) {
                  builders
                      .computeIfAbsent(cell, c -> new LinkedHashMap<>())
                      .computeIfAbsent(row.text(MEASURE), m -> new Curve.Builder())
                      .add(
                          row.number(DAY),
                          ControlCurves.calendar(row, DAY, DATE),
                          row.number(MEAN));
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
