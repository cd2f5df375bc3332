package regimecollapse.random;

/**
 * Whole numbers for the expected numbers of a list of agents, by systematic sampling (Madow 1949,
 * doi:10.1214/aoms/1177729988): one uniform draw shifts the expected numbers, laid end to end,
 * against the whole numbers, and each agent takes the whole numbers that lie in its piece.
 *
 * <p>Each agent has the next lower or next higher whole number of what is expected of it, with
 * exactly that mean, as with a draw of its own. But the whole list needs one draw, and its sum is
 * the next lower or higher whole number of the expected sum.
 *
 * <p>Lengths are whole steps of 2^-32: a sum has no rounding that depends on the length of the
 * list, and may be as great as an int.
 *
 * <pre>{@code
 * long mark = SystematicRounding.steps(draws.uniform(list, step));
 * for (int agent = 0; agent < count; agent++) {
 *   long next = mark + SystematicRounding.steps(mean[agent]);
 *   int whole = SystematicRounding.between(mark, next);
 *   mark = next;
 * }
 * }</pre>
 */
public final class SystematicRounding {
  private static final int BITS = 32;
  private static final double ONE = 1L << BITS;

  private SystematicRounding() {}

  /**
   * Length of the piece of an expected number, or the mark at which the list begins, in steps.
   * Times a whole number it is the length of the piece of so many, all alike.
   *
   * @param mean expected number, at least 0; for the beginning: a draw between 0 and 1
   */
  public static long steps(double mean) {
    return (long) (mean * ONE + 0.5);
  }

  /** The whole number of the piece between two marks; of the whole list, its sum. */
  public static int between(long mark, long next) {
    return (int) ((next >> BITS) - (mark >> BITS));
  }
}
