package regimecollapse.results.folder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import regimecollapse.results.file.FileEntry;
import regimecollapse.results.file.Packed;
import regimecollapse.results.file.Text;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;

/**
 * Checks that a result folder is what its manifest and its crate say: every file by its SHA-256,
 * every table by its rows and cells, the manifest and the crate by making them again. Nothing is
 * written.
 */
public final class FolderCheck {
  /**
   * What is known besides the folder.
   *
   * @param program version of this program
   * @param citation of this program
   * @param scenario read from the folder; empty when it cannot be read
   * @param partial whether files may be left out
   */
  public record Known(
      String program, Citation citation, Optional<Scenario> scenario, boolean partial) {}

  private final ResultFolder folder;
  private final StoredManifest manifest;
  private final Known known;
  private final Verdict verdict;

  /** Name of the manifest. */
  private final String list;

  /** Files that are not as one of the lists says. */
  private final Set<String> suspects = new LinkedHashSet<>();

  /** A check that has not begun; what it finds goes to the verdict. */
  public FolderCheck(ResultFolder folder, StoredManifest manifest, Known known, Verdict verdict) {
    this.folder = folder;
    this.manifest = manifest;
    this.known = known;
    this.verdict = verdict;
    this.list = folder.kind().manifest();
  }

  /** Checks everything. */
  public void run() throws IOException {
    Map<String, FolderFile> files = new LinkedHashMap<>();
    for (FolderFile file : FolderFile.list(folder.path())) {
      files.put(file.path(), file);
    }
    for (FileEntry entry : manifest.files()) {
      compare(entry, lying(entry, files));
    }
    checkScenario(files.get(TableFile.SCENARIO));
    TableCheck tables = new TableCheck(folder, manifest, sameProgram(), verdict);
    for (FileEntry entry : manifest.files()) {
      if (entry.rows() >= 0 && lying(entry, files) != null) {
        tables.check(entry);
      }
    }
    checkManifest();
    new CrateCheck(folder, manifest, known, verdict).run(files, suspects);
  }

  private boolean sameProgram() {
    return known.program().equals(manifest.program());
  }

  /** The file of an entry, which may be packed; null where there is none. */
  private static FolderFile lying(FileEntry entry, Map<String, FolderFile> files) {
    return Packed.names(entry.name()).stream()
        .map(files::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private void compare(FileEntry entry, FolderFile file) throws IOException {
    if (file == null) {
      missing(entry.name());
      return;
    }
    verdict.checked(file.path());
    boolean packed = !file.path().equals(entry.name());
    Optional<String> found =
        packed ? Packed.sha256(folder.file(file.path())) : Optional.of(file.sha256());
    if (!found.equals(Optional.of(entry.sha256()))) {
      suspects.add(file.path());
    }
    // What cannot be unpacked is told with what else is wrong of tables.
    found
        .filter(hash -> !hash.equals(entry.sha256()))
        .map(hash -> differs(file.path(), hashed(packed), hash, list, entry.sha256()))
        .ifPresent(verdict::problem);
  }

  private static String hashed(boolean packed) {
    return packed ? "SHA-256, unpacked," : "SHA-256";
  }

  private void missing(String name) {
    if (known.partial()) {
      verdict.leftOut(name);
    } else {
      verdict.missing(name, list);
    }
  }

  /** The sentence on a file of which a list says something else. */
  static String differs(String file, String what, String found, String list, String listed) {
    return "%s is not as %s lists it: its %s is %s, listed is %s"
        .formatted(file, list, what, found, listed);
  }

  private void checkScenario(FolderFile file) {
    if (file != null
        && !manifest.resolvedSha256().isEmpty()
        && !suspects.contains(file.path())
        && !file.sha256().equals(manifest.resolvedSha256())) {
      suspects.add(list);
      verdict.problem(
          list
              + " contradicts itself: resolved_scenario_sha256 is not the SHA-256 of "
              + file.path());
    }
  }

  /** Makes the manifest again from what was read and from what it says of the files. */
  private void checkManifest() throws IOException {
    boolean readable =
        !manifest.kind().hasScenario()
            || known.scenario().isPresent() && !suspects.contains(TableFile.SCENARIO);
    if (!sameProgram() || !readable) {
      verdict.note(
          list
              + " could not be made again for comparison: that needs "
              + TableFile.SCENARIO
              + " and the version of the program that made it");
      return;
    }
    verdict.checked(list);
    String again = Manifest.text(provenance(), more(), manifest.files());
    Text.read(folder.manifest())
        .firstDifference(again)
        .ifPresent(
            line -> {
              suspects.add(list);
              verdict.problem(list + " is not what these inputs give: " + line);
            });
  }

  private Provenance provenance() throws IOException {
    if (!manifest.kind().hasScenario()) {
      return Provenance.ofFiles(
          manifest.kind(),
          manifest.program(),
          manifest.title(),
          manifest.inputs(),
          manifest.settings());
    }
    Inputs inputs =
        new Inputs(
            manifest.program(),
            manifest.inputs(),
            Text.read(folder.file(TableFile.SCENARIO)).text(),
            known.scenario().orElseThrow());
    return switch (manifest.kind()) {
      case RUN -> Provenance.ofRuns(inputs);
      case FIT -> manifest.fit().with(inputs);
      default -> Provenance.of(manifest.kind(), inputs, manifest.settings());
    };
  }

  /** What the manifest says besides: what simulations gave is taken as it stands there. */
  private ObjectNode more() {
    Scenario scenario = known.scenario().orElse(null);
    return switch (manifest.kind()) {
      case RUN -> Manifest.ofRuns(scenario, manifest.counts());
      case FIT -> scenario.fit().isEmpty() ? manifest.more() : moreOfFit(scenario);
      default -> manifest.more();
    };
  }

  private ObjectNode moreOfFit(Scenario scenario) {
    ObjectNode said = manifest.more();
    ObjectNode more = manifest.fit().more(scenario, said.path("simulations").asLong());
    if (said.has(FitSettings.STOPPED)) {
      more.set(FitSettings.STOPPED, said.get(FitSettings.STOPPED));
    }
    return more;
  }
}
