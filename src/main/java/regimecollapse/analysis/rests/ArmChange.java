package regimecollapse.analysis.rests;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import regimecollapse.evidence.Status;
import regimecollapse.scenario.Inventory;
import regimecollapse.scenario.change.CaseNames;
import regimecollapse.scenario.change.Change;

/**
 * One change that an arm makes: a choice of whoever asks the what-if, not a finding.
 *
 * @param inputs keys of what is changed, such as {@code paths.air}
 * @param words what is done to it
 * @param statuses how many of the numbers that are changed are documented, derived and so on; empty
 *     for a switch or a policy, which have no status
 */
public record ArmChange(List<String> inputs, String words, Map<Status, Integer> statuses) {
  /** Copies, keeping the order. */
  public ArmChange {
    inputs = List.copyOf(inputs);
    statuses = Collections.unmodifiableMap(new LinkedHashMap<>(statuses));
  }

  /** Of a change to some of the numbers of a scenario. */
  static ArmChange of(Change change, List<Inventory.Entry> all) {
    List<String> inputs = change.inputs();
    List<Status> changed =
        all.stream()
            .filter(e -> inputs.contains(e.draw()))
            .map(e -> e.provenance().status())
            .toList();
    return new ArmChange(inputs, change.words(CaseNames.IDS).done(), Status.count(changed));
  }
}
