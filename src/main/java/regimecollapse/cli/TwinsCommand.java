package regimecollapse.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import regimecollapse.analysis.TwinFindings;
import regimecollapse.chart.TwinBook;
import regimecollapse.inference.EvaluationLog;
import regimecollapse.inference.Evaluations;
import regimecollapse.inference.ObservedRecord;
import regimecollapse.inference.RecordScores;
import regimecollapse.inference.ScenarioProblem;
import regimecollapse.inference.TwinChecks;
import regimecollapse.inference.Twins;
import regimecollapse.scenario.Parameter;
import regimecollapse.scenario.Scenario;

/**
 * Checks inference on records that the simulator made itself, and on falls that it has not seen.
 */
@Command(
    name = "twins",
    description = {
      "Checks inference: is the truth found in records that the simulator made itself, and are",
      "falls of the real record forecast by fits that have not seen them?"
    })
final class TwinsCommand implements Callable<Integer> {
  private static final int RANKS_PER_REGION = 40;

  private final Workplace workplace;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "Scenario file; left out: " + RunCommand.DEFAULT_FILE + ".")
  private Path file = Path.of(RunCommand.DEFAULT_FILE);

  @Option(
      names = "--arm",
      paramLabel = "NAME",
      defaultValue = "documented",
      description = "The arm that happened; left out: documented.")
  private String arm;

  @Option(
      names = "--infer",
      paramLabel = "PARAMETER",
      split = ",",
      required = true,
      description = "Parameters that are inferred, such as news.weight,opposition.speed.")
  private List<String> inferred = new ArrayList<>();

  @Option(
      names = "--table",
      paramLabel = "N",
      defaultValue = "6000",
      description = "Simulations that all fits share; left out: 6000.")
  private int table;

  @Option(
      names = "--kept",
      paramLabel = "N",
      defaultValue = "199",
      description = "Draws of each posterior; 40, 80, ... less 1; left out: 199.")
  private int kept;

  @Option(
      names = "--twins",
      paramLabel = "N",
      defaultValue = "300",
      description = "Records made, each hypothesis in turn; left out: 300.")
  private int twins;

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = "Sets a key of the scenario, such as end=2025-02-28.")
  private List<String> set = new ArrayList<>();

  @Option(
      names = "--threads",
      paramLabel = "T",
      description = "Workers; left out: one for each processor. Results do not depend on it.")
  private Integer threads;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder of the tables and charts; left out: results/twins.")
  private Path out;

  @Option(names = "--overwrite", description = "Replaces what this command wrote before.")
  private boolean overwrite;

  @Option(names = "--quiet", description = "Prints nothing unless something is wrong.")
  private boolean quiet;

  TwinsCommand(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public Integer call() throws IOException {
    checkNumbers();
    Settings settings = Settings.of(set).withNames("--arm", "run.arms", List.of(arm));
    Scenario scenario = new ScenarioFiles(workplace).read(file, settings).scenario();
    List<Parameter> parameters = inferred.stream().map(this::parameter).toList();
    Path folder = folder();
    ObservedRecord record = new ObservedRecord(scenario, Set.of());
    ScenarioProblem problem = new ScenarioProblem(scenario, arm, parameters, record);
    Twins.Settings effort = new Twins.Settings(table, kept, twins, scenario.seed());
    int workers = Threads.of(threads, spec.commandLine());
    Twins made;
    try (Evaluations evaluations = new Evaluations(problem, workers, EvaluationLog.NONE)) {
      made = Twins.make(effort, record.targets().discrepancy(), evaluations);
    }
    Files.createDirectories(folder);
    TwinTables tables = new TwinTables(folder, inferred, problem.hypothesisIds());
    TwinChecks rejection = new TwinChecks(made.fit(Twins.REJECTION));
    Map<String, TwinChecks> methods = new LinkedHashMap<>();
    methods.put("rejection", rejection);
    methods.put("regression", new TwinChecks(made.fit(Twins.REGRESSION)));
    tables.coverage(methods);
    tables.confusion(rejection);
    tables.scores(new RecordScores(scenario, record, made.table(), kept).rows());
    // The settings come last: without them the folder is not complete.
    tables.settings(settings(scenario));
    TwinBook.write(TwinFindings.read(folder), folder);
    tell(folder);
    return ExitCode.DONE;
  }

  private void checkNumbers() {
    if (kept < 1 || (kept + 1) % RANKS_PER_REGION != 0 || kept > table || twins < 1) {
      throw new ParameterException(
          spec.commandLine(),
          "--kept is a multiple of 40 less 1 and at most --table, and --twins at least 1: not "
              + kept
              + ", "
              + table
              + " and "
              + twins
              + ".");
    }
  }

  private Parameter parameter(String key) {
    return Parameter.find(key)
        .orElseThrow(() -> new InputException("There is no parameter " + key + "."));
  }

  private Path folder() throws IOException {
    Path folder =
        out == null ? workplace.results().resolve("twins") : workplace.here().resolve(out);
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        boolean own = Files.exists(folder.resolve(TwinFindings.SETTINGS));
        if (files.findAny().isPresent() && !(own && overwrite)) {
          throw new InputException(
              own
                  ? workplace.show(folder) + " holds twins. Replace them with --overwrite."
                  : workplace.show(folder)
                      + " holds files that are not twins. Choose another folder with --out.");
        }
      }
    }
    return folder;
  }

  private Map<String, String> settings(Scenario scenario) throws IOException {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("program", Version.number());
    settings.put("scenario", scenario.title());
    settings.put("set", String.join(" ", set));
    settings.put("arm", arm);
    settings.put("parameters", String.join(" ", inferred));
    settings.put("seed", Long.toString(scenario.seed()));
    settings.put("table", Integer.toString(table));
    settings.put("kept", Integer.toString(kept));
    settings.put("twins", Integer.toString(twins));
    return settings;
  }

  private void tell(Path folder) throws IOException {
    if (quiet) {
      return;
    }
    PrintWriter printer = spec.commandLine().getOut();
    for (String name : List.of(TwinFindings.COVERAGE, TwinFindings.CONFUSION, TwinTables.SCORES)) {
      try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(folder.resolve(name))) {
        Columns.print(csv.stream().map(CsvRecord::getFields).toList(), printer);
      }
      printer.println();
    }
    printer.println("Twins: " + workplace.show(folder));
    printer.flush();
  }
}
