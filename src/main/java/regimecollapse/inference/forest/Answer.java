package regimecollapse.inference.forest;

import java.util.Arrays;

/**
 * What a forest learns of each draw: a class or a number. A class is a vector that is 1 in its own
 * place and 0 elsewhere, a number a vector of one place; so one rule of splitting, least squared
 * error, serves both. For classes it is the index of Gini.
 *
 * @param slot the only place of each draw's vector that is not 0
 * @param value what stands there
 * @param slots places of the vector
 */
record Answer(int[] slot, double[] value, int slots) {
  /** Classes, numbered from 0. */
  static Answer classes(int[] label, int classes) {
    double[] ones = new double[label.length];
    Arrays.fill(ones, 1);
    return new Answer(label.clone(), ones, Math.max(2, classes));
  }

  /** Numbers. */
  static Answer numbers(double[] values) {
    return new Answer(new int[values.length], values.clone(), 1);
  }
}
