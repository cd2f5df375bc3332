package regimecollapse.results.folder;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import regimecollapse.results.file.FileEntry;
import regimecollapse.results.file.RefusedException;

/**
 * What {@code fit.json} says.
 *
 * @param program version of the program that made the results
 * @param title of the scenario
 * @param fingerprint of the inputs
 * @param resolvedSha256 SHA-256 of the resolved scenario
 * @param inputs SHA-256 of the files read, by name
 * @param quick whether the small effort was made
 * @param heldOut ids of the observations that did not count
 * @param simulations made in all
 * @param files of the folder
 */
public record StoredFit(
    String program,
    String title,
    String fingerprint,
    String resolvedSha256,
    Map<String, String> inputs,
    boolean quick,
    Set<String> heldOut,
    long simulations,
    List<FileEntry> files) {
  /** Copies the collections. */
  public StoredFit {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    heldOut = Set.copyOf(heldOut);
    files = List.copyOf(files);
  }

  /**
   * Reads that of a folder.
   *
   * @throws RefusedException when it is not one, with the reason
   */
  public static StoredFit read(FitFolder folder) throws IOException {
    String name = FitFolder.MANIFEST;
    JsonNode root = StoredManifest.root(folder.path(), name);
    StoredManifest.require(root.path("quick").isBoolean(), name, "quick");
    StoredManifest.require(root.path("held_out").isArray(), name, "held_out");
    StoredManifest.require(root.path("simulations").isIntegralNumber(), name, "simulations");
    return new StoredFit(
        StoredManifest.text(root, "program"),
        StoredManifest.text(root, "title"),
        StoredManifest.text(root, "fingerprint"),
        StoredManifest.text(root, "resolved_scenario_sha256"),
        StoredManifest.inputs(root),
        root.path("quick").asBoolean(),
        Set.copyOf(StoredManifest.texts(root.path("held_out"))),
        root.path("simulations").asLong(),
        StoredManifest.files(root));
  }
}
