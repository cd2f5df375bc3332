package regimecollapse.model.state;

/** Sums over a run of units, in an order of their own that is always the same. */
public final class Sums {
  private Sums() {}

  /**
   * Sum of soldiers times a value. Four sums are kept side by side: a processor adds to one while
   * it waits for another.
   *
   * @param soldiers of each unit
   * @param values of each unit
   * @param from first unit
   * @param to one after the last unit
   */
  public static double weighted(int[] soldiers, double[] values, int from, int to) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int u = from;
    for (; u < to - 3; u += 4) {
      a += soldiers[u] * values[u];
      b += soldiers[u + 1] * values[u + 1];
      c += soldiers[u + 2] * values[u + 2];
      d += soldiers[u + 3] * values[u + 3];
    }
    for (; u < to; u++) {
      a += soldiers[u] * values[u];
    }
    return a + b + (c + d);
  }

  /** Soldiers from one unit to before another, of one formation. */
  public static int soldiers(int[] soldiers, int from, int to) {
    int sum = 0;
    for (int u = from; u < to; u++) {
      sum += soldiers[u];
    }
    return sum;
  }
}
