package regimecollapse.scenario.io.yaml;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * What people mean by the lines that YAML refuses. The words of the parser are those of its
 * grammar; here they become the usual mistakes, each with what to write instead.
 */
final class YamlHints {
  /** A key, its colon, and a value in the same line; a list item may hold them. */
  private static final Pattern ENTRY =
      Pattern.compile("(\\s*(?:- )?[^\\s:{\\[\"'#][^:]*:\\s+)(.*)");

  private static final String NOT_YAML = "this is not YAML: ";

  private static final String KEY = "a key, a colon and a space are needed, as in title: text";

  private YamlHints() {}

  /**
   * A mistake and where it is.
   *
   * @param mark the place in the text
   * @param words what is wrong and what to do
   */
  record Hint(Optional<Mark> mark, String words) {}

  /** What is wrong with a text, and where: at times it begins above the place of the parser. */
  static Hint of(MarkedYamlEngineException e, String text) {
    Optional<Mark> here = e.getProblemMark();
    List<String> lines = text.lines().toList();
    String problem = e.getProblem();
    Optional<Mark> begin = e.getContextMark();
    Optional<String> misplaced = YamlPlaces.hint(e, lines);
    if (misplaced.isPresent()) {
      return new Hint(here, NOT_YAML + misplaced.get());
    }
    boolean above =
        begin.isPresent() && here.isPresent() && begin.get().getLine() < here.get().getLine();
    if (problem.contains("unexpected end of stream") && begin.isPresent()) {
      return new Hint(begin, NOT_YAML + "the quote that begins here is not closed");
    }
    boolean open = above || problem.contains("<stream end>");
    if (open && problem.startsWith("expected ',' or")) {
      return new Hint(begin, NOT_YAML + "the bracket that begins here is not closed");
    }
    if (above && problem.contains("could not find expected ':'")) {
      return new Hint(begin, NOT_YAML + KEY);
    }
    String line = here.map(m -> line(lines, m.getLine())).orElse("");
    int column = here.map(Mark::getColumn).orElse(0);
    if (problem.startsWith("mapping values") && follows(here, lines)) {
      return new Hint(here, NOT_YAML + "the line above is no key with its value; " + KEY);
    }
    return new Hint(here, NOT_YAML + words(problem, line, column));
  }

  /** Whether a line is no deeper than the line above, so that it was meant as the next key. */
  private static boolean follows(Optional<Mark> here, List<String> lines) {
    int number = here.map(Mark::getLine).orElse(0);
    if (number == 0 || number >= lines.size()) {
      return false;
    }
    String above = lines.get(number - 1);
    return !above.isBlank()
        && !ENTRY.matcher(above + " ").matches()
        && indent(lines.get(number)) <= indent(above);
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  private static String line(List<String> lines, int number) {
    return number < lines.size() ? lines.get(number) : "";
  }

  private static String words(String problem, String line, int column) {
    if (problem.contains("TAB")) {
      return "there is a tab where spaces are needed; indent with spaces";
    }
    if (problem.startsWith("mapping values")) {
      return colon(line, column);
    }
    if (problem.startsWith("expected ',' or")) {
      return "a comma is missing before this, or a text that holds a colon or brackets is not in"
          + " quotes";
    }
    if (problem.endsWith("found '<scalar>'")) {
      return "there is text after the end of a text in quotes or of a bracket" + quoted(line);
    }
    if (problem.contains("block mapping start") || problem.contains("block sequence start")) {
      return "the line is not indented like those that it belongs to";
    }
    boolean begins =
        problem.contains("cannot start any token")
            || problem.contains("are not allowed here")
            || problem.startsWith("expected a comment or a line break")
            || problem.startsWith("expected the node content");
    return begins ? begins(line, column, problem) : problem;
  }

  /** A colon and a blank where a value is already. */
  private static String colon(String line, int column) {
    Matcher entry = ENTRY.matcher(line);
    if (!entry.matches() || entry.end(1) > column) {
      return "the line is indented too far: the line above has its value already";
    }
    boolean several = line.strip().startsWith("- ") && entry.group(2).contains(", ");
    return several
        ? "several keys in one line stand in braces, as in - {%s}"
            .formatted(line.strip().substring(2))
        : "there is a colon in a text without quotes" + quoted(line);
  }

  /** A sign with which no text can begin. */
  private static String begins(String line, int column, String problem) {
    Matcher entry = ENTRY.matcher(line);
    if (!entry.matches() || column < entry.end(1)) {
      return problem;
    }
    String first = entry.group(2).substring(0, Math.min(1, entry.group(2).length()));
    return "a text without quotes cannot begin with " + first + quoted(line);
  }

  /** The line with its value in quotes. */
  private static String quoted(String line) {
    Matcher entry = ENTRY.matcher(line);
    if (!entry.matches()) {
      return "; put the whole text in quotes";
    }
    String value = entry.group(2).strip();
    // An apostrophe ends a text in single quotes; the text within was meant.
    boolean single = value.length() > 1 && value.startsWith("'") && value.endsWith("'");
    String meant = single ? value.substring(1, value.length() - 1) : value;
    String text = meant.replace("\\", "\\\\").replace("\"", "\\\"");
    return "; put the whole text in quotes, as in " + entry.group(1).strip() + " \"" + text + "\"";
  }
}
