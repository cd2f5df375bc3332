package regimecollapse.app.study;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import regimecollapse.app.input.BankFile;
import regimecollapse.app.input.HeldOut;
import regimecollapse.app.input.InputException;
import regimecollapse.app.input.Parts;
import regimecollapse.chart.canvas.FigureWriter;
import regimecollapse.ensemble.LocalComputer;
import regimecollapse.ensemble.RunFunction;
import regimecollapse.inference.fit.Fitting;
import regimecollapse.inference.fit.PriorSensitivity;
import regimecollapse.inference.fit.ReferenceTable;
import regimecollapse.inference.simulate.Evaluations;
import regimecollapse.inference.simulate.FileLog;
import regimecollapse.inference.simulate.ObservedRecord;
import regimecollapse.inference.simulate.RuledOutException;
import regimecollapse.inference.simulate.ScenarioProblem;
import regimecollapse.inference.table.FitTables;
import regimecollapse.results.file.FileEntry;
import regimecollapse.results.folder.FitSettings;
import regimecollapse.results.folder.Inputs;
import regimecollapse.results.folder.Provenance;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.table.FolderKind;
import regimecollapse.results.table.ResultTable;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.record.Fit;

/** A fit to the record: weighs the hypotheses of a scenario and narrows its parameters. */
public final class FitStudy implements Study {
  private final Parts parts;
  private final Scenario scenario;
  private final FitSettings settings;
  private final Provenance provenance;
  private final ObservedRecord record;
  private final RunFunction runs;
  private final Optional<ReferenceTable> bank;

  /**
   * A fit of a scenario.
   *
   * @throws InputException when the scenario says nothing to fit, or observations held out are none
   */
  public FitStudy(Parts parts, Inputs inputs, FitSettings settings) {
    this(parts, inputs, settings, Optional.empty());
  }

  /**
   * The same with simulations that were made before.
   *
   * @param bank they; the settings have their SHA-256
   */
  public FitStudy(Parts parts, Inputs inputs, FitSettings settings, Optional<BankFile> bank) {
    this.parts = parts;
    this.scenario = inputs.scenario();
    this.settings = settings;
    this.provenance = settings.with(inputs);
    this.record = record(scenario, settings);
    // Refuses what the model cannot run, before anything is written.
    this.runs = parts.runner().apply(scenario);
    this.bank = bank.map(this::table);
  }

  private ReferenceTable table(BankFile bank) {
    return bank.table(
        scenario, scenario.fit().orElseThrow().parameters(), record, Integer.MAX_VALUE);
  }

  private static ObservedRecord record(Scenario scenario, FitSettings settings) {
    HeldOut.requireFitted(scenario);
    HeldOut.require(scenario, settings.heldOut());
    try {
      return new ObservedRecord(scenario, settings.heldOut());
    } catch (IllegalArgumentException e) {
      throw new InputException("--hold-out: " + e.getMessage() + ".");
    }
  }

  @Override
  public FolderKind kind() {
    return FolderKind.FIT;
  }

  @Override
  public Optional<Scenario> scenario() {
    return Optional.of(scenario);
  }

  @Override
  public Provenance provenance(ResultFolder folder, boolean resume) {
    return provenance;
  }

  @Override
  public Optional<String> fingerprintOf(Path log) throws IOException {
    return FileLog.fingerprint(log);
  }

  @Override
  public Optional<Made> work(Desk desk, boolean resume) throws IOException {
    Fit fit = scenario.fit().orElseThrow();
    Fit.Effort effort = settings.effort(scenario);
    ScenarioProblem problem =
        new ScenarioProblem(scenario, fit.arm(), fit.parameters(), record, runs);
    StudyListener listener = desk.listener();
    listener.begins(new Plan.Fitting(scenario, record, effort, desk.threads()));
    try (FileLog log = FileLog.open(desk.folder().log(), provenance.fingerprint());
        Evaluations evaluations =
            new Evaluations(
                problem, new LocalComputer(desk.threads()), new WatchedLog(log, listener))) {
      desk.stop().then(evaluations::stop);
      desk.lost(log.lost(), log.size());
      Fitting.Result result =
          new Fitting(effort, record.targets(), scenario.seed())
              .run(evaluations, bank, listener::note);
      PriorSensitivity priors =
          PriorSensitivity.of(
              problem,
              evaluations,
              result.table(),
              Math.min(effort.priorSimulations(), result.table().simulations().size()),
              listener::note);
      List<FileEntry> files = new ArrayList<>();
      for (ResultTable table : tables(result).of(result, priors)) {
        files.add(table.write(desk.folder().path()));
      }
      ObjectNode more = settings.more(scenario, evaluations.made());
      more.put(FitSettings.STOPPED, result.stop().words());
      return Optional.of(new Made(provenance, more, files, 0));
    } catch (RuledOutException e) {
      throw new InputException("No fit: " + e.getMessage() + ".");
    } catch (CancellationException e) {
      return Optional.empty();
    }
  }

  private FitTables tables(Fitting.Result result) {
    return new FitTables(scenario, record.leavingOut(result.silent().statistics()));
  }

  @Override
  public void draw(ResultFolder folder, FigureWriter.Options options) throws IOException {
    parts.fitDrawing().draw(folder.path(), scenario, options);
  }
}
