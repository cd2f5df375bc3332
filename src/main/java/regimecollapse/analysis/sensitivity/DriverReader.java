package regimecollapse.analysis.sensitivity;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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
  public static Drivers read(Path folder) throws IOException {
    List<Drivers.Effect> effects = rows(folder.resolve(TableFile.MORRIS), DriverReader::effect);
    List<String> arms = rows(folder.resolve(TableFile.MORRIS), row -> row.getField("arm"));
    return new Drivers(
        arms.isEmpty() ? "" : arms.get(0),
        effects,
        rows(folder.resolve(TableFile.LINEAR), DriverReader::linear),
        rows(folder.resolve(TableFile.SOBOL), DriverReader::share),
        rows(folder.resolve(TableFile.NOISE), DriverReader::noise),
        boxes(folder));
  }

  private static <T> List<T> rows(Path file, Function<NamedCsvRecord, T> row) throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      return csv.stream().map(row).toList();
    }
  }

  private static Drivers.Effect effect(NamedCsvRecord row) {
    return new Drivers.Effect(
        place(row),
        row.getField("parameter"),
        whole(row, "trajectories"),
        estimate(row, "mu"),
        number(row, "mu_p_holm"),
        number(row, "mu_star"),
        number(row, "sigma"),
        number(row, "strength"),
        whole(row, "rank"),
        Boolean.parseBoolean(row.getField("kept")));
  }

  private static Drivers.Linear linear(NamedCsvRecord row) {
    return new Drivers.Linear(
        place(row),
        row.getField("parameter"),
        whole(row, "runs"),
        estimate(row, "change"),
        number(row, "p_holm"),
        estimate(row, "share"),
        number(row, "explained_by_all"),
        whole(row, "rank"),
        Boolean.parseBoolean(row.getField("kept")));
  }

  private static Drivers.Share share(NamedCsvRecord row) {
    return new Drivers.Share(
        place(row),
        row.getField("parameter"),
        estimate(row, "first"),
        estimate(row, "total"),
        estimate(row, "with_chance"));
  }

  private static Drivers.Noise noise(NamedCsvRecord row) {
    return new Drivers.Noise(
        place(row),
        row.getField("fixed"),
        number(row, "mean"),
        number(row, "standard_deviation"),
        estimate(row, "noise"),
        whole(row, "points"),
        whole(row, "draws"));
  }

  private static List<SurvivalBox> boxes(Path folder) throws IOException {
    Map<String, List<NamedCsvRecord>> limits = byHypothesis(folder.resolve(TableFile.PRIM));
    Map<String, List<NamedCsvRecord>> peels = byHypothesis(folder.resolve(TableFile.PEELING));
    List<SurvivalBox> boxes = new ArrayList<>();
    limits.forEach((id, rows) -> boxes.add(box(id, rows, peels.getOrDefault(id, List.of()))));
    return boxes;
  }

  private static Map<String, List<NamedCsvRecord>> byHypothesis(Path file) throws IOException {
    Map<String, List<NamedCsvRecord>> all = new LinkedHashMap<>();
    for (NamedCsvRecord row : rows(file, Function.identity())) {
      all.computeIfAbsent(row.getField("hypothesis"), id -> new ArrayList<>()).add(row);
    }
    return all;
  }

  private static SurvivalBox box(
      String hypothesis, List<NamedCsvRecord> rows, List<NamedCsvRecord> peels) {
    NamedCsvRecord row = rows.get(0);
    List<Limit> limits =
        rows.stream()
            .filter(r -> !r.getField("parameter").isEmpty())
            .map(DriverReader::limit)
            .toList();
    Optional<Peel> chosen =
        Optional.of(row)
            .filter(r -> !r.getField("coverage").isEmpty())
            .map(r -> peel(r, limits.size()));
    return new SurvivalBox(
        hypothesis,
        peels.stream().map(r -> peel(r, whole(r, "limits"))).toList(),
        chosen,
        limits,
        estimate(row, "test_coverage"),
        estimate(row, "test_density"),
        estimate(row, "test_base"),
        number(row, "test_p"),
        whole(row, "runs"),
        whole(row, "test_runs"));
  }

  private static Limit limit(NamedCsvRecord row) {
    List<Double> n =
        Stream.of("low", "high", "low_quantile", "high_quantile", "quasi_p")
            .map(column -> number(row, column))
            .toList();
    return new Limit(row.getField("parameter"), n.get(0), n.get(1), n.get(2), n.get(3), n.get(4));
  }

  private static Peel peel(NamedCsvRecord row, int limits) {
    return new Peel(number(row, "coverage"), number(row, "density"), number(row, "mass"), limits);
  }

  private static Place place(NamedCsvRecord row) {
    String key = row.getField("output");
    DriverOutput output =
        Stream.of(DriverOutput.values()).filter(o -> o.key().equals(key)).findFirst().orElseThrow();
    return new Place(row.getField("hypothesis"), output);
  }

  private static Estimate estimate(NamedCsvRecord row, String column) {
    return new Estimate(
        number(row, column), number(row, column + "_low"), number(row, column + "_high"));
  }

  private static int whole(NamedCsvRecord row, String column) {
    return Integer.parseInt(row.getField(column));
  }

  private static double number(NamedCsvRecord row, String column) {
    String cell = row.getField(column);
    return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
  }
}
