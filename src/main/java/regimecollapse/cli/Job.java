package regimecollapse.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import regimecollapse.analysis.AnalysisTables;
import regimecollapse.ensemble.Design;
import regimecollapse.ensemble.Ensemble;
import regimecollapse.ensemble.Progress;
import regimecollapse.ensemble.RunFunction;
import regimecollapse.observation.store.Environment;
import regimecollapse.observation.store.FileEntry;
import regimecollapse.observation.store.FolderLock;
import regimecollapse.observation.store.Inputs;
import regimecollapse.observation.store.Journal;
import regimecollapse.observation.store.Manifest;
import regimecollapse.observation.store.ResultFolder;
import regimecollapse.observation.store.ResultTables;
import regimecollapse.scenario.Scenario;

/** Makes the result folder of a scenario: runs, tables, manifest, charts. */
final class Job {
  /**
   * What the user switched on.
   *
   * @param resume go on with runs of the same inputs
   * @param overwrite delete results that are there
   * @param quiet print nothing unless something is wrong
   * @param draw make charts and report
   */
  record Switches(boolean resume, boolean overwrite, boolean quiet, boolean draw) {}

  /**
   * How to work; nothing of it changes a result.
   *
   * @param folder where the results go
   * @param threads number of workers
   * @param switches what the user switched on
   */
  record Options(ResultFolder folder, int threads, Switches switches) {}

  private final Workplace workplace;
  private final Inputs inputs;
  private final Options options;
  private final ResultFolder folder;
  private final JobVoice voice;

  Job(Workplace workplace, Inputs inputs, Options options, CommandLine command) {
    this.workplace = workplace;
    this.inputs = inputs;
    this.options = options;
    this.folder = options.folder();
    this.voice = new JobVoice(workplace, options, command);
  }

  /**
   * Does it.
   *
   * @return the exit code
   * @throws InputException when the folder must not be used; nothing was changed then
   */
  @SuppressWarnings("try") // The lock is held, not used.
  int execute() throws IOException {
    // Refuses what the model cannot run, before anything is written.
    RunFunction function = workplace.parts().runner().apply(inputs.scenario());
    Design design = Design.of(inputs.scenario());
    FolderRule unused = rule();
    createFolder();
    // The interrupt is listened to until the lock is gone: the program may end right after.
    try (Stop stop = new Stop(workplace.parts().interrupts());
        FolderLock lock = FolderLock.take(folder)) {
      // Again, now that nobody else can change it.
      FolderRule rule = rule();
      if (rule != FolderRule.COMPLETE && !complete(rule, new Work(design, function, stop))) {
        voice.interrupted();
        return ExitCode.INTERRUPTED;
      }
      return finish();
    }
  }

  /**
   * What is to be run.
   *
   * @param design which runs
   * @param function makes one
   * @param stop ends it
   */
  private record Work(Design design, RunFunction function, Stop stop) {}

  private FolderRule rule() throws IOException {
    return FolderRule.of(
        folder, workplace.show(folder.path()), inputs.fingerprint(), options.switches());
  }

  private void createFolder() {
    try {
      Files.createDirectories(folder.path());
    } catch (IOException e) {
      throw new InputException(
          "The folder " + folder.path() + " cannot be made: " + reason(e) + ".");
    }
  }

  private static String reason(IOException e) {
    return e instanceof FileSystemException ? e.getClass().getSimpleName() : e.getMessage();
  }

  /** Makes the runs and, when all are there, the tables; false when it was interrupted. */
  private boolean complete(FolderRule rule, Work work) throws IOException {
    Instant started = Instant.now();
    try (Journal journal = open(rule)) {
      FileEntry scenario = folder.writeScenario(inputs.resolvedYaml());
      Progress end = run(work, journal);
      if (!end.complete()) {
        return false;
      }
      voice.writing();
      List<FileEntry> files =
          new ArrayList<>(ResultTables.write(folder, inputs.scenario(), journal));
      files.add(scenario);
      for (String table : AnalysisTables.write(folder.path(), inputs.scenario())) {
        files.add(FileEntry.ofTable(folder.file(table)));
      }
      new Environment(options.threads(), started, Instant.now(), end.resumed()).write(folder);
      int finished = end.done() - end.failed();
      Manifest.write(
          folder, inputs, new Manifest.Counts(end.done(), finished, end.failed()), files);
      journal.discard(folder.file(ResultFolder.JOURNAL));
      return true;
    }
  }

  private Journal open(FolderRule rule) throws IOException {
    Path file = folder.file(ResultFolder.JOURNAL);
    if (rule == FolderRule.RESUME) {
      return Journal.resume(file, inputs.fingerprint());
    }
    if (rule == FolderRule.REPLACE) {
      folder.clear();
    }
    return Journal.create(file, inputs.fingerprint());
  }

  private Progress run(Work work, Journal journal) throws IOException {
    Ensemble ensemble = new Ensemble(work.design(), work.function(), options.threads());
    work.stop().then(ensemble::stop);
    voice.begins(work.design(), inputs.scenario());
    try (ProgressDisplay display = voice.display()) {
      return ensemble.run(journal, display);
    } catch (OutOfMemoryError e) {
      throw new IOException(
          "there is not enough memory; "
              + journal.size()
              + " runs are kept: go on with --resume and fewer --threads",
          e);
    }
  }

  /** Draws what is asked for and tells the user what there is. */
  private int finish() throws IOException {
    Scenario scenario = inputs.scenario();
    if (options.switches().draw()) {
      voice.drawing();
      workplace.parts().drawing().draw(folder.path(), scenario);
    }
    Failures failures = Failures.read(folder);
    voice.done(failures);
    return failures.count() == 0 ? ExitCode.DONE : ExitCode.RUNS_FAILED;
  }
}
