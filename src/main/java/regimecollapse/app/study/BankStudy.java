package regimecollapse.app.study;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import regimecollapse.app.input.BankFile;
import regimecollapse.app.input.InputException;
import regimecollapse.app.input.Parts;
import regimecollapse.chart.canvas.FigureWriter;
import regimecollapse.ensemble.LocalComputer;
import regimecollapse.ensemble.Shard;
import regimecollapse.inference.simulate.BankProblem;
import regimecollapse.inference.simulate.Candidate;
import regimecollapse.inference.simulate.Evaluations;
import regimecollapse.inference.simulate.FileLog;
import regimecollapse.inference.simulate.ObservedRecord;
import regimecollapse.inference.simulate.Sharing;
import regimecollapse.inference.simulate.Simulation;
import regimecollapse.results.file.CsvFile;
import regimecollapse.results.file.FileEntry;
import regimecollapse.results.file.Json;
import regimecollapse.results.folder.Inputs;
import regimecollapse.results.folder.Provenance;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.table.FolderKind;
import regimecollapse.results.table.ResultTable;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.record.Observation;

/** Simulations from the ranges, in the only arm of a scenario, made once for all fits. */
public final class BankStudy implements Study.Sharded {
  private static final String STAGE = "bank";
  private static final int BLOCK = 1024;

  private final Inputs inputs;
  private final Scenario scenario;
  private final int all;
  private final Optional<Sharing> sharing;
  private final ObservedRecord record;
  private final BankProblem problem;

  /**
   * A bank of the only arm of a scenario.
   *
   * @param draws of each hypothesis, at least 1
   * @throws InputException when there is no record to compare with, or the arm changes something
   */
  public BankStudy(Parts parts, Inputs inputs, int draws) {
    this(parts, inputs, draws * inputs.scenario().hypotheses().size(), Optional.empty());
  }

  /**
   * A bank for a fit to several cases.
   *
   * @param draws in all, at least 1: each case has the same
   * @param sharing what the case shares with the others
   * @throws InputException when there is no record to compare with, or the arm changes something
   */
  public BankStudy(Parts parts, Inputs inputs, int draws, Sharing sharing) {
    this(parts, inputs, draws, Optional.of(sharing));
  }

  private BankStudy(Parts parts, Inputs inputs, int all, Optional<Sharing> sharing) {
    this.inputs = inputs;
    this.scenario = inputs.scenario();
    this.all = all;
    this.sharing = sharing;
    BankFile.requireUnchanged(scenario, scenario.arms().get(0).id());
    try {
      this.record = new ObservedRecord(scenario, Set.of());
    } catch (IllegalArgumentException e) {
      throw new InputException("No bank: " + e.getMessage() + ".");
    }
    // Refuses what the model cannot run, before anything is written.
    this.problem =
        new BankProblem(
            scenario, scenario.arms().get(0).id(), record, parts.runner().apply(scenario), sharing);
  }

  @Override
  public FolderKind kind() {
    return FolderKind.BANK;
  }

  @Override
  public Optional<Scenario> scenario() {
    return Optional.of(scenario);
  }

  @Override
  public Provenance provenance(ResultFolder folder, boolean resume) {
    return Provenance.of(kind(), inputs, settings());
  }

  @Override
  public List<String> settings() {
    List<String> settings = new ArrayList<>(List.of("draws " + draws()));
    sharing.map(BankFile::words).ifPresent(settings::addAll);
    return settings;
  }

  @Override
  public Inputs inputs() {
    return inputs;
  }

  @Override
  public int turns() {
    int hypotheses = scenario.hypotheses().size();
    return (all + hypotheses - 1) / hypotheses;
  }

  /** The places of the simulations of a shard: it has all hypotheses of its draws. */
  private int[] places(Shard shard) {
    int hypotheses = scenario.hypotheses().size();
    return IntStream.range(0, all).filter(i -> shard.has(i / hypotheses)).toArray();
  }

  @Override
  public Optional<String> fingerprintOf(Path log) throws IOException {
    return FileLog.fingerprint(log);
  }

  @Override
  public Optional<Made> work(Desk desk, boolean resume) throws IOException {
    Provenance provenance = provenance(desk.folder(), resume);
    return simulating(
        desk,
        provenance.fingerprint(),
        all,
        evaluations -> {
          ObjectNode more = more();
          FileEntry table = table(desk.folder().path(), evaluations, more);
          return new Made(provenance, more, List.of(table), 0);
        });
  }

  /** What is made of simulations. */
  @FunctionalInterface
  private interface Making<T> {
    T by(Evaluations evaluations) throws IOException;
  }

