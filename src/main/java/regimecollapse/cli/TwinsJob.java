package regimecollapse.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import picocli.CommandLine;
import regimecollapse.analysis.fit.TwinFindings;
import regimecollapse.chart.fit.TwinBook;
import regimecollapse.ensemble.RunFunction;
import regimecollapse.inference.check.RecordScores;
import regimecollapse.inference.check.TwinChecks;
import regimecollapse.inference.check.Twins;
import regimecollapse.inference.simulate.Evaluations;
import regimecollapse.inference.simulate.FileLog;
import regimecollapse.inference.simulate.ObservedRecord;
import regimecollapse.inference.simulate.ScenarioProblem;
import regimecollapse.results.folder.FolderLock;
import regimecollapse.results.folder.Inputs;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.parameter.Parameter;

/** Makes the folder of a twin study: simulations, tables, charts, settings. */
final class TwinsJob {
  /**
   * What is made; all of it decides the results.
   *
   * @param inferred parameters that are inferred
   * @param effort how much is simulated
   */
  record Plan(List<Parameter> inferred, Twins.Settings effort) {}

  /**
   * How to work; nothing of it changes a result.
   *
   * @param folder where the results go
   * @param threads number of workers
   * @param switches what the user switched on
   */
  record Options(TwinsFolder folder, int threads, Job.Switches switches) {}

  private final Workplace workplace;
  private final Inputs inputs;
  private final Scenario scenario;
  private final Plan plan;
  private final Options options;
  private final CommandLine command;

  /** A study of the only arm of the scenario. */
  TwinsJob(Workplace workplace, Inputs inputs, Plan plan, Options options, CommandLine command) {
    this.workplace = workplace;
    this.inputs = inputs;
    this.scenario = inputs.scenario();
    this.plan = plan;
    this.options = options;
    this.command = command;
  }

  /**
   * Does it.
   *
   * @return the exit code
   * @throws InputException when the folder must not be used; nothing was changed then
   */
  @SuppressWarnings("try") // The lock is held, not used.
  int execute() throws IOException {
    ObservedRecord record = record();
    // Refuses what the model cannot run, before anything is written.
    RunFunction runs = workplace.parts().runner().apply(scenario);
    TwinsFolder folder = options.folder();
    check();
    folder.create();
    try (Stop stop = new Stop(workplace.parts().interrupts());
        FolderLock lock = FolderLock.take(new ResultFolder(folder.path()))) {
      // Again, now that nobody else can change it.
      boolean complete = check() == StudyFolder.State.COMPLETE;
      if (options.switches().overwrite()) {
        folder.clear();
        complete = false;
      }
      if (complete) {
        folder.requireSame(shown(), fingerprint());
      } else if (!study(record, runs, stop)) {
        Retyped.tellHowToResume("simulations", workplace, command);
        return ExitCode.INTERRUPTED;
      }
      if (options.switches().draw()) {
        TwinBook.write(TwinFindings.read(folder.path()), folder.path());
      }
      tell();
      return ExitCode.DONE;
    }
  }

  private ObservedRecord record() {
    try {
      return new ObservedRecord(scenario, Set.of());
    } catch (IllegalArgumentException e) {
      throw new InputException("No twins: " + e.getMessage() + ".");
    }
  }

  private StudyFolder.State check() throws IOException {
    Job.Switches switches = options.switches();
    return options.folder().check(shown(), switches.resume(), switches.overwrite());
  }

  private String shown() {
    return workplace.show(options.folder().path());
  }

  private String keys() {
    return plan.inferred().stream().map(Parameter::key).collect(Collectors.joining(" "));
  }

  private String fingerprint() {
    Twins.Settings effort = plan.effort();
    return String.join(
        " ",
        inputs.fingerprint(),
        keys(),
        "table " + effort.table(),
        "kept " + effort.kept(),
        "twins " + effort.twins());
  }

  /** Simulates and writes the tables; false when it was interrupted. */
  private boolean study(ObservedRecord record, RunFunction runs, Stop stop) throws IOException {
    String arm = scenario.arms().get(0).id();
    ScenarioProblem problem = new ScenarioProblem(scenario, arm, plan.inferred(), record, runs);
    begins(record);
    Twins made;
    try (FileLog log = options.folder().log(shown(), fingerprint());
        Evaluations evaluations =
            new Evaluations(
                problem,
                options.threads(),
                new WatchedLog(log, stage -> stage, this::say, System::nanoTime))) {
      stop.then(evaluations::stop);
      made = Twins.make(plan.effort(), record.targets().discrepancy(), evaluations);
    } catch (CancellationException e) {
      return false;
    }
    say("Fitting " + Words.count(plan.effort().twins(), "record", "records") + " ...");
    write(made, record, problem.hypothesisIds());
    Files.deleteIfExists(options.folder().file(StudyFolder.LOG));
    return true;
  }

  private void begins(ObservedRecord record) {
    Twins.Settings effort = plan.effort();
    say(
        scenario.title()
            + ": "
            + Words.count(scenario.hypotheses().size(), "hypothesis", "hypotheses")
            + ", "
            + Words.count(plan.inferred().size(), "parameter", "parameters")
            + ", "
            + Words.count(record.observations().size(), "observation", "observations")
            + ", "
            + Words.count((long) effort.table() + effort.twins(), "simulation", "simulations")
            + ", "
            + Words.count(options.threads(), "thread", "threads"));
  }

  private void write(Twins made, ObservedRecord record, List<String> hypotheses)
      throws IOException {
    List<String> inferred = plan.inferred().stream().map(Parameter::key).toList();
    TwinTables tables = new TwinTables(options.folder().path(), inferred, hypotheses);
    Map<String, TwinChecks> methods = new LinkedHashMap<>();
    methods.put("rejection", new TwinChecks(made.fit(Twins.REJECTION)));
    methods.put("regression", new TwinChecks(made.fit(Twins.REGRESSION)));
    tables.coverage(methods);
    tables.hypotheses(methods);
    int kept = plan.effort().kept();
    tables.scores(new RecordScores(scenario, record, made.table(), kept).rows());
    // The settings come last: without them the folder is not complete.
    tables.settings(settings(record));
  }

  private Map<String, String> settings(ObservedRecord record) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("program", inputs.program());
    settings.put("fingerprint", fingerprint());
    settings.put("scenario", scenario.title());
    settings.put("arm", scenario.arms().get(0).id());
    settings.put("end", scenario.timeline().end().toString());
    settings.put("parameters", keys());
    settings.put("observations", Integer.toString(record.observations().size()));
    settings.put("seed", Long.toString(scenario.seed()));
    settings.put("table", Integer.toString(plan.effort().table()));
    settings.put("kept", Integer.toString(plan.effort().kept()));
    settings.put("twins", Integer.toString(plan.effort().twins()));
    return settings;
  }

  private void tell() throws IOException {
    if (options.switches().quiet()) {
      return;
    }
    PrintWriter printer = command.getOut();
    for (String name :
        List.of(TableFile.TWIN_COVERAGE, TableFile.TWIN_CONFUSION, TableFile.SCORES)) {
      try (CsvReader<CsvRecord> csv =
          CsvReader.builder().ofCsvRecord(options.folder().file(name))) {
        Columns.print(csv.stream().map(CsvRecord::getFields).toList(), printer);
      }
      printer.println();
    }
    printer.println("Twins: " + shown());
    printer.flush();
  }

  private void say(String line) {
    if (!options.switches().quiet()) {
      command.getErr().println(line);
      command.getErr().flush();
    }
  }
}
