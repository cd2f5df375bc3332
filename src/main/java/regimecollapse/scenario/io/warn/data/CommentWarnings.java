package regimecollapse.scenario.io.warn.data;

import java.util.List;
import java.util.stream.Stream;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.document.Document;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.yaml.Node;

/**
 * Titles that a # cuts short: YAML takes what follows a blank and a # for a comment. Told where a
 * digit follows, as in "What if # 1"; other comments are meant.
 */
public final class CommentWarnings {
  private static final String CUT = "\\s+# ?[0-9].*";

  private CommentWarnings() {}

  /** Looks at titles and purposes as they stand in the scenario file itself. */
  public static void check(Document document, Scenario scenario, Problems found) {
    String top = document.sources().top().toString();
    List<String> lines =
        document.sources().scenario(top).map(t -> t.text().lines().toList()).orElse(List.of());
    titles(document.tree())
        .filter(t -> t.plain() && t.place().file().equals(top))
        .filter(t -> isCut(t, lines.get(t.place().line() - 1)))
        .forEach(
            t ->
                found.add(
                    Problem.at(
                            t.place(),
                            "title",
                            "the text ends before the #, which begins a comment")
                        .value(t.shown())
                        .legal("a text with a # in it stands in quotes")));
  }

  private static Stream<Node.Scalar> titles(Node.Mapping tree) {
    Stream<Node.Mapping> named =
        Stream.of("arms", "hypotheses").flatMap(s -> tree.section(s).maps().values().stream());
    return Stream.concat(Stream.of(tree), named)
        .flatMap(map -> Stream.of("title", "purpose").flatMap(key -> map.scalar(key).stream()));
  }

  private static boolean isCut(Node.Scalar title, String line) {
    int at = line.indexOf(title.text());
    return at >= 0 && line.substring(at + title.text().length()).matches(CUT);
  }
}
