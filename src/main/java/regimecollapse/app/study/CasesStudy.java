package regimecollapse.app.study;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import regimecollapse.analysis.compare.CasesBeside;
import regimecollapse.analysis.compare.ComparisonFiles;
import regimecollapse.analysis.compare.stored.StoredResults;
import regimecollapse.app.input.InputException;
import regimecollapse.app.input.Program;
import regimecollapse.chart.canvas.Drawn;
import regimecollapse.chart.canvas.FigureWriter;
import regimecollapse.chart.compare.CasesBook;
import regimecollapse.report.CasesPage;
import regimecollapse.results.file.Json;
import regimecollapse.results.folder.Provenance;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.table.FolderKind;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;

/** Result folders of different cases side by side, each on the days since its own day 0. */
public final class CasesStudy implements Study {
  private final List<StoredResults> folders;
  private final CasesBeside cases;
  private final Function<CasesBeside, String> text;

  /**
   * Folders side by side.
   *
   * @param folders as they were read
   * @param problems of reading them
   * @param text the findings in words, as they are printed and stored
   * @throws InputException with the problems, if there are any
   */
  public CasesStudy(
      List<StoredResults> folders, List<String> problems, Function<CasesBeside, String> text) {
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    this.folders = List.copyOf(folders);
    this.cases = CasesBeside.of(folders);
    this.text = text;
  }

  /** The findings. */
  public CasesBeside cases() {
    return cases;
  }

  @Override
  public FolderKind kind() {
    return FolderKind.COMPARISON;
  }

  @Override
  public Optional<Scenario> scenario() {
    return Optional.empty();
  }

  /** {@inheritDoc} The manifests stand for all that the folders hold. */
  @Override
  public Provenance provenance(ResultFolder folder, boolean resume) throws IOException {
    return CompareStudy.provenance(folders, " side by side with ");
  }

  @Override
  public Optional<String> fingerprintOf(Path log) {
    return Optional.empty();
  }

  @Override
  public Optional<Made> work(Desk desk, boolean resume) throws IOException {
    Path folder = desk.folder().path();
    ComparisonFiles.write(cases, folder);
    Files.writeString(
        folder.resolve(TableFile.COMPARISON_TEXT), text.apply(cases), StandardCharsets.UTF_8);
    Provenance provenance = provenance(desk.folder(), resume);
    return Optional.of(new Made(provenance, Json.object(), desk.written(), 0));
  }

  @Override
  public void draw(ResultFolder folder, FigureWriter.Options options) throws IOException {
    Drawn charts = CasesBook.write(cases, folder.charts(), options);
    CasesPage.write(folder.path(), cases, charts, Program.version());
    charts.requireAll();
  }
}
