package regimecollapse.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import regimecollapse.ensemble.RunFunction;
import regimecollapse.inference.fit.Fitting;
import regimecollapse.inference.fit.PriorSensitivity;
import regimecollapse.inference.simulate.Evaluations;
import regimecollapse.inference.simulate.FileLog;
import regimecollapse.inference.simulate.ObservedRecord;
import regimecollapse.inference.simulate.RuledOutException;
import regimecollapse.inference.simulate.ScenarioProblem;
import regimecollapse.inference.table.FitTables;
import regimecollapse.results.file.FileEntry;
import regimecollapse.results.folder.FitFolder;
import regimecollapse.results.folder.FitInputs;
import regimecollapse.results.folder.FolderLock;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.table.ResultTable;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.record.Fit;

/** Makes the result folder of a fit: simulations, tables, manifest, charts. */
final class FitJob {
  /**
   * How to work; nothing of it changes a result.
   *
   * @param named the scenario file as the user named it
   * @param folder where the results go
   * @param threads number of workers
   * @param switches what the user switched on
   */
  record Options(Path named, FitFolder folder, int threads, Job.Switches switches) {}

  private final Workplace workplace;
  private final FitInputs asked;
  private final Scenario scenario;
  private final Options options;
  private final FitFolder folder;
  private final FitVoice voice;

  FitJob(Workplace workplace, FitInputs asked, Options options, CommandLine command) {
    this.workplace = workplace;
    this.asked = asked;
    this.scenario = asked.inputs().scenario();
    this.options = options;
    this.folder = options.folder();
    this.voice = new FitVoice(workplace, options, command);
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
    FolderRule unused = rule();
    createFolder();
    // The interrupt is listened to until the lock is gone: the program may end right after.
    try (Stop stop = new Stop(workplace.parts().interrupts());
        FolderLock lock = FolderLock.take(new ResultFolder(folder.path()))) {
      // Again, now that nobody else can change it.
      FolderRule rule = rule();
      if (rule == FolderRule.REPLACE) {
        folder.clear();
      }
      if (rule != FolderRule.COMPLETE && !complete(record, runs, stop)) {
        voice.interrupted();
        return ExitCode.INTERRUPTED;
      }
      Files.deleteIfExists(folder.file(FitFolder.JOURNAL));
      if (options.switches().draw()) {
        voice.say("Drawing charts ...");
        workplace.parts().fitDrawing().draw(folder.path(), scenario);
      }
      voice.done(asked);
      return ExitCode.DONE;
    }
  }

  private ObservedRecord record() {
    HeldOut.require(scenario, asked.heldOut());
    try {
      return new ObservedRecord(scenario, asked.heldOut());
    } catch (IllegalArgumentException e) {
      throw new InputException("--hold-out: " + e.getMessage() + ".");
    }
  }

  private FolderRule rule() throws IOException {
    return FitRule.of(folder, workplace.show(folder.path()), asked, options.switches());
  }

  private void createFolder() {
    try {
      Files.createDirectories(folder.path());
    } catch (IOException e) {
      throw new InputException(
          "The folder " + folder.path() + " cannot be made: " + e.getMessage() + ".");
    }
  }

  /** Simulates and writes the tables; false when it was interrupted. */
  private boolean complete(ObservedRecord record, RunFunction runs, Stop stop) throws IOException {
    Fit fit = scenario.fit().orElseThrow();
    ScenarioProblem problem =
        new ScenarioProblem(scenario, fit.arm(), fit.parameters(), record, runs);
    voice.begins(scenario, record, asked.effort());
    try (FileLog log = FileLog.open(folder.file(FitFolder.JOURNAL), asked.fingerprint());
        Evaluations evaluations =
            new Evaluations(
                problem, options.threads(), voice.watching(log, scenario, System::nanoTime))) {
      stop.then(evaluations::stop);
      Fitting.Result result =
          new Fitting(asked.effort(), record.targets(), scenario.seed())
              .run(evaluations, voice::say);
      PriorSensitivity priors =
          PriorSensitivity.of(
              problem, evaluations, result.table(), asked.effort().priorSimulations(), voice::say);
      write(new FitTables(scenario, record).of(result, priors), evaluations.made());
      return true;
    } catch (RuledOutException e) {
      throw new InputException("No fit: " + e.getMessage() + ".");
    } catch (CancellationException e) {
      return false;
    }
  }

  private void write(List<ResultTable> tables, long simulations) throws IOException {
    List<FileEntry> files = new ArrayList<>();
    files.add(asked.writeScenario(folder));
    for (ResultTable table : tables) {
      files.add(table.write(folder.path()));
    }
    asked.write(folder, simulations, files);
  }
}
