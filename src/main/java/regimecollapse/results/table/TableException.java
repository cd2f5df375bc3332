package regimecollapse.results.table;

import java.nio.file.Path;

/** A stored table cannot be read; the message tells the user where and why, without a full stop. */
public final class TableException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** With a message that names the file. */
  public TableException(String message) {
    super(message);
  }

  /**
   * About a cell.
   *
   * @param line number of the line in the file, from 1
   * @param legal what would be right
   */
  public TableException(Path file, long line, String column, String value, String legal) {
    super(file + " " + place(line, column, value, legal));
  }

  /** A cell that is not as it must be, with its place in the file. */
  static String place(long line, String column, String value, String legal) {
    return "line %d, column %s: %s (legal: %s)"
        .formatted(line, column, value.isEmpty() ? "nothing" : value, legal);
  }
}
