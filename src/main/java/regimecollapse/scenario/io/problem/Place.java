package regimecollapse.scenario.io.problem;

/**
 * Where something stands in a file.
 *
 * @param file name of the file as shown to people
 * @param line line, from 1; 0 where there is none
 * @param column column in characters, from 1; 0 where there is none
 */
public record Place(String file, int line, int column) {
  /** The place of what the program adds where files say nothing. */
  public static final Place DEFAULT = new Place("(default)", 0, 0);

  /** The first character of a file. */
  public static Place top(String file) {
    return new Place(file, 1, 1);
  }

  /** The place that lies some lines below and some characters right of this one. */
  public Place plus(int lines, int columns) {
    return new Place(file, line + lines, lines == 0 ? column + columns : 1 + columns);
  }

  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line + ":" + column;
  }
}
