package regimecollapse.analysis.fit;

/**
 * The Bayes factor of a hypothesis against another.
 *
 * @param method that found it
 * @param hypothesis its id
 * @param against id of the other
 * @param factor how many times more likely the record is under the first
 * @param low end of its 95 % Monte Carlo interval
 * @param high its other end; not finite where the other has no draws
 */
public record Factor(
    String method, String hypothesis, String against, double factor, double low, double high) {
  private static final double MENTION = 3;

  /** Whether its interval leaves out 1. */
  public boolean told() {
    return low > 1 || high < 1;
  }

  /** Whether it is too small for more than a mention. */
  public boolean isMention() {
    return Math.max(factor, 1 / factor) <= MENTION;
  }

  /**
   * What the scale of Kass and Raftery calls it, whichever way it goes.
   *
   * @see <a href="https://doi.org/10.1080/01621459.1995.10476572">Kass and Raftery (1995), JASA 90,
   *     773-795, section 3.2</a>
   */
  public String strength() {
    double size = Math.max(factor, 1 / factor);
    if (isMention()) {
      return "not worth more than a bare mention";
    }
    return size <= 20 ? "positive" : size <= 150 ? "strong" : "very strong";
  }
}
