package regimecollapse.scenario.io.yaml;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Lines that are right by themselves and stand at the wrong place, and what to do about them. */
final class YamlPlaces {
  /** A change in braces behind words that are none of the file, as find shows it. */
  private static final Pattern LABELLED =
      Pattern.compile(
          "\\s*(in arm|changes|scenario|set with)\\s+(- \\{.*|[a-z-]+: \\{.*|--set .*)");

  private YamlPlaces() {}

  /** What is wrong with the place of a line, if it is that. */
  static Optional<String> hint(MarkedYamlEngineException e, List<String> lines) {
    int number = e.getProblemMark().map(Mark::getLine).orElse(0);
    String line = number < lines.size() ? lines.get(number) : "";
    Matcher labelled = LABELLED.matcher(line);
    if (labelled.matches()) {
      return Optional.of(
          "the words \"%s\" are no part of the line; write %s"
              .formatted(labelled.group(1), labelled.group(2)));
    }
    String problem = e.getProblem();
    if (!problem.startsWith("expected <block end>")) {
      return Optional.empty();
    }
    String text = line.strip();
    if (text.startsWith("- ")) {
      return Optional.of(
          "an item of a list stands among keys; a change stands below changes: of an arm, indented"
              + " further than it");
    }
    if (text.startsWith("-")) {
      return Optional.of("a space is needed after the -, as in - " + text.substring(1));
    }
    String item = item(lines, number);
    return problem.endsWith("'?'") || problem.contains("<block mapping")
        ? Optional.of("the line is not indented like those that it belongs to" + item)
        : Optional.empty();
  }

  /** The line above, where it begins an item of a list to which the line may belong. */
  private static String item(List<String> lines, int number) {
    String above = number > 0 ? lines.get(number - 1) : "";
    int dash = above.indexOf("- ");
    return dash >= 0 && above.substring(0, dash).isBlank()
        ? "; a further key of the item above begins in column " + (dash + 3)
        : "";
  }
}
