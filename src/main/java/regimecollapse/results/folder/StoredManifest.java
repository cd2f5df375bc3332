package regimecollapse.results.folder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regimecollapse.results.file.FileEntry;
import regimecollapse.results.file.Json;
import regimecollapse.results.file.RefusedException;
import regimecollapse.results.folder.Manifest.Counts;
import regimecollapse.results.table.TableFile;

/**
 * What {@code manifest.json} says.
 *
 * @param program version of the program that made the results
 * @param title of the scenario
 * @param fingerprint of the inputs
 * @param resolvedSha256 SHA-256 of the resolved scenario
 * @param inputs SHA-256 of the files read, by name
 * @param seed master seed
 * @param replications runs of each hypothesis and arm
 * @param hypotheses ids, in order
 * @param arms ids, in order
 * @param counts runs of the ensemble
 * @param files of the folder
 */
public record StoredManifest(
    String program,
    String title,
    String fingerprint,
    String resolvedSha256,
    Map<String, String> inputs,
    long seed,
    int replications,
    List<String> hypotheses,
    List<String> arms,
    Counts counts,
    List<FileEntry> files) {
  /**
   * Reads the manifest of a folder.
   *
   * @throws RefusedException when it is not one, with the reason
   */
  public static StoredManifest read(ResultFolder folder) throws IOException {
    JsonNode root = root(folder.path(), TableFile.MANIFEST);
    require(root.path("hypotheses").isArray(), TableFile.MANIFEST, "hypotheses");
    require(root.path("arms").isArray(), TableFile.MANIFEST, "arms");
    require(root.path("seed").isIntegralNumber(), TableFile.MANIFEST, "seed");
    require(root.path("replications").isInt(), TableFile.MANIFEST, "replications");
    return of(root);
  }

  /** A manifest of either kind, with what both must say. */
  static JsonNode root(Path folder, String name) throws IOException {
    JsonNode root;
    try {
      root = Json.read(folder.resolve(name));
    } catch (JsonProcessingException e) {
      throw new RefusedException(name + " cannot be read: " + firstLine(e.getOriginalMessage()));
    } catch (NoSuchFileException e) {
      throw new RefusedException(name + " is not there");
    } catch (CharacterCodingException e) {
      throw new RefusedException(name + " cannot be read: it is not UTF-8");
    }
    for (String key : List.of("program", "title", "fingerprint", "resolved_scenario_sha256")) {
      require(root.path(key).isTextual(), name, key);
    }
    for (String key : List.of("inputs", "files")) {
      require(root.path(key).isArray(), name, key);
    }
    require(root.path("fingerprint").asText().matches("[0-9a-f]{64}"), name, "fingerprint");
    return root;
  }

  private static StoredManifest of(JsonNode root) {
    JsonNode runs = root.path("runs");
    return new StoredManifest(
        text(root, "program"),
        text(root, "title"),
        text(root, "fingerprint"),
        text(root, "resolved_scenario_sha256"),
        inputs(root),
        root.path("seed").asLong(),
        root.path("replications").asInt(),
        texts(root.path("hypotheses")),
        texts(root.path("arms")),
        new Counts(
            runs.path("started").asInt(),
            runs.path("finished").asInt(),
            runs.path("failed").asInt()),
        files(root));
  }

  static Map<String, String> inputs(JsonNode root) {
    Map<String, String> inputs = new LinkedHashMap<>();
    root.path("inputs").forEach(f -> inputs.put(text(f, "file"), text(f, "sha256")));
    return inputs;
  }

  static List<FileEntry> files(JsonNode root) {
    List<FileEntry> files = new ArrayList<>();
    for (JsonNode file : root.path("files")) {
      long rows = file.has("rows") ? file.path("rows").asLong() : -1;
      files.add(new FileEntry(text(file, "file"), rows, text(file, "sha256")));
    }
    return files;
  }

  /** Copies the collections. */
  public StoredManifest {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    hypotheses = List.copyOf(hypotheses);
    arms = List.copyOf(arms);
    files = List.copyOf(files);
  }

  /** What it says of a file. */
  public Optional<FileEntry> file(String name) {
    return files.stream().filter(f -> f.name().equals(name)).findFirst();
  }

  static String firstLine(String message) {
    return message.lines().findFirst().orElse("").strip();
  }

  static void require(boolean there, String name, String key) throws RefusedException {
    if (!there) {
      throw new RefusedException(name + " is not one of results: " + key + " is missing or wrong");
    }
  }

  static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(n -> texts.add(n.asText()));
    return texts;
  }

  static String text(JsonNode node, String key) {
    return node.path(key).asText();
  }
}
