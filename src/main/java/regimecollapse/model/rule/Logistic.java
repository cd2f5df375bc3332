package regimecollapse.model.rule;

/** The logistic function and its inverse. */
public final class Logistic {
  private Logistic() {}

  /** Probability for a value in log-odds. */
  public static double of(double logOdds) {
    return 1 / (1 + Exponential.of(-logOdds));
  }

  /** Log-odds of a probability in (0, 1). */
  public static double inverse(double probability) {
    return StrictMath.log(probability / (1 - probability));
  }
}
