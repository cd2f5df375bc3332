package regimecollapse.results.folder;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import regimecollapse.results.file.Decimals;
import regimecollapse.results.file.Json;
import regimecollapse.results.table.FolderKind;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.record.Fit;

/**
 * What decides a fit besides its scenario.
 *
 * @param quick whether the small effort of the scenario is made
 * @param heldOut ids of the observations that are left out
 * @param bank SHA-256 of the simulations that serve as the baseline; empty: it makes its own
 */
public record FitSettings(boolean quick, Set<String> heldOut, String bank) {
  /** What serves as the baseline, in {@code fit.json}. */
  public static final String BANK = "bank";

  /** Why sequential ABC ended, in {@code fit.json}; fits of older versions do not say. */
  public static final String STOPPED = "stopped";

  /** Sorts the ids. */
  public FitSettings {
    heldOut = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(heldOut));
  }

  /** One that makes its own simulations. */
  public FitSettings(boolean quick, Set<String> heldOut) {
    this(quick, heldOut, "");
  }

  /** How much is simulated. */
  public Fit.Effort effort(Scenario scenario) {
    Fit fit = scenario.fit().orElseThrow();
    return quick ? fit.quick() : fit.effort();
  }

  /** All that decides a fit of these inputs. */
  public Provenance with(Inputs inputs) {
    List<String> all = new ArrayList<>(List.of("" + quick, String.join(",", heldOut)));
    if (!bank.isEmpty()) {
      all.add(BANK + " " + bank);
    }
    return Provenance.of(FolderKind.FIT, inputs, all);
  }

  /**
   * What {@code fit.json} says besides.
   *
   * @param simulations made in all
   */
  public ObjectNode more(Scenario scenario, long simulations) {
    ObjectNode root = Json.object();
    root.put("quick", quick);
    ArrayNode hypotheses = root.putArray("hypotheses");
    scenario.hypotheses().stream().map(Hypothesis::id).forEach(hypotheses::add);
    ObjectNode mechanisms = root.putObject("mechanisms");
    scenario.hypotheses().forEach(h -> mechanisms.put(h.id(), h.mechanism().key()));
    Fit fit = scenario.fit().orElseThrow();
    root.put("arm", fit.arm());
    ArrayNode parameters = root.putArray("parameters");
    fit.parameters().stream().map(Parameter::key).forEach(parameters::add);
    ArrayNode held = root.putArray("held_out");
    heldOut.forEach(held::add);
    if (!bank.isEmpty()) {
      root.put(BANK, bank);
    }
    addEffort(effort(scenario), root.putObject("effort"));
    root.put("simulations", simulations);
    return root;
  }

  private static void addEffort(Fit.Effort effort, ObjectNode node) {
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
}
