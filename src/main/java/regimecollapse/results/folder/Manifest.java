package regimecollapse.results.folder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import regimecollapse.results.file.AtomicFile;
import regimecollapse.results.file.Decimals;
import regimecollapse.results.file.FileEntry;
import regimecollapse.results.file.Json;
import regimecollapse.results.file.Sha256;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Uncertain;

/**
 * What a result folder holds and from which inputs, written last: {@code manifest.json}. It is the
 * same for the same inputs on every machine; what may differ, such as the JDK, is in {@code
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
  public record Counts(int started, int finished, int failed) {}

  private Manifest() {}

  /**
   * Writes the manifest; from then on the folder is complete.
   *
   * @param files of the folder, in any order
   */
  public static void write(ResultFolder folder, Inputs inputs, Counts counts, List<FileEntry> files)
      throws IOException {
    AtomicFile.write(folder.file(TableFile.MANIFEST), text(inputs, counts, files));
  }

  /** The text of the manifest. */
  static String text(Inputs inputs, Counts counts, List<FileEntry> files)
      throws JsonProcessingException {
    Scenario scenario = inputs.scenario();
    ObjectNode root = Json.object();
    root.put("format", FORMAT);
    root.put("program", inputs.program());
    root.put("title", scenario.title());
    root.put(FINGERPRINT, inputs.fingerprint());
    root.put("resolved_scenario_sha256", Sha256.of(inputs.resolvedYaml()));
    ArrayNode read = root.putArray("inputs");
    inputs.files().forEach((name, hash) -> read.addObject().put("file", name).put("sha256", hash));
    root.put("seed", scenario.seed());
    root.put("replications", scenario.replications());
    ArrayNode hypotheses = root.putArray("hypotheses");
    scenario.hypotheses().stream().map(Hypothesis::id).forEach(hypotheses::add);
    ArrayNode arms = root.putArray("arms");
    scenario.arms().stream().map(Arm::id).forEach(arms::add);
    root.putObject("runs")
        .put("started", counts.started())
        .put("finished", counts.finished())
        .put("failed", counts.failed());
    addParameters(scenario, root.putObject("parameters"));
    addFiles(files, root.putArray("files"));
    return Json.text(root);
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
    } catch (JsonProcessingException e) {
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
    addAll(scenario.parameters(), parameters.putObject("case"));
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
