package regimecollapse.stats.contrast;

/**
 * What it is worth to compare like with like: the variance of a difference of two means when each
 * observation is compared with its partner, against the variance of the same difference when the
 * partners are forgotten.
 *
 * @param paired variance of the paired difference
 * @param unpaired variance of the difference of two independent samples of the same observations
 * @see <a href="https://doi.org/10.1287/mnsc.38.6.884">Glasserman and Yao (1992), Management
 *     Science 38, 884-908 (common random numbers)</a>
 */
public record Pairing(double paired, double unpaired) {
  /**
   * The part of the variance that pairing takes away, 1 - paired / unpaired: 0 if partners have
   * nothing in common, 1 if they always differ by the same, negative if they tend to be opposite;
   * NaN where nothing varies.
   */
  public double reduction() {
    return unpaired > 0 ? 1 - paired / unpaired : Double.NaN;
  }

  /**
   * How many times as many unpaired observations would measure the difference as well, unpaired /
   * paired; NaN where the paired difference does not vary, for then no number would.
   */
  public double worth() {
    return paired > 0 ? unpaired / paired : Double.NaN;
  }
}
