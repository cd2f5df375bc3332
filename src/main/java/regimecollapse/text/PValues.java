package regimecollapse.text;

/** The one form of p-values outside of tables. */
public final class PValues {
  private static final double LEAST = 0.001;

  private PValues() {}

  /** In a sentence or a picture: "p = 0.012", and "p < 0.001" where it is smaller. */
  public static String of(double p) {
    return p < LEAST ? "p < 0.001" : "p = " + Numbers.fixed(p, 3);
  }

  /** In a column whose head says that it is one: "0.012", and "< 0.001". */
  public static String cell(double p) {
    return p < LEAST ? "< 0.001" : Numbers.fixed(p, 3);
  }
}