  private <T> Optional<T> simulating(
      Desk desk, String fingerprint, long simulations, Making<T> making) throws IOException {
    StudyListener listener = desk.listener();
    listener.begins(
        new Plan.Banking(scenario, problem.parameters().size(), simulations, desk.threads()));
    try (FileLog log = FileLog.open(desk.folder().log(), fingerprint);
        Evaluations evaluations =
            new Evaluations(
                problem, new LocalComputer(desk.threads()), new WatchedLog(log, listener))) {
      desk.stop().then(evaluations::stop);
      desk.lost(log.lost(), log.size());
      return Optional.of(making.by(evaluations));
    } catch (CancellationException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<Tally> make(Desk desk, Shard shard, String fingerprint) throws IOException {
    int[] places = places(shard);
    return simulating(
        desk,
        fingerprint,
        places.length,
        evaluations -> {
          int failed = 0;
          for (int from = 0; from < places.length; from += BLOCK) {
            int until = Math.min(places.length, from + BLOCK);
            List<Candidate> block =
                problem.draws(Arrays.stream(Arrays.copyOfRange(places, from, until)));
            List<Simulation> made = evaluations.simulate(STAGE, from, block);
            failed += (int) made.stream().filter(BankProblem::isFailed).count();
          }
          return new Tally(places.length, failed, 0);
        });
  }

  @Override
  public void gather(ResultFolder into, List<Part> shards) throws IOException {
    String fingerprint = Provenance.of(kind(), inputs, settings()).fingerprint();
    try (FileLog whole = FileLog.open(into.log(), fingerprint)) {
      for (Part part : shards) {
        int[] places = places(part.shard());
        try (FileLog log = FileLog.read(part.log(), part.fingerprint())) {
          for (int i = 0; i < places.length; i++) {
            whole.add(STAGE, places[i], log.find(STAGE, i));
          }
        }
      }
    }
  }

  /** Of each hypothesis; of a bank for several cases in all. */
  private int draws() {
    return sharing.isPresent() ? all : all / scenario.hypotheses().size();
  }

  private ObjectNode more() {
    ObjectNode more = Json.object();
    scenario.hypotheses().stream().map(Hypothesis::id).forEach(more.putArray("hypotheses")::add);
    more.put("arm", scenario.arms().get(0).id());
    more.put("draws", draws());
    more.put(
        BankFile.DECIDES,
        sharing.map(it -> BankFile.decides(inputs, it)).orElseGet(() -> BankFile.decides(inputs)));
    sharing.ifPresent(
        it -> {
          more.put(BankFile.CASE, it.name());
          more.put(BankFile.TAU, it.tau());
        });
    return more;
  }

  /** In blocks, so that the log gets them while it goes on, and rows are not all in memory. */
  private FileEntry table(Path folder, Evaluations evaluations, ObjectNode more)
      throws IOException {
    TableFile file = FolderKind.BANK.file(TableFile.BANK);
    List<String> parameters = problem.parameters().stream().map(Parameter::key).toList();
    List<String> statistics = record.observations().stream().map(Observation::id).toList();
    List<String> header =
        file.header(
            Map.of(
                "parameter", parameters, "observation", statistics, "figure", problem.figures()));
    int failed = 0;
    try (CsvFile csv = new CsvFile(folder.resolve(file.name()), header)) {
      for (int from = 0; from < all; from += BLOCK) {
        List<Candidate> block = problem.draws(IntStream.range(from, Math.min(all, from + BLOCK)));
        List<Simulation> made = evaluations.simulate(STAGE, from, block);
        for (int i = 0; i < made.size(); i++) {
          csv.row(row(block.get(i), made.get(i)));
          failed += BankProblem.isFailed(made.get(i)) ? 1 : 0;
        }
      }
      more.put("failed", failed);
      return csv.commit();
    }
  }

  private List<String> row(Candidate candidate, Simulation simulation) {
    Hypothesis hypothesis = scenario.hypotheses().get(candidate.hypothesis());
    List<String> row = new ArrayList<>();
    row.add(hypothesis.mechanism().key());
    row.add(hypothesis.reading());
    row.add(Integer.toString(candidate.draw()));
    row.add(Long.toString(scenario.seed()));
    row.add(Boolean.toString(BankProblem.isFailed(simulation)));
    double[] values = simulation.summaries();
    int statistics = record.observations().size();
    int figures = statistics + problem.parameters().size();
    addAll(row, Arrays.copyOfRange(values, statistics, figures));
    addAll(row, Arrays.copyOf(values, statistics));
    addAll(row, Arrays.copyOfRange(values, figures, values.length));
    return row;
  }

  private static void addAll(List<String> row, double[] values) {
    for (double value : values) {
      row.add(ResultTable.tenDigits(value));
    }
  }

  @Override
  public void draw(ResultFolder folder, FigureWriter.Options options) {
    // There is nothing to see before somebody fits.
  }

  @Override
  public String drawing() {
    return "Describing the folder ...";
  }
}
