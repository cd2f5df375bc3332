package regimecollapse.cli;

import java.util.List;

/** The input or the command line is wrong: what the user is told, line by line. */
final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> lines;

  InputException(List<String> lines) {
    super(String.join("\n", lines));
    this.lines = List.copyOf(lines);
  }

  InputException(String line) {
    this(List.of(line));
  }

  List<String> lines() {
    return lines;
  }
}
