package regimecollapse.results.folder;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import regimecollapse.results.file.AtomicFile;
import regimecollapse.results.file.Decimals;
import regimecollapse.results.file.FileEntry;
import regimecollapse.results.file.Json;
import regimecollapse.results.file.Sha256;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.record.Fit;

/**
 * All that decides the bytes of the results of a fit.
 *
 * @param inputs the scenario, with a fit, and its data
 * @param quick whether the small effort of the scenario is made
 * @param heldOut ids of the observations that are left out
 */
public record FitInputs(Inputs inputs, boolean quick, Set<String> heldOut) {
  private static final int FORMAT = 1;

  /** Sorts the ids. */
  public FitInputs {
    heldOut = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(heldOut));
  }

  /** How much is simulated. */
  public Fit.Effort effort() {
    Fit fit = inputs.scenario().fit().orElseThrow();
    return quick ? fit.quick() : fit.effort();
  }

  /** A SHA-256 that is equal only for equal inputs. */
  public String fingerprint() {
    return Sha256.of(
        String.join("\n", "fit", inputs.fingerprint(), "" + quick, String.join(",", heldOut)));
  }

  /**
   * Writes {@code fit.json}; from then on the folder is complete. It is the same for the same
   * inputs on every machine.
   *
   * @param simulations made in all
   * @param files of the folder
   */
  public void write(FitFolder folder, long simulations, List<FileEntry> files) throws IOException {
    AtomicFile.write(folder.file(FitFolder.MANIFEST), text(simulations, files));
  }

  /** The text of {@code fit.json}. */
  String text(long simulations, List<FileEntry> files) throws IOException {
    Scenario scenario = inputs.scenario();
    ObjectNode root = Json.object();
    root.put("format", FORMAT);
    root.put("kind", "fit");
    root.put("program", inputs.program());
    root.put("title", scenario.title());
    root.put("fingerprint", fingerprint());
    root.put("resolved_scenario_sha256", Sha256.of(inputs.resolvedYaml()));
    ArrayNode read = root.putArray("inputs");
    inputs.files().forEach((name, hash) -> read.addObject().put("file", name).put("sha256", hash));
    root.put("seed", scenario.seed());
    root.put("quick", quick);
    ArrayNode hypotheses = root.putArray("hypotheses");
    scenario.hypotheses().stream().map(Hypothesis::id).forEach(hypotheses::add);
    Fit fit = scenario.fit().orElseThrow();
    root.put("arm", fit.arm());
    ArrayNode parameters = root.putArray("parameters");
    fit.parameters().stream().map(Parameter::key).forEach(parameters::add);
    ArrayNode held = root.putArray("held_out");
    heldOut.forEach(held::add);
    addEffort(root.putObject("effort"));
    root.put("simulations", simulations);
    ArrayNode entries = root.putArray("files");
    files.stream()
        .sorted(Comparator.comparing(FileEntry::name))
        .forEach(f -> addFile(f, entries.addObject()));
    return Json.text(root);
  }

  /** Writes the resolved scenario. */
  public FileEntry writeScenario(FitFolder folder) throws IOException {
    return new ResultFolder(folder.path()).writeScenario(inputs.resolvedYaml());
  }

  private void addEffort(ObjectNode node) {
    Fit.Effort effort = effort();
    node.put("waves", effort.waves());
    node.put("wave-points", effort.wavePoints());
    node.put("cutoff", Decimals.rounded(effort.cutoff()));
    node.put("particles", effort.particles());
    node.put("generations", effort.generations());
    node.put("quantile", Decimals.rounded(effort.quantile()));
    node.put("simulations", effort.simulations());
    node.put("rejection", effort.rejection());
    node.put("prior-simulations", effort.priorSimulations());
  }

  private static void addFile(FileEntry file, ObjectNode node) {
    node.put("file", file.name());
    if (file.rows() >= 0) {
      node.put("rows", file.rows());
    }
    node.put("sha256", file.sha256());
  }
}
