package regimecollapse.results.folder;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import regimecollapse.results.file.FileEntry;
import regimecollapse.results.file.Text;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;

/**
 * Checks that the folder of a fit is what its {@code fit.json} says: every file by its SHA-256, and
 * {@code fit.json} by making it again. Nothing is simulated or written.
 */
public final class FitCheck {
  private final FitFolder folder;
  private final StoredFit stored;
  private final Verdict verdict;

  /** A check that has not begun; what it finds goes to the verdict. */
  public FitCheck(FitFolder folder, StoredFit stored, Verdict verdict) {
    this.folder = folder;
    this.stored = stored;
    this.verdict = verdict;
  }

  /**
   * Checks everything.
   *
   * @param program version of this program
   * @param scenario read from the folder; empty when it cannot be read
   * @param partial whether files may be left out
   */
  public void run(String program, Optional<Scenario> scenario, boolean partial) throws IOException {
    Map<String, FolderFile> files = new LinkedHashMap<>();
    for (FolderFile file : FolderFile.list(folder.path())) {
      files.put(file.path(), file);
    }
    TreeSet<String> others = new TreeSet<>(files.keySet());
    others.remove(FitFolder.MANIFEST);
    for (FileEntry entry : stored.files()) {
      others.remove(entry.name());
      compare(entry, files.get(entry.name()), partial);
    }
    checkManifest(program, scenario, files.get(TableFile.SCENARIO));
    if (!others.isEmpty()) {
      verdict.note(
          FitFolder.MANIFEST
              + " lists no charts, so nothing tells whether these are as they were: "
              + String.join(", ", others));
    }
  }

  private void compare(FileEntry entry, FolderFile file, boolean partial) {
    if (file == null) {
      if (partial) {
        verdict.leftOut(entry.name());
      } else {
        verdict.missing(entry.name(), FitFolder.MANIFEST);
      }
      return;
    }
    verdict.checked(entry.name());
    if (!entry.sha256().equals(file.sha256())) {
      verdict.problem(
          FolderCheck.differs(
              entry.name(), "SHA-256", file.sha256(), FitFolder.MANIFEST, entry.sha256()));
    }
  }

  /** Makes it again from the scenario and from what it says of the files. */
  private void checkManifest(String program, Optional<Scenario> scenario, FolderFile yaml)
      throws IOException {
    boolean same = yaml != null && yaml.sha256().equals(stored.resolvedSha256());
    if (!same || !program.equals(stored.program()) || scenario.flatMap(Scenario::fit).isEmpty()) {
      verdict.note(
          FitFolder.MANIFEST
              + " could not be made again for comparison: that needs its "
              + TableFile.SCENARIO
              + " and the version of the program that made it");
      return;
    }
    verdict.checked(FitFolder.MANIFEST);
    Inputs inputs =
        new Inputs(
            stored.program(),
            stored.inputs(),
            Text.read(folder.file(TableFile.SCENARIO)).text(),
            scenario.orElseThrow());
    String again =
        new FitInputs(inputs, stored.quick(), stored.heldOut())
            .text(stored.simulations(), stored.files());
    Text.read(folder.file(FitFolder.MANIFEST))
        .firstDifference(again)
        .ifPresent(
            line ->
                verdict.problem(FitFolder.MANIFEST + " is not what these inputs give: " + line));
  }
}
