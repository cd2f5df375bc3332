package regimecollapse.scenario.io.problem;

import java.util.ArrayList;
import java.util.List;
import regimecollapse.text.Controls;

/**
 * One thing that is wrong with a scenario, and what to do about it.
 *
 * @param file name of the file, or {@code --set}
 * @param line line, from 1; for {@code --set} the number of the option; 0 where there is none
 * @param column column in characters, from 1; 0 where there is none
 * @param keyPath dotted path of the key, or the column of a table; may be empty
 * @param value the offending text; may be empty
 * @param message what is wrong
 * @param legal what would be right; may be empty
 * @param suggestion the name that was probably meant; may be empty
 */
public record Problem(
    String file,
    int line,
    int column,
    String keyPath,
    String value,
    String message,
    String legal,
    String suggestion) {
  /** What is said of a key that has to be there. */
  public static final String MISSING = "the key is missing";

  /** A problem without value, legal values and suggestion. */
  public static Problem at(Place place, String keyPath, String message) {
    return new Problem(place.file(), place.line(), place.column(), keyPath, "", message, "", "");
  }

  /** The key path of a key in the map at another path, which is empty at the top of a file. */
  public static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /** The same with another message. */
  public Problem message(String text) {
    return new Problem(file, line, column, keyPath, value, text, legal, suggestion);
  }

  /** The same with more behind its message. */
  public Problem and(String more) {
    return new Problem(file, line, column, keyPath, value, message + more, legal, suggestion);
  }

  /** The same with the offending text. */
  public Problem value(String text) {
    return new Problem(file, line, column, keyPath, text, message, legal, suggestion);
  }

  /** The same with what would be right. */
  public Problem legal(String text) {
    return new Problem(file, line, column, keyPath, value, message, text, suggestion);
  }

  /** The same where what is legal was told before. */
  public Problem legalAsAbove() {
    return legal("as above");
  }

  /** The same with what was probably meant. */
  public Problem suggestion(String text) {
    return new Problem(file, line, column, keyPath, value, message, legal, text);
  }

  /** The problem in one line: {@code file:line:column: key: message (value: ...; legal: ...).} */
  public String format() {
    StringBuilder text = new StringBuilder(new Place(file, line, column).toString()).append(": ");
    if (!keyPath.isEmpty()) {
      text.append(keyPath).append(": ");
    }
    text.append(message);
    List<String> more = new ArrayList<>();
    if (!value.isEmpty()) {
      more.add("value: " + Controls.inLine(value));
    }
    if (!legal.isEmpty()) {
      more.add("legal: " + legal);
    }
    if (!more.isEmpty()) {
      text.append(" (").append(String.join("; ", more)).append(')');
    }
    text.append('.');
    return suggestion.isEmpty() ? text.toString() : text + " Did you mean " + suggestion + "?";
  }
}
