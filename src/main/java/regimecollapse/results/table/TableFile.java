package regimecollapse.results.table;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.record.FitResults;

/**
 * A file that the program makes. All are declared in {@code files.txt}, with what they are and the
 * columns of tables; the names here are for those that write and read them.
 *
 * @param kind of folder that holds it
 * @param name of the file
 * @param title what it is, in a few words
 * @param columns in their order; none where it is not a table, or a copy of one of another kind
 * @param keys of its rows
 */
public record TableFile(
    FolderKind kind, String name, String title, List<Column> columns, TableKeys keys) {
  // Of several kinds of folder.
  public static final String LOCK = ".lock";
  public static final String SCENARIO = "scenario.yaml";
  public static final String CHARTS = "charts";
  public static final String SCORES = FitResults.SCORES;
  public static final String SIMULATIONS = "simulations.log";
  // Of runs. Without a manifest they are not complete.
  public static final String MANIFEST = "manifest.json";
  public static final String JOURNAL = "runs.journal";
  public static final String CRATE = "ro-crate-metadata.json";
  public static final String PACKAGE = "datapackage.json";
  public static final String READER_R = "collapse.R";
  public static final String READER_PYTHON = "collapse.py";
  public static final String ENVIRONMENT = "environment.json";
  public static final String REPORT = "report.html";
  public static final String DETAILS = "report-details.html";
  public static final String RUNS = "runs.csv";
  public static final String CONTROL = "control.csv";
  public static final String SERIES = "series.csv";
  public static final String FALLS = "falls.csv";
  public static final String CASUALTIES = "casualties.csv";
  public static final String RETAKEN = "retaken.csv";
  public static final String PARAMETERS = "parameters.csv";
  public static final String SUMMARY = "summary.csv";
  public static final String DATES = "collapse-by-date.csv";
  public static final String SURVIVAL = "survival.csv";
  public static final String CONTRASTS = "contrasts.csv";
  public static final String HAZARD = "hazard.csv";
  public static final String SPEED = "speed.csv";
  public static final String SENSITIVITY = "sensitivity.csv";
  public static final String SENSITIVITY_CURVES = "sensitivity-curves.csv";
  public static final String ATTRIBUTION_RUNS = "attribution-runs.csv";
  public static final String ATTRIBUTION = "attribution.csv";
  public static final String SWEEPS = "sweeps.csv";
  public static final String THRESHOLDS = "thresholds.csv";
  public static final String SWEEP_POINTS = "sweep-points.csv";
  public static final String SWEEP_RUNS = "sweep-runs.csv";

  public static final String LEDGER = "ledger.csv";
  public static final String RECORD = "record.csv";
  public static final String CHECKS = "checks.csv";
  // Of runs under a posterior: a folder within, and the origin of the draws.
  public static final String WITHIN = FitResults.WITHIN;
  public static final String ORIGIN_COPY = FitResults.ORIGIN_COPY;
  // Of a fit.
  public static final String FIT_MANIFEST = FitResults.ORIGIN;
  public static final String FIT_JOURNAL = "fit.journal";
  public static final String POSTERIOR = FitResults.POSTERIOR;
  public static final String ADJUSTED = "adjusted.csv";
  public static final String REJECTION = "rejection.csv";
  public static final String HYPOTHESES = FitResults.HYPOTHESES;
  public static final String BAYES_FACTORS = FitResults.BAYES_FACTORS;
  public static final String WEIGHTS_BY_OBSERVATION = FitResults.WEIGHTS_BY_OBSERVATION;
  public static final String WEIGHTS_BY_PRIOR = FitResults.WEIGHTS_BY_PRIOR;
  public static final String WEIGHTS_BY_TOLERANCE = FitResults.WEIGHTS_BY_TOLERANCE;
  public static final String OBSERVATIONS = FitResults.OBSERVATIONS;
  public static final String MARGINALS = FitResults.MARGINALS;
  public static final String POOLED_READINGS = FitResults.POOLED_READINGS;
  public static final String GENERATIONS = "generations.csv";
  public static final String LEFT_OUT = "left-out.csv";
  public static final String WAVES = "waves.csv";
  // Of a bank of simulations.
  public static final String BANK_MANIFEST = "bank.json";
  public static final String BANK = "bank.csv";
  // Of twins.
  public static final String TWIN_MANIFEST = "twins.json";
  public static final String TWIN_SETTINGS = "twins-settings.csv";
  public static final String TWIN_COVERAGE = "twins-coverage.csv";
  public static final String TWIN_RANKS = "sbc-ranks.csv";
  public static final String TWIN_CONFUSION = "twins-confusion.csv";
  public static final String TWIN_TRUTHS = "twins-hypotheses.csv";
  public static final String TWIN_RELIABILITY = "twins-reliability.csv";
  // Of a sensitivity analysis.
  public static final String SENSITIVITY_MANIFEST = "sensitivity.json";
  public static final String MORRIS = "morris.csv";
  public static final String LINEAR = "linear.csv";
  public static final String SOBOL = "sobol.csv";
  public static final String NOISE = "noise.csv";
  public static final String PRIM = "prim.csv";
  public static final String PEELING = "prim-trajectory.csv";
  // Of a comparison.
  public static final String COMPARISON_MANIFEST = "comparison.json";
  public static final String COMPARISON_TEXT = "comparison.txt";
  public static final String COMPARISON = "comparison.csv";
  public static final String INPUTS = "inputs.csv";
  public static final String FALLS_ORDER = "falls-order.csv";
  public static final String FALLS_TAU = "falls-tau.csv";
  public static final String CASES = "cases.csv";
  // Of a choice between mechanisms.
  public static final String CHOICE_MANIFEST = "choice.json";
  public static final String FOREST_VOTES = "forest-votes.csv";
  public static final String FOREST_CONFUSION = "forest-confusion.csv";
  public static final String FOREST_CHECKS = "forest-checks.csv";
  public static final String FOREST_CALIBRATION = "forest-calibration.csv";
  public static final String FOREST_IMPORTANCE = "forest-importance.csv";
  public static final String FOREST_PARAMETERS = "forest-parameters.csv";
  public static final String CLOUD = "cloud.csv";
  public static final String PREDICTIVE_P = "predictive-p.csv";

  // Of a fit to several cases.
  public static final String POOL_MANIFEST = "pooled.json";
  public static final String POOLED_WEIGHTS = "pooled-weights.csv";
  public static final String POOLED_PREDICTIONS = "pooled-predictions.csv";
  public static final String POOLED_MARGINALS = "pooled-marginals.csv";
  // Of a shard.
  public static final String SHARD_MANIFEST = "shard.json";
  public static final String SHARD_LOG = "shard.journal";
  public static final String SHARD_COMMAND = "shard-command.txt";

  /** Small tables of a fit that results under its posterior take over; a fit may lack some. */
  public static final List<String> TAKEN_OVER = FitResults.TABLES;

  /** Copies the list. */
  public TableFile {
    columns = List.copyOf(columns);
  }

  /**
   * What is declared of a table: a copy in another kind of folder has the columns of what it is a
   * copy of. Without columns where nothing is declared.
   */
  public static TableFile declared(String name, FolderKind kind) {
    Stream<FolderKind> kinds = Stream.concat(Stream.of(kind), Stream.of(FolderKind.values()));
    return kinds
        .flatMap(each -> each.find(name).stream())
        .filter(file -> !file.columns().isEmpty())
        .findFirst()
        .orElse(new TableFile(kind, name, "", List.of(), TableKeys.NONE));
  }

  /** The names of the columns; of parameters those of all, of what an experiment varies none. */
  public List<String> header() {
    return header(List.of());
  }

  /** The names of the columns where those that no other column has are what is varied. */
  public List<String> headerLike(List<String> stored) {
    return header(
        stored.stream()
            .filter(name -> columns.stream().noneMatch(c -> c.name().equals(name)))
            .toList());
  }

  private List<String> header(List<String> varied) {
    List<String> parameters = Arrays.stream(Parameter.values()).map(Parameter::key).toList();
    return header(Map.of("parameter", parameters, Column.VARIED, varied));
  }

  /**
   * The names of the columns.
   *
   * @param many names by what stands for them, such as {@code parameter}
   */
  public List<String> header(Map<String, List<String>> many) {
    return columns.stream().flatMap(column -> names(column.name(), many)).toList();
  }

  private static Stream<String> names(String name, Map<String, List<String>> many) {
    int begin = name.indexOf('<');
    if (begin < 0) {
      return Stream.of(name);
    }
    Function<String, String> full = each -> name.substring(0, begin) + each;
    return many.get(name.substring(begin + 1, name.indexOf('>'))).stream().map(full);
  }

  /** Whether a file of this name is declared to have the column. */
  public static boolean declares(String name, String column) {
    return FileList.ALL.stream()
        .filter(file -> file.name.equals(name))
        .anyMatch(file -> file.column(column).isPresent());
  }

  /** The declared column of a name in the header: of that very name, or one of many names. */
  public Optional<Column> column(String header) {
    Predicate<Column> named = each -> each.name().equals(header);
    return columns.stream()
        .filter(named)
        .findFirst()
        .or(
            () ->
                columns.stream()
                    .filter(each -> header.matches(pattern(each.name())))
                    // What stands before the many names tells more than nothing.
                    .max(Comparator.comparingInt(each -> each.name().indexOf('<')))
                    .map(
                        each ->
                            each.name().equals("<" + Column.VARIED + ">")
                                ? varied(each, header)
                                : each));
  }

  /** What is varied tells by its key what its cells are. */
  private static Column varied(Column declared, String key) {
    CellForm form =
        switch (key.replaceFirst("[.].*", "")) {
          case "parameters", "paths", "forces" -> CellForm.NUMBER;
          case "switches" -> CellForm.FLAG;
          default -> CellForm.TEXT;
        };
    return new Column(key, declared.unit(), declared.meaning(), form);
  }

  private static String pattern(String declared) {
    return declared.replaceFirst("<.*>", ".+");
  }
}
