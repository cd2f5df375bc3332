package regimecollapse.scenario.io.warn;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import regimecollapse.scenario.io.document.Leaf;
import regimecollapse.scenario.io.document.ScenarioFormat;
import regimecollapse.scenario.io.file.SourceText;
import regimecollapse.scenario.io.problem.Place;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.problem.ScenarioException;
import regimecollapse.scenario.io.value.RealShape;
import regimecollapse.scenario.io.value.StatedShape;
import regimecollapse.scenario.io.value.View;
import regimecollapse.scenario.io.value.WholeShape;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.io.yaml.YamlReader;

/**
 * Finds numbers of a scenario file that have no home: no fact of the table of evidence, no
 * published work, and not the word assumption together with a range or a distribution. Bare may be
 * only the numbers that say what is asked rather than what is so.
 */
public final class Homes {
  /** Last keys of numbers that need no home: settings, and the definitions of arms and policies. */
  private static final Set<String> BARE =
      Set.of(
          ("replications permutations seed soldiers-per-agent hours-per-step map-days magnify-days"
                  // Of verbs; value, of hold and parameter, where it is bare: it is the what-if
                  // itself.
                  + " keep by factor to days over-days value"
                  // Of policies.
                  + " level floor delay-days cap")
              .split(" "));

  /** What is legal of a number that is the same in all runs. */
  private static final String STATED =
      "{value: NUMBER, source: FACT}, or {value: NUMBER, status: assumption, note: WHY}";

  private Homes() {}

  /** The numbers without a home that a file itself sets. */
  public static List<Problem> missing(Path file) {
    Problems problems = new Problems();
    Node root =
        SourceText.read(file, file.toString(), 1 << 20, problems)
            .flatMap(t -> YamlReader.read(t, problems))
            .orElseThrow(() -> new ScenarioException(problems.sorted()));
    problems.throwIfAny();
    Leaf all = new Leaf("", ScenarioFormat.FILE, "", root, Place.top(file.toString()), List.of());
    return all.leaves().stream().flatMap(l -> complaint(l, root)).distinct().toList();
  }

  private static Stream<Problem> complaint(Leaf leaf, Node root) {
    boolean whatIf = leaf.path().startsWith("arms.") && leaf.node() instanceof Node.Scalar;
    boolean stated = leaf.shape() instanceof StatedShape;
    String text =
        stated
            ? StatedShape.missing(leaf.node())
            : leaf.isNumber() && !whatIf ? missing(leaf.node()) : bare(leaf, root);
    if (text.isEmpty()) {
      return Stream.empty();
    }
    boolean share = leaf.path().contains(".garrison.");
    String path = share ? leaf.path().replaceAll("\\.garrison\\..*", ".garrison") : leaf.path();
    Place place = share ? new Place(leaf.key().file(), 0, 0) : leaf.key();
    Problem problem = Problem.at(place, path, text);
    return Stream.of(
        share
            ? problem.legal("source, reference or status beside the garrison")
            : problem.value(leaf.node().shown()).legal(stated ? STATED : legal(leaf.node())));
  }

  /** What would do, with the number that is there. */
  private static String legal(Node node) {
    String value =
        node.asMap()
            .map(map -> new View(map).text("value"))
            .orElse(node instanceof Node.Scalar s ? s.text() : "");
    String number = value.isEmpty() ? "uniform: [a, b]" : "value: " + value;
    String ends = value.isEmpty() ? "" : ", low: a, high: b";
    return "{%1$s, source: FACT}, or {%1$s%2$s, status: assumption}".formatted(number, ends);
  }

  /** What a number lacks. */
  private static String missing(Node node) {
    if (!(node instanceof Node.Mapping map)) {
      return "a bare number";
    }
    boolean range = !map.has("value") || map.has("low") && map.has("high");
    if (map.has("source") || map.has("reference")) {
      return "";
    }
    if (!map.text("status").equals("assumption")) {
      return "no source, no reference, and not called an assumption";
    }
    return range ? "" : "an assumption without low and high";
  }

  /** What is wrong with a plain number, or an empty text. */
  private static String bare(Leaf leaf, Node root) {
    boolean number =
        leaf.shape() instanceof RealShape
            || leaf.shape() instanceof WholeShape
            || leaf.shape().item().filter(i -> i instanceof RealShape).isPresent();
    String key = leaf.path().substring(leaf.path().lastIndexOf('.') + 1);
    // How much a fit simulates is no number of the world, as replications are none.
    boolean effort =
        Stream.of("fit.effort.", "fit.quick.", "fit.pooled.").anyMatch(leaf.path()::startsWith);
    if (!number || effort || BARE.contains(key)) {
      return "";
    }
    if (!leaf.path().contains(".garrison.")) {
      return "a bare number";
    }
    String formation = leaf.path().split("\\.")[1];
    Node.Mapping force =
        ((Node.Mapping) root).map("formations").flatMap(f -> f.map(formation)).orElseThrow();
    boolean home = Stream.of("source", "reference", "status").anyMatch(force::has);
    return home ? "" : "shares, and no source, reference or status of the formation";
  }
}
