package regimecollapse.results.folder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import regimecollapse.results.file.Json;
import regimecollapse.results.file.Packed;
import regimecollapse.results.file.Sha256;
import regimecollapse.results.table.TableFile;
import regimecollapse.results.table.TableScan;

/**
 * Whether the files of a folder are as its manifest lists them, and the manifest as the crate lists
 * it, before anything is read from them. A file that is not there, or that the manifest of another
 * version lists without a SHA-256, is no fault here.
 */
public final class ListedFiles {
  /** Most lines on one file. */
  private static final int MOST = 5;

  private final ResultFolder folder;
  private final String shown;

  /**
   * The files of a folder.
   *
   * @param shown the folder as messages name it
   */
  public ListedFiles(ResultFolder folder, String shown) {
    this.folder = folder;
    this.shown = shown;
  }

  /** Names of files of results, but the scenario: its titles may be changed. */
  public static boolean isResult(String name) {
    return !name.equals(TableFile.SCENARIO);
  }

  /** Names of the files that the manifest lists and that are not there. */
  public List<String> missing() throws IOException {
    List<String> names = new ArrayList<>();
    for (JsonNode entry : manifest().path("files")) {
      String name = entry.path("file").asText();
      if (Files.notExists(folder.table(name))) {
        names.add(name);
      }
    }
    return names;
  }

  /**
   * What has been changed since the manifest was written, line by line; nothing where all is as it
   * was.
   *
   * @param which names of the files that are looked at
   */
  public List<String> changed(Predicate<String> which) throws IOException {
    List<String> lines = new ArrayList<>(unlike());
    for (JsonNode entry : manifest().path("files")) {
      String name = entry.path("file").asText();
      String listed = entry.path("sha256").asText();
      if (!listed.isEmpty() && which.test(name)) {
        Path file = folder.table(name);
        if (Files.isRegularFile(file) && !Packed.sha256(file).equals(Optional.of(listed))) {
          lines.addAll(told(name, file, entry.path("rows").asLong(-1)));
        }
      }
    }
    if (!lines.isEmpty()) {
      lines.add(
          "Nothing was done with %s. Put back what was there, or make the folder again; what else"
                  .formatted(shown)
              + " differs is told by: ./collapse verify "
              + shown);
    }
    return lines;
  }

  /** What the crate says of the files that no manifest lists: the manifest, and what ran. */
  private List<String> unlike() throws IOException {
    List<String> lines = new ArrayList<>();
    for (JsonNode entity : read(folder.file(TableFile.CRATE)).path("@graph")) {
      String name = entity.path("name").asText();
      boolean head = name.equals(folder.kind().manifest()) || name.equals(TableFile.ENVIRONMENT);
      Path file = head ? folder.file(name) : folder.path();
      String listed = entity.path("sha256").asText();
      if (!listed.isEmpty() && Files.isRegularFile(file) && !Sha256.of(file).equals(listed)) {
        lines.add(isNot(name, TableFile.CRATE));
      }
    }
    return lines;
  }

  private String isNot(String name, String list) {
    return "%s/%s has been changed: it is not the file that %s lists (SHA-256)."
        .formatted(shown, name, list);
  }

  private JsonNode manifest() throws IOException {
    return read(folder.manifest());
  }

  private static JsonNode read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Json.object();
    }
    try {
      return Json.read(file);
    } catch (JsonProcessingException | CharacterCodingException e) {
      // Whoever reads it tells.
      return Json.object();
    }
  }

  /** What is wrong in the file, as far as its cells tell. */
  private List<String> told(String name, Path file, long rows) throws IOException {
    String lies = file.getFileName().toString();
    String path = shown + "/" + (name.endsWith(".csv") ? lies : name);
    List<String> lines = new ArrayList<>();
    lines.add(isNot(name.endsWith(".csv") ? lies : name, folder.kind().manifest()));
    if (!name.endsWith(".csv")) {
      return lines;
    }
    TableScan scan = TableScan.of(file, folder.kind());
    scan.findings().stream().limit(MOST).forEach(it -> lines.add("  " + path + " " + it + "."));
    if (scan.readable() && !scan.lacking().isEmpty()) {
      lines.add("  " + path + " has no column " + String.join(", ", scan.lacking()) + ".");
    }
    if (scan.readable() && rows >= 0 && scan.rows() != rows) {
      lines.add("  %s has %d rows; listed are %d.".formatted(path, scan.rows(), rows));
    }
    return lines;
  }
}
