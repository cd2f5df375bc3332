package regimecollapse.app.input;

import java.util.List;

/** The input or the command line is wrong: what the user is told, line by line. */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> lines;

  /** What is wrong, line by line. */
  public InputException(List<String> lines) {
    super(String.join("\n", lines));
    this.lines = List.copyOf(lines);
  }

  /** What is wrong, in a line. */
  public InputException(String line) {
    this(List.of(line));
  }

  public List<String> lines() {
    return lines;
  }
}
