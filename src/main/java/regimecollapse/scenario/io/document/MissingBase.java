package regimecollapse.scenario.io.document;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import regimecollapse.scenario.io.data.FileKeys;
import regimecollapse.scenario.io.data.Sources;
import regimecollapse.scenario.io.problem.Place;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.shape.At;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.parameter.Parameter;

/**
 * A file that is no case and does not say on which case it is built, or a case that does not say
 * where the numbers are that all cases share: one mistake, told once.
 */
final class MissingBase {
  /** Whoever writes a whole case forgets fewer keys. */
  private static final int MANY = 6;

  /** How the shipped file of shared numbers is called. */
  private static final String SHARED = "mechanism.yaml";

  /** So many of the missing parameters are named. */
  private static final int NAMED = 3;

  private MissingBase() {}

  /** Tells of many missing parameters in one message: no file with them is extended. */
  static void tellOfParameters(Sources sources, Problems problems) {
    String below = "parameters.";
    List<Problem> missing =
        problems.taken(
            MANY,
            p ->
                p.message().equals(Problem.MISSING)
                    && p.keyPath().startsWith(below)
                    && Parameter.find(p.keyPath().substring(below.length())).isPresent());
    if (missing.isEmpty()) {
      return;
    }
    String names =
        missing.stream()
            .limit(NAMED)
            .map(p -> p.keyPath().substring(below.length()))
            .collect(Collectors.joining(", "));
    boolean extended = sources.files().stream().anyMatch(file -> file.endsWith(SHARED));
    String why = extended ? SHARED + " is of another version" : "extends " + SHARED + " is missing";
    Problem first = missing.get(0);
    problems.add(
        Problem.at(
                new Place(first.file(), first.line(), first.column()),
                "parameters",
                "%s: nothing states %d parameters, such as %s"
                    .formatted(why, missing.size(), names))
            .legal("the file of this version with the numbers that all cases share"));
  }

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
    if (!meant.contains(FileKeys.EXTENDS)) {
      List<String> lacking = missing.stream().filter(key -> !meant.contains(key)).toList();
      top.key(FileKeys.EXTENDS, top.owner())
          .problemHere(
              "the key is missing, and nothing else states " + String.join(", ", lacking),
              "the file on which this one is built, such as the case.yaml of a country");
    }
    return true;
  }
}
