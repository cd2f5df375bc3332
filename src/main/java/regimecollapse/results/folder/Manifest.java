package regimecollapse.results.folder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import regimecollapse.results.file.AtomicFile;
import regimecollapse.results.file.Decimals;
import regimecollapse.results.file.FileEntry;
import regimecollapse.results.file.Json;
import regimecollapse.results.file.Sha256;
import regimecollapse.results.table.FolderKind;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.parameter.Concept;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Uncertain;

/**
 * What a folder holds and from which inputs, written last, as {@link FolderKind#manifest}. It is
 * the same for the same inputs on every machine; what may differ, such as the JDK, is in {@code
 * environment.json}. Charts and report are drawn from the tables and are not listed.
 */
public final class Manifest {
  private static final int FORMAT = 1;
  private static final String FINGERPRINT = "fingerprint";

  /**
   * Runs of the ensemble that stand in the table of runs; those of coalitions do not.
   *
   * @param started all of them, in a complete ensemble
   * @param finished with a record
   * @param failed with a cause
   */
  public record Counts(int started, int finished, int failed) {
    /** Enters them. */
    public void into(ObjectNode node) {
      node.putObject("runs")
          .put("started", started)
          .put("finished", finished)
          .put("failed", failed);
    }
  }

  private Manifest() {}

  /**
   * Writes the manifest; from then on the folder is complete.
   *
   * @param more what this kind of folder says besides
   * @param files of the folder, in any order
   */
  public static void write(
      ResultFolder folder, Provenance provenance, ObjectNode more, List<FileEntry> files)
      throws IOException {
    AtomicFile.write(folder.manifest(), text(provenance, more, files));
  }

  /** The text of the manifest. */
  static String text(Provenance it, ObjectNode more, List<FileEntry> files)
      throws JsonProcessingException {
    ObjectNode root = Json.object();
    root.put("format", FORMAT);
    if (it.kind() != FolderKind.RUN) {
      root.put("kind", it.kind().key());
    }
    root.put("program", it.program());
    root.put("title", it.title());
    root.put(FINGERPRINT, it.fingerprint());
    if (!it.resolvedYaml().isEmpty()) {
      root.put("resolved_scenario_sha256", Sha256.of(it.resolvedYaml()));
    }
    ArrayNode read = root.putArray("inputs");
    it.files().forEach((name, hash) -> read.addObject().put("file", name).put("sha256", hash));
    it.seed().ifPresent(seed -> root.set("seed", Json.whole(seed)));
    root.setAll(more);
    if (it.kind() != FolderKind.FIT && !it.settings().isEmpty()) {
      it.settings().forEach(root.putArray("settings")::add);
    }
    addFiles(files, root.putArray("files"));
    return Json.text(root);
  }

  /** What the manifest of runs says besides. */
  public static ObjectNode ofRuns(Scenario scenario, Counts counts) {
    ObjectNode root = Json.object();
    root.put("replications", scenario.replications());
    ArrayNode hypotheses = root.putArray("hypotheses");
    scenario.hypotheses().stream().map(Hypothesis::id).forEach(hypotheses::add);
    ArrayNode arms = root.putArray("arms");
    scenario.arms().stream().map(Arm::id).forEach(arms::add);
    counts.into(root);
    addParameters(scenario, root.putObject("parameters"));
    return root;
  }

  /**
   * The fingerprint of the inputs in a manifest; empty when there is no file, or when it is not one
   * of ours.
   */
  public static Optional<String> fingerprint(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      String found = Json.read(file).path(FINGERPRINT).asText("");
      return found.isEmpty() ? Optional.empty() : Optional.of(found);
    } catch (JsonProcessingException | CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The number of replications in a manifest; empty when the file is none of ours. */
  public static OptionalInt replications(Path file) throws IOException {
    if (fingerprint(file).isEmpty()) {
      return OptionalInt.empty();
    }
    int found = Json.read(file).path("replications").asInt(0);
    return found < 1 ? OptionalInt.empty() : OptionalInt.of(found);
  }

  private static void addParameters(Scenario scenario, ObjectNode parameters) {
    Map<Parameter, Uncertain> needed = new EnumMap<>(scenario.parameters());
    needed.keySet().removeIf(p -> Concept.owner(p).filter(c -> !scenario.has(c)).isPresent());
    addAll(needed, parameters.putObject("case"));
    for (Hypothesis h : scenario.hypotheses()) {
      addAll(h.parameters(), parameters.putObject(h.id()));
    }
  }

  private static void addAll(Map<Parameter, Uncertain> values, ObjectNode node) {
    for (Map.Entry<Parameter, Uncertain> entry : values.entrySet()) {
      var prior = entry.getValue().prior();
      node.putObject(entry.getKey().key())
          .put("centre", Decimals.rounded(prior.centre()))
          .put("low", Decimals.rounded(prior.low()))
          .put("high", Decimals.rounded(prior.high()))
          .put("unit", entry.getKey().unit());
    }
  }

  private static void addFiles(List<FileEntry> files, ArrayNode node) {
    files.stream()
        .sorted(Comparator.comparing(FileEntry::name))
        .forEach(
            file -> {
              ObjectNode entry = node.addObject().put("file", file.name());
              if (file.rows() >= 0) {
                entry.put("rows", file.rows());
              }
              entry.put("sha256", file.sha256());
            });
  }
}
