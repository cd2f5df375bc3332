package regimecollapse.app.input;

/** Small pieces of text. */
public final class Words {
  /** How the user starts the program from its folder. */
  static final String PROGRAM = "./collapse";

  /** What is told of all that comes from the small effort of a fit. */
  public static final String QUICK_FIT = "from a quick fit: a first look, nothing to quote.";

  /** What is told of runs of a scenario that names no fit. */
  public static final String RANGES_ONLY =
      "From the ranges only, most of them wide guesses: no fit to the record is used. A line"
          + " posterior: FOLDER in the scenario, or --from-posterior FOLDER, has one.";

  private Words() {}

  /** A length of time, in the greatest unit that fits. */
  public static String seconds(double seconds) {
    if (seconds < 90) {
      return Math.max(1, Math.round(seconds)) + " s";
    }
    return seconds < 5400 ? Math.round(seconds / 60) + " min" : Math.round(seconds / 3600) + " h";
  }
}
