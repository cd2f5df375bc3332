package regimecollapse.scenario.io.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regimecollapse.scenario.Work;
import regimecollapse.scenario.io.problem.Place;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.problem.Spelling;
import regimecollapse.scenario.io.shape.At;
import regimecollapse.scenario.io.shape.DayShape;
import regimecollapse.scenario.io.shape.GroupShape;
import regimecollapse.scenario.io.shape.Key;
import regimecollapse.scenario.io.shape.LineShape;
import regimecollapse.scenario.io.shape.ListShape;
import regimecollapse.scenario.io.shape.NamedShape;
import regimecollapse.scenario.io.shape.Names;
import regimecollapse.scenario.io.value.View;
import regimecollapse.scenario.io.value.WholeShape;
import regimecollapse.scenario.io.yaml.Node;

/**
 * The words of a case: what the program says of one country alone. They stand in a file beside the
 * table of evidence, are found by its name, and decide no run, so that they are none of the inputs
 * of results: to cite one work more makes no fit old.
 *
 * @param citation works that the case rests on
 * @param called the names that a scenario has for words by which people ask, in small letters
 */
public record CaseWords(List<Work> citation, Map<String, String> called) {
  /** Name of the file. */
  public static final String FILE = "words.yaml";

  /** Of a case that has no words of its own. */
  static final CaseWords NONE = new CaseWords(List.of(), Map.of());

  /** The whole file. */
  public static final GroupShape FORMAT =
      GroupShape.of(
          Key.optional(
              "citation",
              ListShape.of(work(), 0),
              "works that the case rests on, cited with its results beside the program; left out:"
                  + " none"),
          Key.optional(
              "also-called",
              NamedShape.of(ListShape.oneOrMore(new LineShape()), 0),
              "words by which people ask `find` for a thing, by the name that it has here"));

  /** Most bytes that the file may have. */
  public static final int LIMIT = 1 << 20;

  private static final String NO_WORDS = "citation or also-called; or no such file";

  private static GroupShape work() {
    return GroupShape.of(
            Key.required("type", new LineShape(), "kind of work, such as report, book, article"),
            Key.required("title", new LineShape(), "its title"),
            Key.required("authors", ListShape.of(author(), 1), "who wrote it"),
            Key.optional("institution", new LineShape(), "who published it"),
            Key.optional("journal", new LineShape(), "in which it stands"),
            Key.optional("date", new DayShape(), "day of its publication"),
            Key.optional(
                "year", new WholeShape(1, 9999), "year of its publication; left out: of the date"),
            Key.optional("doi", new LineShape(), "its DOI, which begins with 10."),
            Key.optional("url", new LineShape(), "where it is found"))
        .inList();
  }

  private static GroupShape author() {
    return GroupShape.of(
            Key.required("name", new LineShape(), "family name of a person, or name of a group"),
            Key.optional(
                "given-names", new LineShape(), "given names of a person; left out: a group"))
        .inList();
  }

  /** Reads the words of a case, if it has any. */
  static CaseWords read(Path evidence, Sources sources, Problems problems, Names names) {
    Path file = evidence.resolveSibling(FILE);
    if (!Files.exists(file)) {
      return NONE;
    }
    int before = problems.size();
    Optional<Node> root = sources.text(file, LIMIT).flatMap(text -> sources.yaml(text, NO_WORDS));
    root.ifPresent(it -> FORMAT.check(it, new At("", Place.top(file.toString()), problems, names)));
    return problems.size() > before
        ? NONE
        : root.flatMap(Node::asMap).map(CaseWords::bound).orElse(NONE);
  }

  private static CaseWords bound(Node.Mapping file) {
    Map<String, String> called = new HashMap<>();
    View words = new View(file.section("also-called"));
    for (String name : words.map().entries().keySet()) {
      words.texts(name).forEach(word -> called.put(Spelling.folded(word), Spelling.folded(name)));
    }
    return new CaseWords(
        new View(file).maps("citation").stream().map(CaseWords::work).toList(), Map.copyOf(called));
  }

  private static Work work(View it) {
    String date = it.optionalText("date").orElse("");
    return new Work(
        it.text("type"),
        it.text("title"),
        it.maps("authors").stream()
            .map(a -> new Work.Author(a.text("name"), a.optionalText("given-names").orElse("")))
            .toList(),
        it.optionalText("institution").orElse(""),
        it.optionalText("journal").orElse(""),
        date,
        it.optionalText("year").orElse(date.isEmpty() ? "" : date.substring(0, 4)),
        it.optionalText("doi"),
        it.optionalText("url"));
  }
}
