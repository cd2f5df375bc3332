package regimecollapse.scenario.io.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.shape.Kind;
import regimecollapse.scenario.io.shape.Names;
import regimecollapse.scenario.io.yaml.Node;

/**
 * Names of hypotheses and arms on the command line, which may be cut short: the beginning of one
 * name alone is taken for it, in small or capital letters.
 */
final class Abbreviations {
  /** The settings that list names, each with the section that defines them. */
  private static final Map<String, Kind> LISTS =
      Map.of("run.arms", Kind.ARM, "run.hypotheses", Kind.HYPOTHESIS);

  private Abbreviations() {}

  /** A value for a key, with its names in full; a beginning that several share is a problem. */
  static Node inFull(String path, Node value, Names names, Problems problems) {
    Kind kind = LISTS.get(path);
    if (kind == null || !(value instanceof Node.Sequence list)) {
      return value;
    }
    Set<String> known = names.of(kind).orElse(Set.of());
    List<Node> items = new ArrayList<>();
    for (Node item : list.items()) {
      items.add(
          item instanceof Node.Scalar s && !known.contains(s.text())
              ? inFull(s, known, problems)
              : item);
    }
    return new Node.Sequence(list.place(), items);
  }

  /** Whether a name begins so; of a crossed one each part, and it is never meant by one part. */
  private static boolean begins(String name, String begin) {
    String[] parts = name.toLowerCase(Locale.ROOT).split(Hypothesis.CROSS, 2);
    String[] begun = begin.split(Hypothesis.CROSS, 2);
    return parts.length == begun.length
        && parts[0].startsWith(begun[0])
        && (parts.length == 1 || parts[1].startsWith(begun[1]));
  }

  private static Node.Scalar inFull(Node.Scalar written, Set<String> known, Problems problems) {
    String begin = written.text().toLowerCase(Locale.ROOT);
    List<String> whole = known.stream().filter(n -> n.equalsIgnoreCase(begin)).toList();
    List<String> found =
        whole.size() == 1 ? whole : known.stream().filter(n -> begins(n, begin)).toList();
    if (found.isEmpty() || begin.isEmpty()) {
      return written;
    }
    if (found.size() > 1) {
      problems.add(
          Problem.at(written.place(), "", "the name is cut short, and several begin so")
              .value(written.shown())
              .legal(String.join(", ", found)));
    }
    // After a problem any of them will do: nothing is run.
    return new Node.Scalar(written.place(), found.get(0), written.plain());
  }
}
