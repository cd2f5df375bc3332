package regimecollapse.app.study;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import regimecollapse.analysis.sensitivity.DriverReader;
import regimecollapse.analysis.sensitivity.DriverTables;
import regimecollapse.analysis.sensitivity.Drivers;
import regimecollapse.app.input.InputException;
import regimecollapse.chart.canvas.FigureWriter;
import regimecollapse.chart.sensitivity.DriverBook;
import regimecollapse.ensemble.LocalComputer;
import regimecollapse.inference.sensitivity.Pilot;
import regimecollapse.inference.sensitivity.SensitivityEffort;
import regimecollapse.inference.sensitivity.SensitivityStudy;
import regimecollapse.inference.simulate.FileLog;
import regimecollapse.inference.simulate.OutcomeProblem;
import regimecollapse.results.file.Json;
import regimecollapse.results.folder.Inputs;
import regimecollapse.results.folder.Provenance;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.table.FolderKind;
import regimecollapse.run.Runner;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;

/** What drives the outcomes of an arm: screening, shares of the variance, boxes of survival. */
public final class SensitivityAnalysis implements Study {
  /** Runs of each hypothesis and arm by which an arm is chosen. An assumption. */
  private static final int PILOT = 20;

  private final Inputs inputs;
  private final Scenario scenario;
  private final SensitivityEffort effort;
  private final Runner runner;

  /**
   * An analysis of the only arm of a scenario, or else of the one whose outcome is most open.
   *
   * @param effort how many runs each step takes
   * @throws IllegalArgumentException when the model cannot run it
   */
  public SensitivityAnalysis(Inputs inputs, SensitivityEffort effort) {
    this.inputs = inputs;
    this.scenario = inputs.scenario();
    this.effort = effort;
    this.runner = new Runner(scenario);
  }

  @Override
  public FolderKind kind() {
    return FolderKind.SENSITIVITY;
  }

  @Override
  public Optional<Scenario> scenario() {
    return Optional.of(scenario);
  }

  @Override
  public Provenance provenance(ResultFolder folder, boolean resume) {
    return Provenance.of(
        kind(),
        inputs,
        List.of(
            "trajectories " + effort.trajectories(),
            "kept " + effort.kept(),
            "base_points " + effort.bases(),
            "draws " + effort.draws(),
            "box_runs " + effort.boxRuns(),
            "simulated_twice " + effort.twice(),
            "resamples " + effort.resamples()));
  }

  @Override
  public Optional<String> fingerprintOf(Path log) throws IOException {
    return FileLog.fingerprint(log);
  }

  @Override
  public Optional<Made> work(Desk desk, boolean resume) throws IOException {
    Provenance provenance = provenance(desk.folder(), resume);
    StudyListener listener = desk.listener();
    try (FileLog log = FileLog.open(desk.folder().log(), provenance.fingerprint())) {
      desk.lost(log.lost(), log.size());
      SensitivityStudy study =
          new SensitivityStudy(
              scenario,
              runner::outcome,
              effort,
              new SensitivityStudy.Work(
                  new LocalComputer(desk.threads()),
                  log,
                  p -> listener.note("  " + p.stage() + ": " + p.done() + " of " + p.planned())));
      desk.stop().then(study::stop);
      Optional<Pilot> pilot =
          scenario.arms().size() == 1 ? Optional.empty() : Optional.of(study.pilot(PILOT));
      String arm = pilot.map(Pilot::middlingArm).orElse(scenario.arms().get(0).id());
      SensitivityFindings findings = new SensitivityFindings(effort);
      for (Hypothesis hypothesis : scenario.hypotheses()) {
        findings.add(study.study(cell(hypothesis, arm, desk)));
      }
      DriverTables.write(findings.drivers(arm), desk.folder().path());
      return Optional.of(new Made(provenance, more(arm, pilot), desk.written(), 0));
    } catch (CancellationException e) {
      return Optional.empty();
    }
  }

  private RunKey cell(Hypothesis hypothesis, String arm, Desk desk) {
    RunKey cell = new RunKey(hypothesis.id(), arm, 0);
    int parameters = OutcomeProblem.uncertain(scenario, cell).size();
    if (parameters == 0) {
      throw new InputException(
          "No parameter has a range under " + hypothesis.id() + ": there is nothing to vary.");
    }
    desk.listener()
        .begins(new Plan.Driving(hypothesis.id(), arm, parameters, effort.runs(parameters)));
    return cell;
  }

  private ObjectNode more(String arm, Optional<Pilot> pilot) {
    ObjectNode node = Json.object();
    scenario.hypotheses().stream().map(Hypothesis::id).forEach(node.putArray("hypotheses")::add);
    node.put("arm", arm);
    node.put(
        "arm_chosen_by",
        pilot.isEmpty() ? "the only arm of the selection" : "the most open outcome in the pilot");
    ArrayNode cells = node.putArray("pilot");
    pilot.ifPresent(p -> p.cells().forEach(cell -> add(cell, cells.addObject())));
    return node;
  }

  private static void add(Pilot.Cell cell, ObjectNode node) {
    node.put("hypothesis", cell.hypothesis());
    node.put("arm", cell.arm());
    node.put("collapsed", cell.collapsed());
    node.put("runs", cell.runs());
  }

  @Override
  public void draw(ResultFolder folder, FigureWriter.Options options) throws IOException {
    Drivers drivers = DriverReader.read(folder.path());
    DriverBook.write(drivers, scenario, folder.charts(), options).requireAll();
  }
}
