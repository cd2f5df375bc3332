package regimecollapse.inference.forest;

import java.util.BitSet;

/**
 * A grown tree. Nodes are numbered; a node that is split has the number of its left child, whose
 * brother has the next number.
 *
 * @param column asked at a node; a leaf has {@value #LEAF}
 * @param threshold a number that is not above it goes left
 * @param next number of the left child
 * @param says what a leaf answers: the mean of a number, or the number of the commonest class
 * @param first where a leaf's draws begin in {@code members}; they end where {@code last} says
 * @param last end of them, exclusive
 * @param members rows of the sample, as often as they were drawn, leaf by leaf
 * @param inBag rows that were drawn
 * @param gain squared error that the splits of each column took away
 */
record Tree(
    int[] column,
    double[] threshold,
    int[] next,
    double[] says,
    int[] first,
    int[] last,
    int[] members,
    BitSet inBag,
    double[] gain) {
  static final int LEAF = -1;

  /** The leaf in which a draw ends. */
  int leaf(double[] row) {
    int node = 0;
    while (column[node] != LEAF) {
      node = next[node] + (row[column[node]] <= threshold[node] ? 0 : 1);
    }
    return node;
  }

  /** The same for a draw of the table. */
  int leaf(Features features, int i) {
    int node = 0;
    while (column[node] != LEAF) {
      node = next[node] + (features.column(column[node])[i] <= threshold[node] ? 0 : 1);
    }
    return node;
  }

  /** Adds what the tree says: a vote for one class, or its number. */
  void addAnswer(int leaf, double[] to) {
    if (to.length == 1) {
      to[0] += says[leaf];
    } else {
      to[(int) says[leaf]]++;
    }
  }

  /** Where the greatest number stands; the first of equals. */
  static int most(double[] of) {
    int most = 0;
    for (int k = 1; k < of.length; k++) {
      most = of[k] > of[most] ? k : most;
    }
    return most;
  }
}
