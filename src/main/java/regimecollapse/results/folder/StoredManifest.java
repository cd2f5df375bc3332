package regimecollapse.results.folder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import regimecollapse.results.file.FileEntry;
import regimecollapse.results.file.Json;
import regimecollapse.results.file.Packed;
import regimecollapse.results.file.RefusedException;
import regimecollapse.results.folder.Manifest.Counts;
import regimecollapse.results.table.FolderKind;
import regimecollapse.text.ParserWords;

/**
 * What the manifest of a folder says.
 *
 * @param kind of the folder
 * @param program version of the program that made the results
 * @param title of the scenario
 * @param fingerprint of the inputs
 * @param resolvedSha256 SHA-256 of the resolved scenario; empty without one
 * @param inputs SHA-256 of the files read, by name
 * @param seed master seed; 0 without one
 * @param replications runs of each hypothesis and arm; 0 where there is no ensemble
 * @param hypotheses ids, in order
 * @param arms ids, in order; of an ensemble only
 * @param counts runs of the ensemble
 * @param files of the folder
 * @param more what this kind of folder says besides
 */
public record StoredManifest(
    FolderKind kind,
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
    List<FileEntry> files,
    ObjectNode more) {
  /** What the manifests of all kinds say. */
  private static final List<String> HEAD =
      List.of(
          "format",
          "kind",
          "program",
          "title",
          "fingerprint",
          "resolved_scenario_sha256",
          "inputs",
          "seed",
          "files");

  /**
   * Reads the manifest of a folder.
   *
   * @throws RefusedException when it is not one, with the reason
   */
  public static StoredManifest read(ResultFolder folder) throws IOException {
    String name = folder.kind().manifest();
    JsonNode root = root(folder.manifest(), name);
    for (String key : List.of("program", "title", "fingerprint")) {
      require(root.path(key).isTextual(), name, key);
    }
    for (String key : List.of("inputs", "files")) {
      require(root.path(key).isArray(), name, key);
    }
    require(root.path("fingerprint").asText().matches("[0-9a-f]{64}"), name, "fingerprint");
    if (folder.kind().hasScenario()) {
      require(root.path("resolved_scenario_sha256").isTextual(), name, "resolved_scenario_sha256");
      require(root.path("hypotheses").isArray(), name, "hypotheses");
      require(Json.isWhole(root.path("seed")), name, "seed");
    }
    switch (folder.kind()) {
      case RUN -> {
        require(root.path("arms").isArray(), name, "arms");
        require(root.path("replications").isInt(), name, "replications");
      }
      case FIT -> {
        require(root.path("quick").isBoolean(), name, "quick");
        require(root.path("held_out").isArray(), name, "held_out");
        require(root.path("simulations").isIntegralNumber(), name, "simulations");
      }
      case BANK, TWINS, SENSITIVITY, CHOICE, POOL, SHARD ->
          require(root.path("settings").isArray(), name, "settings");
      case COMPARISON -> {}
    }
    return of(folder.kind(), (ObjectNode) root);
  }

  private static JsonNode root(Path file, String name) throws IOException {
    if (Files.isDirectory(file)) {
      throw new RefusedException(name + " is a folder, not a file");
    }
    try {
      JsonNode root = Json.read(file);
      require(root.isObject(), name, "program");
      return root;
    } catch (JsonProcessingException e) {
      throw new RefusedException(
          name + " cannot be read: " + ParserWords.json(e.getOriginalMessage()));
    } catch (NoSuchFileException e) {
      throw new RefusedException(name + " is not there");
    } catch (CharacterCodingException e) {
      throw new RefusedException(name + " cannot be read: it is not UTF-8");
    }
  }

  private static StoredManifest of(FolderKind kind, ObjectNode root) {
    JsonNode runs = root.path("runs");
    ObjectNode more = root.deepCopy();
    more.remove(HEAD);
    return new StoredManifest(
        kind,
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
        files(root),
        more);
  }

  /** The settings of a study that is no run and no fit. */
  public List<String> settings() {
    return texts(more.path("settings"));
  }

  /** The settings of a fit. */
  FitSettings fit() {
    return new FitSettings(
        more.path("quick").asBoolean(),
        Set.copyOf(texts(more.path("held_out"))),
        more.path(FitSettings.BANK).asText());
  }

  private static Map<String, String> inputs(JsonNode root) {
    Map<String, String> inputs = new LinkedHashMap<>();
    root.path("inputs").forEach(f -> inputs.put(text(f, "file"), text(f, "sha256")));
    return inputs;
  }

  private static List<FileEntry> files(JsonNode root) {
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

  /** What it says of a file; of a packed one as of the same unpacked. */
  public Optional<FileEntry> file(String name) {
    return files.stream()
        .filter(f -> f.name().equals(name) || f.name().equals(Packed.plain(name)))
        .findFirst();
  }

  private static void require(boolean there, String name, String key) throws RefusedException {
    if (!there) {
      throw new RefusedException(name + " is not one of results: " + key + " is missing or wrong");
    }
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(n -> texts.add(n.asText()));
    return texts;
  }

  private static String text(JsonNode node, String key) {
    return node.path(key).asText();
  }
}
