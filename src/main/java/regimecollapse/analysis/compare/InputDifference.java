package regimecollapse.analysis.compare;

/**
 * One input that differs.
 *
 * @param folder label of the folder that is compared with the first
 * @param part where it stands
 * @param key path of keys; for a data table {@code table[row].column}
 * @param a in the first folder
 * @param b in the other
 */
public record InputDifference(String folder, Part part, String key, Value a, Value b) {
  /** Whether a result may hang on it: a value, not a word, a name of a file or a machine. */
  public boolean isInput() {
    return part == Part.SCENARIO || part == Part.DATA || part == Part.MANIFEST;
  }

  /** Where an input stands. */
  public enum Part {
    /** In the resolved scenario. */
    SCENARIO("scenario"),
    /** Words of the scenario that no result is computed from, and what it asks to be shown. */
    WORDS("words"),
    /** A file that was read, whose values stand in other rows. */
    FILE("file"),
    /** In a table of the case, or another file that was read. */
    DATA("data"),
    /** In the manifest: version, seed, number of runs. */
    MANIFEST("manifest"),
    /** On what machine; results do not depend on it. */
    ENVIRONMENT("environment");

    private final String column;

    Part(String column) {
      this.column = column;
    }

    /** Its name in tables. */
    public String column() {
      return column;
    }
  }

  /**
   * What a folder says.
   *
   * @param text the value; empty where the folder does not say it
   * @param source sources it names
   * @param status how well it is known, such as assumption
   * @param note the author's remark
   */
  public record Value(String text, String source, String status, String note) {
    /** The folder does not say it. */
    static final Value NONE = new Value("", "", "", "");

    static Value of(String text) {
      return new Value(text, "", "", "");
    }
  }
}
