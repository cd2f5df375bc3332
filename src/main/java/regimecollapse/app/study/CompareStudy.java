package regimecollapse.app.study;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import regimecollapse.analysis.compare.Comparison;
import regimecollapse.analysis.compare.ComparisonFiles;
import regimecollapse.analysis.compare.stored.StoredFolder;
import regimecollapse.analysis.compare.stored.StoredResults;
import regimecollapse.app.input.InputException;
import regimecollapse.app.input.Program;
import regimecollapse.app.input.StoredFolders;
import regimecollapse.chart.canvas.Drawn;
import regimecollapse.chart.canvas.FigureWriter;
import regimecollapse.chart.compare.CompareBook;
import regimecollapse.report.ComparePage;
import regimecollapse.results.file.Json;
import regimecollapse.results.file.Sha256;
import regimecollapse.results.folder.Provenance;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.table.FolderKind;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;

/** Result folders beside each other, each against the first: what went in and what came out. */
public final class CompareStudy implements Study {
  /** Fewest folders that can be compared. */
  public static final int FEWEST = 2;

  private final Comparison comparison;
  private final Function<Comparison, String> text;

  /**
   * A comparison.
   *
   * @param stored where the folders were read
   * @param read two or more result folders
   * @param text the findings in words, as they are printed and stored
   * @throws InputException with all that is wrong with the folders
   */
  public CompareStudy(
      StoredFolders stored, List<StoredResults> read, Function<Comparison, String> text) {
    List<String> problems = new ArrayList<>(stored.problems());
    if (read.size() >= FEWEST) {
      problems.addAll(Comparison.refusals(read));
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    this.comparison = Comparison.of(read, stored::find);
    this.text = text;
  }

  /** The findings. */
  public Comparison comparison() {
    return comparison;
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
    return provenance(comparison.folders(), " beside ");
  }

  /** Of folders: the manifests stand for all that they hold. */
  static Provenance provenance(List<StoredResults> folders, String beside) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    for (StoredResults results : folders) {
      StoredFolder it = results.folder();
      files.put(it.label() + " " + it.name(), Sha256.of(it.path().resolve(TableFile.MANIFEST)));
    }
    String title =
        folders.stream()
            .map(results -> results.folder().name())
            .collect(Collectors.joining(beside));
    return Provenance.ofComparison(Program.version(), title, files);
  }

  @Override
  public Optional<String> fingerprintOf(Path log) {
    return Optional.empty();
  }

  @Override
  public Optional<Made> work(Desk desk, boolean resume) throws IOException {
    Path folder = desk.folder().path();
    ComparisonFiles.write(comparison, folder);
    Files.writeString(
        folder.resolve(TableFile.COMPARISON_TEXT), text.apply(comparison), StandardCharsets.UTF_8);
    Provenance provenance = provenance(desk.folder(), resume);
    return Optional.of(new Made(provenance, Json.object(), desk.written(), 0));
  }

  @Override
  public void draw(ResultFolder folder, FigureWriter.Options options) throws IOException {
    Drawn charts = CompareBook.write(comparison, folder.charts(), options);
    ComparePage.write(folder.path(), comparison, charts, Program.version());
    charts.requireAll();
  }
}
