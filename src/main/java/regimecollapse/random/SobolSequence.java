package regimecollapse.random;

import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * The Sobol sequence: points of the unit cube that fill it more evenly than chance does.
 *
 * @see <a href="https://doi.org/10.1137/070709359">Joe and Kuo (2008), SIAM Journal on Scientific
 *     Computing 30, 2635-2654</a>
 */
public final class SobolSequence {
  /** Axes for which its numbers are known. */
  public static final int MOST_AXES = 1000;

  private final SobolSequenceGenerator sequence;

  /**
   * From its beginning, which is the origin.
   *
   * @param axes 1 to {@link #MOST_AXES}
   */
  public SobolSequence(int axes) {
    sequence = new SobolSequenceGenerator(axes);
  }

  /** The next point. */
  public double[] next() {
    return sequence.nextVector();
  }
}
