package regimecollapse.app.study;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import regimecollapse.app.input.BankFile;
import regimecollapse.app.input.InputException;
import regimecollapse.app.input.PooledBanks;
import regimecollapse.app.input.PooledCases;
import regimecollapse.app.input.Workplace;
import regimecollapse.chart.canvas.FigureWriter;
import regimecollapse.chart.fit.PooledBook;
import regimecollapse.inference.check.PooledCase;
import regimecollapse.inference.simulate.CaseFigures;
import regimecollapse.inference.simulate.ObservedRecord;
import regimecollapse.inference.table.PooledTables;
import regimecollapse.results.file.FileEntry;
import regimecollapse.results.file.Json;
import regimecollapse.results.folder.Inputs;
import regimecollapse.results.folder.Provenance;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.table.FolderKind;
import regimecollapse.results.table.ResultTable;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;

/** One posterior of what several cases share, and each case foretold from the others. */
public final class PoolStudy implements Study {
  private final Inputs inputs;
  private final PooledCases cases;
  private final List<PooledCase> known = new ArrayList<>();
  private final PooledBanks banks;

  /**
   * A fit to several cases.
   *
   * @param inputs of the file that names them
   * @param folder in whose folders the banks lie, as the user named it
   * @throws InputException when a case has no record, or the banks are none of these
   */
  public PoolStudy(Workplace workplace, Inputs inputs, PooledCases cases, Path folder)
      throws IOException {
    this.inputs = inputs;
    this.cases = cases;
    for (PooledCases.Case it : cases.cases()) {
      known.add(known(it));
    }
    this.banks = new PooledBanks(workplace, cases, known, folder);
  }

  private static PooledCase known(PooledCases.Case it) {
    Scenario scenario = it.inputs().scenario();
    try {
      return new PooledCase(
          it.name(), scenario, new ObservedRecord(scenario, Set.of()), new CaseFigures(scenario));
    } catch (IllegalArgumentException e) {
      throw new InputException("No fit: " + it.name() + ": " + e.getMessage() + ".");
    }
  }

  @Override
  public FolderKind kind() {
    return FolderKind.POOL;
  }

  @Override
  public Optional<Scenario> scenario() {
    return Optional.of(inputs.scenario());
  }

  @Override
  public Provenance provenance(ResultFolder folder, boolean resume) {
    List<String> settings = new ArrayList<>();
    for (PooledCases.Case it : cases.cases()) {
      settings.add("case " + it.name() + " " + BankFile.decides(it.inputs()));
    }
    settings.add("banks " + banks.sha256());
    return Provenance.of(kind(), inputs, settings);
  }

  @Override
  public Optional<String> fingerprintOf(Path log) {
    return Optional.empty();
  }

  @Override
  public Optional<Made> work(Desk desk, boolean resume) throws IOException {
    AtomicBoolean stopped = new AtomicBoolean();
    desk.stop().then(() -> stopped.set(true));
    PooledTables tables = new PooledTables(cases.pooling(), cases.seed(), known);
    for (double tau : cases.pooling().tau()) {
      desk.listener().note("Weighing draws with a spread between cases of " + tau + " ...");
      tables.add(banks.draws(tau, mechanisms()));
      if (stopped.get()) {
        return Optional.empty();
      }
    }
    List<FileEntry> files = new ArrayList<>();
    for (ResultTable table : tables.tables()) {
      files.add(table.write(desk.folder().path()));
    }
    ObjectNode more = Json.object();
    inputs.scenario().hypotheses().stream()
        .map(Hypothesis::id)
        .forEach(more.putArray("hypotheses")::add);
    return Optional.of(new Made(provenance(desk.folder(), resume), more, files, 0));
  }

  private List<String> mechanisms() {
    Set<String> all = new LinkedHashSet<>();
    inputs.scenario().hypotheses().forEach(h -> all.add(h.mechanism().key()));
    return List.copyOf(all);
  }

  @Override
  public void draw(ResultFolder folder, FigureWriter.Options options) throws IOException {
    PooledBook.write(folder.path(), options).requireAll();
  }
}
