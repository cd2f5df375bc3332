package regimecollapse.results.folder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import regimecollapse.results.file.Json;
import regimecollapse.results.file.Text;
import regimecollapse.results.table.TableFile;
import regimecollapse.text.ParserWords;

/** Checks that the files of a folder are those of its crate, and that the crate is as made. */
final class CrateCheck {
  private static final String LIST = TableFile.CRATE;

  private final ResultFolder folder;
  private final StoredManifest manifest;
  private final FolderCheck.Known known;
  private final Verdict verdict;

  CrateCheck(
      ResultFolder folder, StoredManifest manifest, FolderCheck.Known known, Verdict verdict) {
    this.folder = folder;
    this.manifest = manifest;
    this.known = known;
    this.verdict = verdict;
  }

  /**
   * Checks everything.
   *
   * @param files of the folder, by path
   * @param suspects files of which another list says something else
   */
  void run(Map<String, FolderFile> files, Set<String> suspects) throws IOException {
    if (!Files.isRegularFile(folder.file(LIST))) {
      withoutCrate(files);
      return;
    }
    Map<String, FolderFile> listed = listed();
    if (listed.isEmpty()) {
      return;
    }
    List<FolderFile> expected = new ArrayList<>();
    for (FolderFile claim : listed.values()) {
      FolderFile file = files.get(claim.path());
      compare(claim, file, suspects);
      // Where file and list disagree, that is told; the rest of the list can still be compared.
      boolean agree = file != null && !suspects.contains(claim.path());
      expected.add(agree ? file : claim);
    }
    for (String path : files.keySet()) {
      if (!listed.containsKey(path)) {
        verdict.problem(path + " is one file too many: " + LIST + " does not list it");
      }
    }
    expected.sort(Comparator.comparing(FolderFile::path));
    compareText(expected, suspects);
  }

  private void withoutCrate(Map<String, FolderFile> files) {
    List<String> unlisted = new ArrayList<>(files.keySet());
    unlisted.removeIf(path -> manifest.file(path).isPresent());
    unlisted.remove(folder.kind().manifest());
    String text = LIST + " is not there";
    if (!unlisted.isEmpty()) {
      text += ", so nothing tells whether these are as they were: " + String.join(", ", unlisted);
    }
    if (known.partial()) {
      verdict.note(text);
    } else {
      verdict.problem(text);
    }
  }

  /** The files that the crate lists by path; none when it cannot be read, which is told. */
  private Map<String, FolderFile> listed() throws IOException {
    Map<String, FolderFile> listed = new LinkedHashMap<>();
    try {
      for (JsonNode entity : Json.read(folder.file(LIST)).path("@graph")) {
        if (entity.path("@type").asText().equals("File")) {
          String path = entity.path("name").asText();
          listed.put(
              path,
              new FolderFile(
                  path, entity.path("contentSize").asLong(), entity.path("sha256").asText()));
        }
      }
      if (listed.isEmpty()) {
        verdict.problem(LIST + " lists no files");
      }
    } catch (JsonProcessingException e) {
      verdict.problem(LIST + " cannot be read: " + ParserWords.json(e.getOriginalMessage()));
    } catch (CharacterCodingException e) {
      verdict.problem(LIST + " cannot be read: it is not UTF-8");
    }
    return listed;
  }

  private void compare(FolderFile claim, FolderFile file, Set<String> suspects) {
    String path = claim.path();
    if (file == null) {
      if (manifest.file(path).isEmpty() && known.partial()) {
        verdict.leftOut(path);
      } else if (manifest.file(path).isEmpty()) {
        verdict.missing(path, LIST);
      }
      return;
    }
    verdict.checked(path);
    if (!claim.sha256().equals(file.sha256())) {
      suspects.add(path);
      verdict.problem(FolderCheck.differs(path, "SHA-256", file.sha256(), LIST, claim.sha256()));
    } else if (claim.size() != file.size()) {
      suspects.add(path);
      verdict.problem(
          FolderCheck.differs(
              path, "size", Long.toString(file.size()), LIST, Long.toString(claim.size())));
    }
  }

  /** Makes the crate again and compares it byte for byte. */
  private void compareText(List<FolderFile> files, Set<String> suspects) throws IOException {
    boolean sound =
        !suspects.contains(folder.kind().manifest())
            && !suspects.contains(TableFile.ENVIRONMENT)
            && !suspects.contains(TableFile.SCENARIO)
            && Files.isRegularFile(folder.file(TableFile.ENVIRONMENT));
    boolean readable = known.scenario().isPresent() || !manifest.kind().hasScenario();
    if (!sound || !readable || !known.program().equals(manifest.program())) {
      verdict.note(
          LIST
              + " could not be made again for comparison: that needs "
              + String.join(
                  ", ", folder.kind().manifest(), TableFile.ENVIRONMENT, TableFile.SCENARIO)
              + " as they were, and the version of the program that made it");
      return;
    }
    verdict.checked(LIST);
    Crate.Facts facts =
        new Crate.Facts(
            manifest, StoredEnvironment.read(folder), known.scenario(), known.citation());
    Text.read(folder.file(LIST))
        .firstDifference(Crate.text(facts, files))
        .ifPresent(
            line -> verdict.problem(LIST + " is not what the files of the folder give: " + line));
    boolean explained = files.stream().anyMatch(it -> it.path().equals(TableFile.PACKAGE));
    if (explained && suspects.isEmpty() && allThere(files)) {
      compareCodebook(facts, files);
    }
  }

  private boolean allThere(List<FolderFile> files) {
    return files.stream().allMatch(it -> Files.isRegularFile(folder.file(it.path())));
  }

  /** Makes the codebook of the tables again and compares it byte for byte. */
  private void compareCodebook(Crate.Facts facts, List<FolderFile> files) throws IOException {
    String again = Crate.codebook(facts, folder, files).orElse("");
    Text.read(folder.file(TableFile.PACKAGE))
        .firstDifference(again)
        .ifPresent(
            line ->
                verdict.problem(
                    TableFile.PACKAGE + " is not what the tables of the folder give: " + line));
  }
}
