package regimecollapse.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.Shipped;
import regimecollapse.scenario.TinyCase;

/**
 * Every number of every shipped scenario file has a home: a fact of the case's table of evidence, a
 * published work, or the word assumption together with a range or a distribution. The facts that
 * are cited exist, or the reader refuses the file.
 *
 * <p>Bare are only the numbers that say what is asked rather than what is so: {@link #BARE}.
 */
class HomesTest {
  /** Last keys of numbers that need no home: settings, and the definitions of arms and policies. */
  private static final Set<String> BARE =
      Set.of(
          "replications",
          "permutations",
          "seed",
          "soldiers-per-agent",
          "map-days",
          "magnify-days",
          "keep",
          "by",
          "to",
          "days",
          "over-days",
          // The value of the verbs hold and parameter, where it is bare: it is the what-if itself.
          "value",
          // Policies.
          "level",
          "floor",
          "delay-days",
          "cap");

  @TempDir Path temporary;

  @Test
  void everyNumberOfEveryShippedFileHasAHome() throws IOException {
    List<String> homeless = new ArrayList<>();
    for (Path file : Shipped.forms()) {
      homeless.addAll(homeless(file));
    }
    assertThat(homeless).as("numbers without a home").isEmpty();
  }

  @Test
  void everyShippedScenarioCanBeRead() {
    for (Path file : Shipped.scenarios()) {
      assertThat(ScenarioReader.read(file).scenario().title()).isNotBlank();
    }
  }

  @Test
  void homelessNumbersAreFound() {
    TinyCase tiny = TinyCase.in(temporary.resolve("tiny"));
    assertThat(homeless(tiny.folder().resolve("case.yaml")))
        .map(h -> h.replace(tiny.folder().resolve("case.yaml").toString(), ""))
        .contains(
            ":26:44 patrons.isles.spending: a bare number",
            ":70:5 formations.first-guard.armour: a bare number",
            " formations.first-guard.garrison: shares, and no source, reference or status of"
                + " the formation",
            ":67:31 formations.first-guard.top-up.share: a bare number")
        .noneMatch(h -> h.contains("first-guard.strength"))
        .noneMatch(h -> h.contains("finance.points[1]"))
        .noneMatch(h -> h.contains("leader.threshold"));
  }

  private static List<String> homeless(Path file) {
    Problems problems = new Problems();
    Node root =
        SourceText.read(file, file.toString(), 1 << 20, problems)
            .flatMap(t -> YamlReader.read(t, problems))
            .orElseThrow(() -> new ScenarioException(List.of()));
    problems.throwIfAny();
    Leaf all = new Leaf("", ScenarioFormat.FILE, "", root, Place.top(file.toString()), List.of());
    return all.leaves().stream().flatMap(l -> complaint(l, root)).distinct().toList();
  }

  private static Stream<String> complaint(Leaf leaf, Node root) {
    boolean whatIf = leaf.path().startsWith("arms.") && leaf.node() instanceof Node.Scalar;
    String text = leaf.isNumber() && !whatIf ? missing(leaf.node()) : bare(leaf, root);
    return text.isEmpty() ? Stream.empty() : Stream.of(text(leaf, text));
  }

  private static String text(Leaf leaf, String text) {
    boolean share = leaf.path().contains(".garrison.");
    String path = share ? leaf.path().replaceAll("\\.garrison\\..*", ".garrison") : leaf.path();
    String place = share ? leaf.key().file() : leaf.key().toString();
    return place + " " + path + ": " + text;
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
    boolean effort = leaf.path().startsWith("fit.effort.") || leaf.path().startsWith("fit.quick.");
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
