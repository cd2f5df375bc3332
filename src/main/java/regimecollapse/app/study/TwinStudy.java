package regimecollapse.app.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import regimecollapse.analysis.fit.TwinFindings;
import regimecollapse.app.input.BankFile;
import regimecollapse.app.input.InputException;
import regimecollapse.app.input.Parts;
import regimecollapse.chart.canvas.FigureWriter;
import regimecollapse.chart.fit.TwinBook;
import regimecollapse.ensemble.LocalComputer;
import regimecollapse.ensemble.RunFunction;
import regimecollapse.inference.check.RecordScores;
import regimecollapse.inference.check.TwinChecks;
import regimecollapse.inference.check.Twins;
import regimecollapse.inference.fit.ReferenceTable;
import regimecollapse.inference.simulate.Evaluations;
import regimecollapse.inference.simulate.FileLog;
import regimecollapse.inference.simulate.ObservedRecord;
import regimecollapse.inference.simulate.ScenarioProblem;
import regimecollapse.results.file.Json;
import regimecollapse.results.folder.Inputs;
import regimecollapse.results.folder.Provenance;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.table.FolderKind;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.parameter.Parameter;

/** Identical twins: fits of records that the simulator made itself, in the only arm. */
public final class TwinStudy implements Study {
  private final Inputs inputs;
  private final Scenario scenario;
  private final List<Parameter> inferred;
  private final Twins.Settings effort;
  private final ObservedRecord record;
  private final RunFunction runs;
  private final Optional<BankFile> bank;
  private final Optional<ReferenceTable> table;

  /**
   * A study of the only arm of a scenario.
   *
   * @param inferred parameters that are inferred
   * @param effort how much is simulated
   * @throws InputException when the scenario has no record to be compared with
   */
  public TwinStudy(Parts parts, Inputs inputs, List<Parameter> inferred, Twins.Settings effort) {
    this(parts, inputs, inferred, effort, Optional.empty());
  }

  /**
   * The same with simulations that were made before.
   *
   * @param bank holds them; the first are taken
   */
  public TwinStudy(
      Parts parts,
      Inputs inputs,
      List<Parameter> inferred,
      Twins.Settings effort,
      Optional<BankFile> bank) {
    this.bank = bank;
    this.inputs = inputs;
    this.scenario = inputs.scenario();
    this.inferred = List.copyOf(inferred);
    this.effort = effort;
    try {
      this.record = new ObservedRecord(scenario, Set.of());
    } catch (IllegalArgumentException e) {
      throw new InputException("No twins: " + e.getMessage() + ".");
    }
    // Refuses what the model cannot run, before anything is written.
    this.runs = parts.runner().apply(scenario);
    this.table = bank.map(this::table);
  }

  @Override
  public FolderKind kind() {
    return FolderKind.TWINS;
  }

  @Override
  public Optional<Scenario> scenario() {
    return Optional.of(scenario);
  }

  @Override
  public Provenance provenance(ResultFolder folder, boolean resume) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "parameters " + keys(),
                "table " + effort.table(),
                "kept " + effort.kept(),
                "twins " + effort.twins()));
    bank.ifPresent(it -> all.add("bank " + it.sha256()));
    return Provenance.of(kind(), inputs, all);
  }

  private String keys() {
    return inferred.stream().map(Parameter::key).collect(Collectors.joining(" "));
  }

  @Override
  public Optional<String> fingerprintOf(Path log) throws IOException {
    return FileLog.fingerprint(log);
  }

  @Override
  public Optional<Made> work(Desk desk, boolean resume) throws IOException {
    Provenance provenance = provenance(desk.folder(), resume);
    String arm = scenario.arms().get(0).id();
    ScenarioProblem problem = new ScenarioProblem(scenario, arm, inferred, record, runs);
    StudyListener listener = desk.listener();
    listener.begins(
        new Plan.Twinning(
            scenario,
            inferred.size(),
            record.observations().size(),
            (bank.isPresent() ? 0L : effort.table()) + effort.twins(),
            desk.threads()));
    Twins made;
    try (FileLog log = FileLog.open(desk.folder().log(), provenance.fingerprint());
        Evaluations evaluations =
            new Evaluations(
                problem, new LocalComputer(desk.threads()), new WatchedLog(log, listener))) {
      desk.stop().then(evaluations::stop);
      desk.lost(log.lost(), log.size());
      made = twins(evaluations);
    } catch (CancellationException e) {
      return Optional.empty();
    }
    listener.note(
        "Fitting " + effort.twins() + (effort.twins() == 1 ? " record" : " records") + " ...");
    write(made, desk.folder().path(), provenance);
    var more = Json.object();
    scenario.hypotheses().stream().map(Hypothesis::id).forEach(more.putArray("hypotheses")::add);
    more.put("arm", arm);
    return Optional.of(new Made(provenance, more, desk.written(), 0));
  }

  private Twins twins(Evaluations evaluations) throws IOException {
    double[] scale = record.targets().discrepancy();
    return table.isPresent()
        ? Twins.make(effort, scale, table.get(), evaluations)
        : Twins.make(effort, scale, evaluations);
  }

  private ReferenceTable table(BankFile of) {
    ReferenceTable there = of.table(scenario, inferred, record, effort.table());
    if (there.simulations().size() < effort.table()) {
      throw new InputException(
          "--bank holds %d simulations of these hypotheses, and --table asks for %d."
              .formatted(there.simulations().size(), effort.table()));
    }
    return there;
  }

  private void write(Twins made, Path folder, Provenance provenance) throws IOException {
    List<String> hypotheses = scenario.hypotheses().stream().map(Hypothesis::id).toList();
    List<String> keys = inferred.stream().map(Parameter::key).toList();
    TwinTables tables = new TwinTables(folder, keys, hypotheses);
    Map<String, TwinChecks> methods = new LinkedHashMap<>();
    methods.put("rejection", new TwinChecks(made.fit(Twins.REJECTION)));
    methods.put("regression", new TwinChecks(made.fit(Twins.REGRESSION)));
    tables.coverage(methods);
    tables.hypotheses(methods);
    tables.scores(new RecordScores(scenario, record, made.table(), effort.kept()).rows());
    tables.settings(settings(provenance));
  }

  private Map<String, String> settings(Provenance provenance) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("program", provenance.program());
    settings.put("fingerprint", provenance.fingerprint());
    settings.put("scenario", scenario.title());
    settings.put("arm", scenario.arms().get(0).id());
    settings.put("end", scenario.timeline().end().toString());
    settings.put("parameters", keys());
    settings.put("observations", Integer.toString(record.observations().size()));
    settings.put("seed", Long.toString(scenario.seed()));
    settings.put("table", Integer.toString(effort.table()));
    settings.put("kept", Integer.toString(effort.kept()));
    settings.put("twins", Integer.toString(effort.twins()));
    return settings;
  }

  @Override
  public void draw(ResultFolder folder, FigureWriter.Options options) throws IOException {
    TwinBook.write(TwinFindings.read(folder.path()), folder.charts(), options).requireAll();
  }
}
