package regimecollapse.cli;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import regimecollapse.analysis.sensitivity.DriverTables;
import regimecollapse.analysis.sensitivity.Drivers;
import regimecollapse.chart.sensitivity.DriverBook;
import regimecollapse.inference.sensitivity.Pilot;
import regimecollapse.inference.sensitivity.SensitivityEffort;
import regimecollapse.inference.sensitivity.SensitivityStudy;
import regimecollapse.inference.simulate.EvaluationLog;
import regimecollapse.inference.simulate.FileLog;
import regimecollapse.inference.simulate.OutcomeProblem;
import regimecollapse.results.folder.FolderLock;
import regimecollapse.results.folder.Inputs;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.record.RunKey;
import regimecollapse.run.Runner;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;

/** Makes the folder of a sensitivity analysis: runs, tables, charts, inputs. */
final class SensitivityJob {
  /** Runs of each hypothesis and arm by which an arm is chosen. An assumption. */
  private static final int PILOT = 20;

  /**
   * How to work.
   *
   * @param folder where it goes
   * @param threads number of workers; leaves no trace
   * @param switches what the user switched on
   * @param effort how many runs each step takes
   */
  record Options(
      SensitivityFolder folder, int threads, Job.Switches switches, SensitivityEffort effort) {}

  private final Workplace workplace;
  private final Inputs inputs;
  private final Scenario scenario;
  private final Options options;
  private final CommandLine command;

  SensitivityJob(Workplace workplace, Inputs inputs, Options options, CommandLine command) {
    this.workplace = workplace;
    this.inputs = inputs;
    this.scenario = inputs.scenario();
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
    SensitivityFolder folder = options.folder();
    Runner runner = new Runner(scenario);
    check();
    folder.create();
    try (Stop stop = new Stop(workplace.parts().interrupts());
        FolderLock lock = FolderLock.take(new ResultFolder(folder.path()))) {
      // Again, now that nobody else can change it.
      if (check() == StudyFolder.State.COMPLETE && !options.switches().overwrite()) {
        folder.requireSame(shown(), "\"" + fingerprint() + "\"");
        say("It is complete: " + workplace.show(folder.path()));
        return ExitCode.DONE;
      }
      if (options.switches().overwrite()) {
        folder.clear();
      }
      return study(runner::outcome, stop);
    }
  }

  private StudyFolder.State check() throws IOException {
    Job.Switches switches = options.switches();
    return options.folder().check(shown(), switches.resume(), switches.overwrite());
  }

  private String shown() {
    return workplace.show(options.folder().path());
  }

  private String fingerprint() {
    return inputs.fingerprint() + " " + options.effort();
  }

  private int study(OutcomeProblem.Runs runs, Stop stop) throws IOException {
    try (FileLog log = options.folder().log(shown(), fingerprint())) {
      SensitivityStudy study = new SensitivityStudy(scenario, runs, options.effort(), work(log));
      stop.then(study::stop);
      Optional<Pilot> pilot =
          scenario.arms().size() == 1 ? Optional.empty() : Optional.of(study.pilot(PILOT));
      String arm = pilot.map(Pilot::middlingArm).orElse(scenario.arms().get(0).id());
      SensitivityFindings findings = new SensitivityFindings(options.effort());
      for (Hypothesis hypothesis : scenario.hypotheses()) {
        findings.add(study.study(cell(hypothesis, arm)));
      }
      write(findings.drivers(arm), pilot);
      findings.sentences().forEach(this::print);
    } catch (CancellationException e) {
      Retyped.tellHowToResume("simulations", workplace, command);
      return ExitCode.INTERRUPTED;
    }
    Files.deleteIfExists(options.folder().file(StudyFolder.LOG));
    print("Sensitivity: " + workplace.show(options.folder().path()));
    return ExitCode.DONE;
  }

  private RunKey cell(Hypothesis hypothesis, String arm) {
    RunKey cell = new RunKey(hypothesis.id(), arm, 0);
    int parameters = OutcomeProblem.uncertain(scenario, cell).size();
    if (parameters == 0) {
      throw new InputException(
          "No parameter has a range under " + hypothesis.id() + ": there is nothing to vary.");
    }
    say(
        hypothesis.id()
            + ", arm "
            + arm
            + ": "
            + parameters
            + " parameters with a range, "
            + options.effort().runs(parameters)
            + " runs");
    return cell;
  }

  private SensitivityStudy.Work work(EvaluationLog log) {
    return new SensitivityStudy.Work(
        options.threads(),
        log,
        p -> say("  " + p.stage() + ": " + p.done() + " of " + p.planned()));
  }

  private void write(Drivers drivers, Optional<Pilot> pilot) throws IOException {
    SensitivityFolder folder = options.folder();
    DriverTables.write(drivers, folder.path());
    if (options.switches().draw()) {
      DriverBook.write(drivers, scenario, folder.path());
    }
    Files.writeString(folder.file(SensitivityFolder.INPUTS), json(drivers, pilot));
  }

  private String json(Drivers drivers, Optional<Pilot> pilot) throws IOException {
    JsonMapper mapper = JsonMapper.builder().build();
    ObjectNode node = mapper.createObjectNode();
    node.put("program", inputs.program());
    node.put("fingerprint", fingerprint());
    node.put("scenario", scenario.title());
    // As text: a JSON number of 64 bits loses digits in some readers.
    node.put("seed", Long.toString(scenario.seed()));
    node.put("arm", drivers.arm());
    node.put(
        "arm_chosen_by",
        pilot.isEmpty() ? "the only arm of the selection" : "the most open outcome in the pilot");
    ArrayNode cells = node.putArray("pilot");
    pilot.ifPresent(p -> p.cells().forEach(cells::addPOJO));
    ObjectNode effort = node.putObject("effort");
    effort.put("trajectories", options.effort().trajectories());
    effort.put("kept", options.effort().kept());
    effort.put("base_points", options.effort().bases());
    effort.put("draws", options.effort().draws());
    effort.put("box_runs", options.effort().boxRuns());
    effort.put("simulated_twice", options.effort().twice());
    effort.put("resamples", options.effort().resamples());
    ObjectNode files = node.putObject("inputs");
    inputs.files().forEach(files::put);
    scenario.hypotheses().stream().map(Hypothesis::id).forEach(node.putArray("hypotheses")::add);
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    return mapper
            .writer(new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent))
            .writeValueAsString(node)
        + "\n";
  }

  private void say(String line) {
    tell(command.getErr(), line);
  }

  private void print(String line) {
    tell(command.getOut(), line);
  }

  private void tell(PrintWriter writer, String line) {
    if (!options.switches().quiet()) {
      writer.println(line);
      writer.flush();
    }
  }
}
