package regimecollapse.app.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import regimecollapse.analysis.AnalysisTables;
import regimecollapse.analysis.record.RecordTables;
import regimecollapse.app.input.MemoryException;
import regimecollapse.app.input.Parts;
import regimecollapse.app.input.PosteriorFile;
import regimecollapse.chart.canvas.FigureWriter;
import regimecollapse.ensemble.Computer;
import regimecollapse.ensemble.Design;
import regimecollapse.ensemble.Ensemble;
import regimecollapse.ensemble.Progress;
import regimecollapse.ensemble.RunFunction;
import regimecollapse.ensemble.Shard;
import regimecollapse.results.file.FileEntry;
import regimecollapse.results.folder.Inputs;
import regimecollapse.results.folder.Manifest;
import regimecollapse.results.folder.Provenance;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.log.Journal;
import regimecollapse.results.table.CoalitionTable;
import regimecollapse.results.table.FolderKind;
import regimecollapse.results.table.ResultTables;
import regimecollapse.scenario.Scenario;

/** The runs of a scenario: each hypothesis in each arm, many times; tables, charts, page. */
public final class RunStudy implements Study.Sharded {
  /**
   * What decides the results besides the scenario.
   *
   * @param growth how replications are added, if they are
   * @param posterior where parameters come from, if not from their ranges alone
   * @param within the same once more under a posterior, in a folder within, if that is asked
   */
  public record Options(
      Optional<Growth> growth, Optional<PosteriorFile> posterior, Optional<Within> within) {
    /** The scenario alone. */
    public static final Options NONE =
        new Options(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * The same runs once more.
   *
   * @param posterior where their parameters come from
   * @param inputs theirs, for a number of replications
   */
  public record Within(PosteriorFile posterior, Growth.Source inputs) {}

  private final Parts parts;
  private final Options options;
  private final RunFunction function;
  private final String part;
  private final Inputs asked;
  private Inputs inputs;
  private Optional<Parts.Drawing> begun = Optional.empty();

  /**
   * A study of a scenario.
   *
   * @throws IllegalArgumentException when the model cannot run it
   */
  public RunStudy(Parts parts, Inputs inputs, Options options) {
    this(
        parts,
        inputs,
        options,
        options.within().isPresent() ? "Part 1 of 2, from the ranges: " : "");
  }

  private RunStudy(Parts parts, Inputs inputs, Options options, String part) {
    this.parts = parts;
    this.asked = inputs;
    this.inputs = inputs;
    this.options = options;
    this.part = part;
    RunFunction model = parts.runner().apply(inputs.scenario());
    long seed = inputs.scenario().seed();
    this.function = options.posterior().map(p -> p.draws().runs(model, seed)).orElse(model);
  }

  @Override
  public FolderKind kind() {
    return FolderKind.RUN;
  }

  @Override
  public Optional<Scenario> scenario() {
    return Optional.of(inputs.scenario());
  }

  /**
   * {@inheritDoc} Results that were grown have more replications than the scenario says; whoever
   * resumes them wants these.
   */
  @Override
  public Provenance provenance(ResultFolder folder, boolean resume) throws IOException {
    OptionalInt grown = Manifest.replications(folder.manifest());
    inputs =
        resume && grown.isPresent() && options.growth().isPresent()
            ? options.growth().get().source().with(grown.getAsInt())
            : asked;
    return Provenance.ofRuns(inputs);
  }

  @Override
  public Optional<String> fingerprintOf(Path log) throws IOException {
    return Journal.fingerprint(log);
  }

  @Override
  public Inputs inputs() {
    return inputs;
  }

  @Override
  public int turns() {
    return Design.of(inputs.scenario()).size();
  }

  @Override
  public Map<String, String> texts() {
    return options.posterior().map(PosteriorFile::texts).orElse(Map.of());
  }

  @Override
  public Optional<Sharded> within() throws IOException {
    if (options.within().isEmpty()) {
      return Optional.empty();
    }
    Within within = options.within().get();
    Options theirs =
        new Options(Optional.empty(), Optional.of(within.posterior()), Optional.empty());
    return Optional.of(
        new RunStudy(
            parts,
            within.inputs().with(inputs.scenario().replications()),
            theirs,
            "Part 2 of 2, under the fit: "));
  }

  /** Makes the same runs once more, if that is asked. */
  @Override
  public boolean besides(Desk desk) throws IOException {
    Optional<Sharded> within = within();
    return within.isEmpty()
        || StudyRunner.within(
            within.get(), desk.within(), desk.folder().within().path().toString());
  }

  @Override
  public Optional<Tally> make(Desk desk, Shard shard, String fingerprint) throws IOException {
    try (Journal journal = Journal.resume(desk.folder().log(), fingerprint)) {
      desk.lost(journal.lost(), journal.size());
      Progress end = runs(desk, journal, shard);
      return end.complete()
          ? Optional.of(new Tally(end.done(), end.failed(), end.resumed()))
          : Optional.empty();
    }
  }

  @Override
  public void gather(ResultFolder into, List<Part> shards) throws IOException {
    try (Journal whole = Journal.create(into.log(), inputs.journalFingerprint())) {
      for (Part part : shards) {
        try (Journal journal = Journal.read(part.log(), part.fingerprint())) {
          Ensemble.copy(Design.of(inputs.scenario()), part.shard(), journal, whole);
        }
      }
    }
  }

  @Override
  public Optional<Made> work(Desk desk, boolean resume) throws IOException {
    Path log = desk.folder().log();
    if (resume) {
      // Of a drawing that was interrupted; there may be more runs by now.
      desk.folder().clearCharts();
    }
    String fingerprint = inputs.journalFingerprint();
    try (Journal journal =
        resume ? Journal.resume(log, fingerprint) : Journal.create(log, fingerprint)) {
      desk.lost(journal.lost(), journal.size());
      Progress end = runs(desk, journal, Shard.WHOLE);
      int resumed = end.resumed();
      while (end.complete()) {
        Inputs next = grown(journal);
        if (next == inputs) {
          // Before the manifest, which says that all is there.
          return finish(desk, journal, resumed);
        }
        inputs = next;
        end = runs(desk, journal, Shard.WHOLE);
      }
      return Optional.empty();
    }
  }

  /** Makes what is made of the runs, and the same runs once more if that is asked. */
  private Optional<Made> finish(Desk desk, Journal journal, int resumed) throws IOException {
    if (options.within().isEmpty() || desk.threads() == 1) {
      return besides(desk)
          ? Optional.of(made(desk, journal, resumed, () -> tables(desk, journal)))
          : Optional.empty();
    }
    try (Ahead ahead = new Ahead(() -> tables(desk, journal), () -> pictures(desk))) {
      if (!besides(desk)) {
        return Optional.empty();
      }
      // All is there but pictures: an interrupt keeps nobody waiting for them, and the manifest is
      // written.
      desk.stop().then(ahead::leavePictures);
      Made made = made(desk, journal, resumed, ahead::tables);
      begun = ahead.pictures();
      return Optional.of(made);
    }
  }

  /** One at a time, beside the runs. */
  private Optional<Parts.Drawing> pictures(Desk desk) throws IOException {
    if (desk.pictures().isEmpty()) {
      return Optional.empty();
    }
    return parts
        .drawing()
        .begin(
            desk.folder().path(),
            inputs.scenario(),
            new FigureWriter.Options(1, desk.pictures().get().png()));
  }

  private Inputs grown(Journal journal) throws IOException {
    return options.growth().isEmpty() ? inputs : options.growth().get().next(inputs, journal);
  }

  private Progress runs(Desk desk, Journal journal, Shard shard) throws IOException {
    Design design = Design.of(inputs.scenario());
    Computer computer = parts.computer().apply(desk.threads());
    Ensemble ensemble = new Ensemble(design, shard, function, computer);
    desk.stop().then(ensemble::stop);
    String of = shard.equals(Shard.WHOLE) ? part : "Shard " + shard + " of: " + part;
    desk.listener().begins(new Plan.Runs(of, inputs.scenario(), design, desk.threads()));
    try {
      return ensemble.run(journal, desk.listener()::progress);
    } catch (OutOfMemoryError e) {
      throw new MemoryException(journal.size() + " runs are kept", e);
    } finally {
      desk.listener().ends();
    }
  }

  /** Makes tables, or waits for them. */
  @FunctionalInterface
  private interface Tables {
    List<FileEntry> files() throws IOException;
  }

  private Made made(Desk desk, Journal journal, int resumed, Tables tables) throws IOException {
    desk.listener()
        .note(
            options.posterior().isPresent()
                ? "Writing tables of the runs under the fit ..."
                : "Writing tables ...");
    List<FileEntry> files = new ArrayList<>(tables.files());
    ResultFolder folder = desk.folder();
    if (options.posterior().isPresent()) {
      for (Map.Entry<String, String> copy : options.posterior().get().texts().entrySet()) {
        files.add(folder.writeCopy(copy.getKey(), copy.getValue()));
      }
    }
    if (options.within().isPresent()) {
      files.add(folder.entryOfWithin());
    }
    Design design = Design.of(inputs.scenario());
    int failed = design.armRuns(journal::failed);
    Manifest.Counts counts =
        new Manifest.Counts(design.armRuns(), design.armRuns() - failed, failed);
    return new Made(
        Provenance.ofRuns(inputs), Manifest.ofRuns(inputs.scenario(), counts), files, resumed);
  }

  private List<FileEntry> tables(Desk desk, Journal journal) throws IOException {
    ResultFolder folder = desk.folder();
    Scenario scenario = inputs.scenario();
    // What tables are called and count from stands in the scenario.
    folder.writeScenario(Provenance.ofRuns(inputs).resolvedYaml());
    List<FileEntry> files =
        new ArrayList<>(ResultTables.write(folder.path(), scenario, journal, desk.form()));
    if (scenario.attribution().isPresent()) {
      Design design = Design.of(scenario);
      files.add(CoalitionTable.write(folder.path(), scenario, design.coalitions()::uses, journal));
    }
    files.addAll(RecordTables.write(folder.path(), scenario, journal));
    for (String table : AnalysisTables.write(folder.path(), scenario)) {
      files.add(FileEntry.ofTable(folder.file(table)));
    }
    return files;
  }

  @Override
  public String drawing() {
    return "Drawing charts and report ...";
  }

  @Override
  public void draw(ResultFolder folder, FigureWriter.Options how) throws IOException {
    begun.orElse(parts.drawing()).draw(folder.path(), inputs.scenario(), how);
  }

  @Override
  public Failures failures(ResultFolder folder) throws IOException {
    Failures failures = Failures.read(folder);
    return options.within().isEmpty()
        ? failures
        : failures.and("under the fit", Failures.read(folder.within()));
  }
}
