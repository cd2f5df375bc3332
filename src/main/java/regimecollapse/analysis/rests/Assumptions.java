package regimecollapse.analysis.rests;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import regimecollapse.evidence.Status;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Inventory;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.parameter.Uncertain;

/**
 * What a number of an arm rests on.
 *
 * @param byStatus how many of the scenario's stated numbers are documented, derived, contested,
 *     assumptions or the author's choice; base and arm share them
 * @param ranged how many of them are drawn from a range
 * @param unstored draws of numbers that are no parameters: they are not stored with the results, so
 *     that nothing can be said of their influence; points of one path share a draw
 * @param own ranges that make the hypothesis, replacing those of the case
 * @param changes what the arm itself changes
 */
public record Assumptions(
    Map<Status, Integer> byStatus,
    int ranged,
    int unstored,
    List<OwnRange> own,
    List<ArmChange> changes) {
  private static final String PARAMETERS = "parameters.";

  /**
   * What a hypothesis believes of a parameter.
   *
   * @param parameter its key
   * @param low lowest value
   * @param high highest value
   * @param status how sure that is, in a word
   */
  public record OwnRange(String parameter, double low, double high, String status) {}

  /** Copies, keeping the order. */
  public Assumptions {
    byStatus = Collections.unmodifiableMap(new LinkedHashMap<>(byStatus));
    own = List.copyOf(own);
    changes = List.copyOf(changes);
  }

  /** Of an arm under a hypothesis. */
  static Assumptions of(Scenario scenario, Hypothesis hypothesis, Arm arm) {
    List<Inventory.Entry> all = Inventory.of(scenario, hypothesis);
    List<Inventory.Entry> ranged = all.stream().filter(Inventory.Entry::ranged).toList();
    long unstored =
        ranged.stream()
            .map(Inventory.Entry::draw)
            .filter(draw -> !draw.startsWith(PARAMETERS))
            .distinct()
            .count();
    return new Assumptions(
        Status.count(all.stream().map(e -> e.provenance().status()).toList()),
        ranged.size(),
        (int) unstored,
        hypothesis.parameters().entrySet().stream()
            .map(e -> own(e.getKey().key(), e.getValue()))
            .toList(),
        arm.changes().stream().map(change -> ArmChange.of(change, all)).toList());
  }

  private static OwnRange own(String key, Uncertain belief) {
    return new OwnRange(
        key, belief.prior().low(), belief.prior().high(), belief.provenance().status().key());
  }

  /** How many stated numbers there are. */
  public int total() {
    return byStatus.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many of them are assumptions, or an author's choice without a home. */
  public int assumed() {
    return byStatus.entrySet().stream()
        .filter(count -> count.getKey().isAssumed())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}
