package regimecollapse.scenario.io;

import java.util.List;
import java.util.Set;

/** A file that is no case and does not say on which case it is built: one mistake, told once. */
final class MissingBase {
  /** Whoever writes a whole case forgets fewer keys. */
  private static final int MANY = 6;

  private MissingBase() {}

  /**
   * Tells that {@code extends} is missing, and what is wrong with the keys that are there.
   *
   * @param tree the file, which has no base
   * @return whether it is that which is wrong
   */
  static boolean told(Node.Mapping tree, At top) {
    List<String> missing = ScenarioFormat.FILE.missing(tree);
    if (missing.size() < MANY) {
      return false;
    }
    Set<String> meant = ScenarioFormat.FILE.checkStated(tree, top);
    if (!meant.contains(ScenarioFormat.EXTENDS)) {
      List<String> lacking = missing.stream().filter(key -> !meant.contains(key)).toList();
      top.key(ScenarioFormat.EXTENDS, top.owner())
          .problemHere(
              "the key is missing, and nothing else states " + String.join(", ", lacking),
              "the file on which this one is built, such as three-hypotheses.yaml");
    }
    return true;
  }
}
