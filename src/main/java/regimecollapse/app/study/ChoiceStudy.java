package regimecollapse.app.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import regimecollapse.app.input.InputException;
import regimecollapse.app.input.Program;
import regimecollapse.app.input.ScenarioFiles;
import regimecollapse.app.input.Settings;
import regimecollapse.app.input.Workplace;
import regimecollapse.chart.canvas.FigureWriter;
import regimecollapse.ensemble.Computer;
import regimecollapse.ensemble.LocalComputer;
import regimecollapse.inference.forest.Choice;
import regimecollapse.inference.forest.DrawReader;
import regimecollapse.inference.forest.Draws;
import regimecollapse.inference.forest.RecordFile;
import regimecollapse.inference.forest.Windows;
import regimecollapse.inference.simulate.ObservedRecord;
import regimecollapse.inference.table.ChoiceTables;
import regimecollapse.results.file.Json;
import regimecollapse.results.file.Sha256;
import regimecollapse.results.folder.Provenance;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.table.FolderKind;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.record.Observation;
import regimecollapse.stats.Interval;

/** What forests say of banks of simulations, and of a record where one is named. */
public final class ChoiceStudy implements Study {
  /** Name of the table in a folder with a bank. */
  public static final String BANK = TableFile.BANK;

  private final Effort effort;
  private final List<Path> banks = new ArrayList<>();
  private final Map<String, String> hashes = new LinkedHashMap<>();
  private final Optional<Map<String, Interval>> record;

  /**
   * How much is done.
   *
   * @param trees of each forest, at least 50
   * @param draws at most taken of each mechanism and reading
   * @param seed fixes all chance
   * @param parameters keys of those that are inferred; all where none is named
   * @param leftOut statistics that are left out
   */
  public record Effort(
      int trees, int draws, long seed, List<String> parameters, List<String> leftOut) {
    /** Fewest draws of a leaf (mechanisms and parameters alike). */
    private static final int LEAF = 5;

    Choice.Effort forests() {
      Set<String> keys = Set.copyOf(parameters);
      return new Choice.Effort(trees, LEAF, seed, key -> keys.isEmpty() || keys.contains(key));
    }

    List<String> words() {
      return List.of(
          "trees " + trees,
          "leaf " + LEAF,
          "draws " + draws,
          "seed " + seed,
          "parameters " + (parameters.isEmpty() ? "all" : String.join(" ", parameters)),
          "left out " + String.join(" ", leftOut));
    }
  }

  /**
   * A choice.
   *
   * @param named banks: tables of simulations, or folders that hold one
   * @param record file of the record: a scenario, or a table with the columns statistic, low, high
   * @throws InputException when one of them is not there
   */
  public ChoiceStudy(Workplace workplace, List<Path> named, Optional<Path> record, Effort effort)
      throws IOException {
    this.effort = effort;
    for (Path name : named) {
      Path found = workplace.find(name);
      Path bank = Files.isDirectory(found) ? found.resolve(BANK) : found;
      if (!Files.isRegularFile(bank)) {
        throw new InputException("There is no bank " + workplace.show(bank) + ".");
      }
      banks.add(bank);
      hashes.put("bank " + banks.size() + " " + name.getFileName(), Sha256.of(bank));
    }
    this.record =
        record.isEmpty() ? Optional.empty() : Optional.of(record(workplace, record.get()));
  }

  private Map<String, Interval> record(Workplace workplace, Path named) throws IOException {
    if (named.toString().endsWith(".csv")) {
      Path file = workplace.find(named);
      if (!Files.isRegularFile(file)) {
        throw new InputException("There is no record " + workplace.show(file) + ".");
      }
      hashes.put("record " + named.getFileName(), Sha256.of(file));
      return RecordFile.read(file);
    }
    var loaded = new ScenarioFiles(workplace).read(named, Settings.NONE);
    Map<String, Interval> windows = new LinkedHashMap<>();
    for (Observation it : observations(loaded.scenario())) {
      var window = it.comparison().orElseThrow();
      windows.put(it.id(), new Interval(window.low(), window.high()));
    }
    hashes.put("record " + named.getFileName(), Sha256.of(windows.toString()));
    return windows;
  }

  private static List<Observation> observations(Scenario scenario) {
    try {
      return new ObservedRecord(scenario, Set.of()).observations();
    } catch (IllegalArgumentException e) {
      throw new InputException("No record: " + e.getMessage() + ".");
    }
  }

  @Override
  public FolderKind kind() {
    return FolderKind.CHOICE;
  }

  @Override
  public Optional<Scenario> scenario() {
    return Optional.empty();
  }

  @Override
  public Provenance provenance(ResultFolder folder, boolean resume) throws IOException {
    return Provenance.ofFiles(
        kind(), Program.version(), "Choice between mechanisms", hashes, effort.words());
  }

  @Override
  public Optional<String> fingerprintOf(Path log) {
    return Optional.empty();
  }

  @Override
  public Optional<Made> work(Desk desk, boolean resume) throws IOException {
    AtomicBoolean stopped = new AtomicBoolean();
    desk.stop().then(() -> stopped.set(true));
    Draws draws = DrawReader.read(banks, effort.draws()).forChoice(this::isUsed);
    require(draws);
    Optional<Windows> windows = record.map(it -> windows(it, draws.statistics()));
    desk.listener()
        .note(
            "%d draws, %d parameters, %d statistics"
                .formatted(
                    draws.rows().size(), draws.parameters().size(), draws.statistics().size()));
    Choice choice =
        new Choice(
            draws,
            windows,
            effort.forests(),
            new Stoppable(new LocalComputer(desk.threads()), stopped::get),
            desk.listener()::note);
    try {
      ChoiceTables.write(choice, desk.folder().path());
    } catch (CancellationException e) {
      desk.folder().clear();
      return Optional.empty();
    }
    return Optional.of(
        new Made(provenance(desk.folder(), resume), Json.object(), desk.written(), 0));
  }

  /** Whether a statistic is one of the record, if there is one, and not left out. */
  private boolean isUsed(String statistic) {
    return !effort.leftOut().contains(statistic)
        && record.map(it -> it.containsKey(statistic)).orElse(true);
  }

  private void require(Draws draws) {
    if (draws.statistics().isEmpty()) {
      throw new InputException(
          "The banks have no statistic that varies"
              + (record.isPresent() ? " and that the record has too." : "."));
    }
    int cells = draws.classes(Draws.Question.TOGETHER).size();
    if (cells == 0 || draws.rows().size() / cells < Draws.FEWEST) {
      throw new InputException(
          "Each mechanism and reading of the banks must have at least "
              + Draws.FEWEST
              + " draws that did not fail.");
    }
  }

  private static Windows windows(Map<String, Interval> record, List<String> statistics) {
    return new Windows(
        statistics.stream().mapToDouble(name -> record.get(name).low()).toArray(),
        statistics.stream().mapToDouble(name -> record.get(name).high()).toArray());
  }

  @Override
  public void draw(ResultFolder folder, FigureWriter.Options options) {
    // There are no charts yet.
  }

  /** Grows no further tree once it was stopped. */
  private record Stoppable(Computer computer, BooleanSupplier ended) implements Computer {
    @Override
    public <T, R> void compute(
        List<T> tasks, Function<T, R> work, BooleanSupplier stopped, Receiver<R> receiver)
        throws IOException {
      computer.compute(tasks, work, () -> ended.getAsBoolean() || stopped.getAsBoolean(), receiver);
      if (ended.getAsBoolean()) {
        throw new CancellationException("stopped");
      }
    }
  }
}
