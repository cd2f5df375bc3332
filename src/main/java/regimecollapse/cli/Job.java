package regimecollapse.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import picocli.CommandLine;
import regimecollapse.analysis.AnalysisTables;
import regimecollapse.ensemble.Design;
import regimecollapse.ensemble.Ensemble;
import regimecollapse.ensemble.Progress;
import regimecollapse.ensemble.RunFunction;
import regimecollapse.results.file.FileEntry;
import regimecollapse.results.folder.Crate;
import regimecollapse.results.folder.Environment;
import regimecollapse.results.folder.FolderLock;
import regimecollapse.results.folder.Inputs;
import regimecollapse.results.folder.Manifest;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.log.Journal;
import regimecollapse.results.table.CoalitionTable;
import regimecollapse.results.table.ResultTables;
import regimecollapse.results.table.TableFile;
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
   * How to work; but for growth and posterior, nothing of it changes a result.
   *
   * @param folder where the results go
   * @param threads number of workers
   * @param switches what the user switched on
   * @param growth how replications are added, if they are
   * @param posterior where parameters come from, if not from their ranges alone
   * @param within the same once more under a posterior, in a folder within, if that is asked
   * @param part what is told of the part that this is; empty where there is one part only
   */
  record Options(
      ResultFolder folder,
      int threads,
      Switches switches,
      Optional<Growth> growth,
      Optional<PosteriorFile> posterior,
      Optional<Within> within,
      String part) {
    /** For the folder within: it goes on with what is there, and nothing is drawn. */
    private Options ofWithin() {
      return new Options(
          folder.within(),
          threads,
          new Switches(true, false, switches.quiet(), false),
          Optional.empty(),
          within.map(Within::posterior),
          Optional.empty(),
          "Part 2 of 2, parameters from the posterior: ");
    }
  }

  /**
   * The same runs once more.
   *
   * @param posterior where their parameters come from
   * @param inputs theirs, for a number of replications
   */
  record Within(PosteriorFile posterior, Growth.Source inputs) {}

  private final Workplace workplace;
  private final Inputs asked;
  private final Options options;
  private final ResultFolder folder;
  private final CommandLine command;
  private final JobVoice voice;

  Job(Workplace workplace, Inputs asked, Options options, CommandLine command) {
    this.workplace = workplace;
    this.asked = asked;
    this.options = options;
    this.folder = options.folder();
    this.command = command;
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
    RunFunction function = function();
    Inputs inputs = inputs();
    FolderRule unused = rule(inputs);
    createFolder();
    // The interrupt is listened to until the lock is gone: the program may end right after.
    try (Stop stop = new Stop(workplace.parts().interrupts());
        FolderLock lock = FolderLock.take(folder)) {
      // Again, now that nobody else can change it.
      FolderRule rule = rule(inputs);
      Optional<Inputs> done =
          rule == FolderRule.COMPLETE
              ? onceMore(inputs, stop)
              : complete(rule, inputs, new Work(function, stop));
      if (done.isEmpty()) {
        voice.interrupted();
        return ExitCode.INTERRUPTED;
      }
      return finish(done.get().scenario());
    }
  }

  /** Does it as a part of a job that holds the folder around; false when it was interrupted. */
  @SuppressWarnings("try") // The lock is held, not used.
  private boolean executeWithin(Stop stop) throws IOException {
    RunFunction function = function();
    createFolder();
    try (FolderLock lock = FolderLock.take(folder)) {
      FolderRule rule = FolderRule.ofWithin(folder, workplace.show(folder.path()), asked);
      boolean done =
          rule == FolderRule.COMPLETE
              || complete(rule, asked, new Work(function, stop)).isPresent();
      if (done) {
        Crate.remove(folder);
        Crate.write(folder, asked.scenario(), CitationFile.read());
      }
      return done;
    }
  }

  /**
   * Makes the same runs once more, if that is asked.
   *
   * @return the inputs of the first ones; empty when it was interrupted
   */
  private Optional<Inputs> onceMore(Inputs inputs, Stop stop) throws IOException {
    if (options.within().isEmpty()) {
      return Optional.of(inputs);
    }
    Inputs theirs = options.within().get().inputs().with(inputs.scenario().replications());
    Job job = new Job(workplace, theirs, options.ofWithin(), command);
    return job.executeWithin(stop) ? Optional.of(inputs) : Optional.empty();
  }

  private RunFunction function() {
    RunFunction model = workplace.parts().runner().apply(asked.scenario());
    long seed = asked.scenario().seed();
    return options.posterior().map(p -> p.draws().runs(model, seed)).orElse(model);
  }

  /**
   * How runs are made.
   *
   * @param function makes one
   * @param stop ends it
   */
  private record Work(RunFunction function, Stop stop) {}

  /**
   * The inputs asked for. Results that were grown have more replications than the scenario says;
   * whoever resumes them wants these.
   */
  private Inputs inputs() throws IOException {
    OptionalInt grown = Manifest.replications(folder.file(TableFile.MANIFEST));
    boolean resumed = options.switches().resume() && grown.isPresent();
    return resumed && options.growth().isPresent()
        ? options.growth().get().source().with(grown.getAsInt())
        : asked;
  }

  private FolderRule rule(Inputs inputs) throws IOException {
    return FolderRule.of(folder, workplace.show(folder.path()), inputs, options.switches());
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

  /**
   * Makes the runs and, when all are there, the tables.
   *
   * @return the inputs of all runs made; empty when it was interrupted
   */
  private Optional<Inputs> complete(FolderRule rule, Inputs first, Work work) throws IOException {
    Instant started = Instant.now();
    try (Journal journal = open(rule, first)) {
      Inputs inputs = first;
      Progress end = run(inputs, work, journal);
      int resumed = end.resumed();
      while (end.complete()) {
        Inputs next = grown(inputs, journal);
        if (next == inputs) {
          Environment made = new Environment(options.threads(), started, Instant.now(), resumed);
          // Before the manifest, which says that all is there.
          if (onceMore(inputs, work.stop()).isEmpty()) {
            return Optional.empty();
          }
          writeTables(inputs, journal, made);
          return Optional.of(inputs);
        }
        inputs = next;
        end = run(inputs, work, journal);
      }
      return Optional.empty();
    }
  }

  private Inputs grown(Inputs inputs, Journal journal) throws IOException {
    return options.growth().isEmpty() ? inputs : options.growth().get().next(inputs, journal);
  }

  private void writeTables(Inputs inputs, Journal journal, Environment environment)
      throws IOException {
    voice.writing();
    Scenario scenario = inputs.scenario();
    Design design = Design.of(scenario);
    List<FileEntry> files = new ArrayList<>(ResultTables.write(folder.path(), scenario, journal));
    files.add(folder.writeScenario(inputs.resolvedYaml()));
    if (scenario.attribution().isPresent()) {
      files.add(CoalitionTable.write(folder.path(), scenario, design.coalitions()::uses, journal));
    }
    for (String table : AnalysisTables.write(folder.path(), scenario)) {
      files.add(FileEntry.ofTable(folder.file(table)));
    }
    if (options.posterior().isPresent()) {
      for (Map.Entry<String, String> copy : options.posterior().get().texts().entrySet()) {
        files.add(folder.writeCopy(copy.getKey(), copy.getValue()));
      }
    }
    if (options.within().isPresent()) {
      files.add(folder.entryOfWithin());
    }
    environment.write(folder);
    Manifest.write(folder, inputs, counts(design, journal), files);
    journal.discard(folder.file(TableFile.JOURNAL));
  }

  /** Counts the runs that stand in the table of runs. */
  private static Manifest.Counts counts(Design design, Journal journal) {
    int all = design.armRuns();
    int failed = (int) IntStream.range(0, all).filter(i -> journal.failed(design.key(i))).count();
    return new Manifest.Counts(all, all - failed, failed);
  }

  private Journal open(FolderRule rule, Inputs inputs) throws IOException {
    Path file = folder.file(TableFile.JOURNAL);
    if (rule == FolderRule.RESUME) {
      return Journal.resume(file, inputs.journalFingerprint());
    }
    if (rule == FolderRule.REPLACE) {
      folder.clear();
    }
    return Journal.create(file, inputs.journalFingerprint());
  }

  private Progress run(Inputs inputs, Work work, Journal journal) throws IOException {
    Design design = Design.of(inputs.scenario());
    Ensemble ensemble = new Ensemble(design, work.function(), options.threads());
    work.stop().then(ensemble::stop);
    voice.begins(design, inputs.scenario());
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
  private int finish(Scenario scenario) throws IOException {
    // While files change, nothing says that they are complete.
    Crate.remove(folder);
    if (options.switches().draw()) {
      voice.drawing();
      workplace.parts().drawing().draw(folder.path(), scenario);
    }
    Crate.write(folder, scenario, CitationFile.read());
    Failures failures = Failures.read(folder);
    if (options.within().isPresent()) {
      failures = failures.and("under the posterior", Failures.read(folder.within()));
    }
    voice.done(scenario, failures);
    return failures.count() == 0 ? ExitCode.DONE : ExitCode.RUNS_FAILED;
  }
}
