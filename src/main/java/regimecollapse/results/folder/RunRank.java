package regimecollapse.results.folder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regimecollapse.results.record.RunKey;

/** The place of each run in the tables: by hypothesis, then arm, then replication. */
final class RunRank {
  private final Map<List<String>, Integer> cells = new LinkedHashMap<>();
  private final int replications;

  RunRank(StoredManifest manifest) {
    replications = manifest.replications();
    for (String hypothesis : manifest.hypotheses()) {
      for (String arm : manifest.arms()) {
        cells.put(List.of(hypothesis, arm), cells.size());
      }
    }
  }

  boolean hasCell(String hypothesis, String arm) {
    return cells.containsKey(List.of(hypothesis, arm));
  }

  /** All hypotheses and arms, in words. */
  List<String> cells() {
    List<String> names = new ArrayList<>();
    cells.keySet().forEach(cell -> names.add(String.join(", ", cell)));
    return names;
  }

  /** The place of the run that the first three fields of a row name; empty when there is none. */
  Optional<Integer> of(List<String> fields) {
    if (fields.size() < 3 || !fields.get(2).matches("0|[1-9][0-9]{0,8}")) {
      return Optional.empty();
    }
    return of(fields.get(0), fields.get(1), Integer.parseInt(fields.get(2)));
  }

  /** The place of a run. */
  int of(RunKey key) {
    return of(key.hypothesis(), key.arm(), key.replication()).orElseThrow();
  }

  private Optional<Integer> of(String hypothesis, String arm, int replication) {
    Integer cell = cells.get(List.of(hypothesis, arm));
    return cell == null || replication >= replications
        ? Optional.empty()
        : Optional.of(cell * replications + replication);
  }
}
