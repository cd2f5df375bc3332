package regimecollapse.analysis.sensitivity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import regimecollapse.analysis.base.Table;
import regimecollapse.analysis.sensitivity.Drivers.Estimate;
import regimecollapse.analysis.sensitivity.Drivers.Limit;
import regimecollapse.analysis.sensitivity.Drivers.Peel;
import regimecollapse.analysis.sensitivity.Drivers.Place;
import regimecollapse.analysis.sensitivity.Drivers.SurvivalBox;
import regimecollapse.results.table.TableFile;

/** Reads the tables that {@link DriverTables} writes, so that charts come from tables alone. */
public final class DriverReader {
  private DriverReader() {}

  /** What drives the outcomes, with the digits that the tables have. */
  public static Drivers read(Path folder) {
    List<Drivers.Effect> effects = rows(folder, TableFile.MORRIS, DriverReader::effect);
    List<String> arms = rows(folder, TableFile.MORRIS, row -> row.text("arm"));
    return new Drivers(
        arms.isEmpty() ? "" : arms.get(0),
        effects,
        rows(folder, TableFile.LINEAR, DriverReader::linear),
        rows(folder, TableFile.SOBOL, DriverReader::share),
        rows(folder, TableFile.NOISE, DriverReader::noise),
        boxes(folder));
  }

  private static <T> List<T> rows(Path folder, String name, Function<Table.Row, T> row) {
    return Table.of(folder, name).map(row);
  }

  private static Drivers.Effect effect(Table.Row row) {
    return new Drivers.Effect(
        place(row),
        row.text("parameter"),
        row.whole("trajectories"),
        estimate(row, "mu"),
        row.number("mu_p_holm"),
        row.number("mu_star"),
        row.number("sigma"),
        row.number("strength"),
        row.whole("rank"),
        row.flag("kept"));
  }

  private static Drivers.Linear linear(Table.Row row) {
    return new Drivers.Linear(
        place(row),
        row.text("parameter"),
        row.whole("runs"),
        estimate(row, "change"),
        row.number("p_holm"),
        estimate(row, "share"),
        row.number("explained_by_all"),
        row.whole("rank"),
        row.flag("kept"));
  }

  private static Drivers.Share share(Table.Row row) {
    return new Drivers.Share(
        place(row),
        row.text("parameter"),
        estimate(row, "first"),
        estimate(row, "total"),
        estimate(row, "with_chance"));
  }

  private static Drivers.Noise noise(Table.Row row) {
    return new Drivers.Noise(
        place(row),
        row.text("fixed"),
        row.number("mean"),
        row.number("standard_deviation"),
        estimate(row, "noise"),
        row.whole("points"),
        row.whole("draws"));
  }

  private static List<SurvivalBox> boxes(Path folder) {
    Map<String, List<Table.Row>> limits = byHypothesis(folder, TableFile.PRIM);
    Map<String, List<Table.Row>> peels = byHypothesis(folder, TableFile.PEELING);
    List<SurvivalBox> boxes = new ArrayList<>();
    limits.forEach((id, rows) -> boxes.add(box(id, rows, peels.getOrDefault(id, List.of()))));
    return boxes;
  }

  private static Map<String, List<Table.Row>> byHypothesis(Path folder, String name) {
    Map<String, List<Table.Row>> all = new LinkedHashMap<>();
    for (Table.Row row : rows(folder, name, Function.identity())) {
      all.computeIfAbsent(row.text("hypothesis"), id -> new ArrayList<>()).add(row);
    }
    return all;
  }

  private static SurvivalBox box(String hypothesis, List<Table.Row> rows, List<Table.Row> peels) {
    Table.Row row = rows.get(0);
    List<Limit> limits =
        rows.stream().filter(r -> !r.text("parameter").isEmpty()).map(DriverReader::limit).toList();
    Optional<Peel> chosen =
        Optional.of(row)
            .filter(r -> !r.text("coverage").isEmpty())
            .map(r -> peel(r, limits.size()));
    return new SurvivalBox(
        hypothesis,
        peels.stream().map(r -> peel(r, r.whole("limits"))).toList(),
        chosen,
        limits,
        estimate(row, "test_coverage"),
        estimate(row, "test_density"),
        estimate(row, "test_base"),
        row.number("test_p"),
        row.whole("runs"),
        row.whole("test_runs"));
  }

  private static Limit limit(Table.Row row) {
    List<Double> n =
        Stream.of("low", "high", "low_quantile", "high_quantile", "quasi_p")
            .map(column -> row.number(column))
            .toList();
    return new Limit(row.text("parameter"), n.get(0), n.get(1), n.get(2), n.get(3), n.get(4));
  }

  private static Peel peel(Table.Row row, int limits) {
    return new Peel(row.number("coverage"), row.number("density"), row.number("mass"), limits);
  }

  private static Place place(Table.Row row) {
    String key = row.text("output");
    DriverOutput output =
        Stream.of(DriverOutput.values())
            .filter(o -> o.key().equals(key))
            .findFirst()
            .orElseThrow(() -> row.wrong("output", "collapse or days"));
    return new Place(row.text("hypothesis"), output);
  }

  private static Estimate estimate(Table.Row row, String column) {
    return new Estimate(
        row.number(column), row.number(column + "_low"), row.number(column + "_high"));
  }
}
