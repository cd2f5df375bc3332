package regimecollapse.inference.forest;

import java.util.Arrays;
import java.util.BitSet;

/** A tree in the making: nodes get their numbers as they are split off; see {@link Tree}. */
final class TreeBuilder {
  private final int[] column;
  private final double[] threshold;
  private final int[] next;
  private final double[] says;
  private final int[] first;
  private final int[] last;
  private final int[] members;
  private final double[] gain;
  private int nodes = 1;
  private int placed;

  /**
   * A tree that is its root.
   *
   * @param draws in the sample
   * @param leaf fewest draws of a leaf
   * @param columns that may be asked
   */
  TreeBuilder(int draws, int leaf, int columns) {
    int most = 2 * (draws / leaf) + 1;
    column = new int[most];
    threshold = new double[most];
    next = new int[most];
    says = new double[most];
    first = new int[most];
    last = new int[most];
    members = new int[draws];
    gain = new double[columns];
  }

  /** Splits a node; gives the number of the left child, the next one is the right child's. */
  int split(int node, int by, double at, double gained) {
    column[node] = by;
    threshold[node] = at;
    gain[by] += gained;
    next[node] = nodes;
    nodes += 2;
    return next[node];
  }

  /** Begins a leaf, whose draws are added then. */
  void close(int node, double answer) {
    column[node] = Tree.LEAF;
    says[node] = answer;
    first[node] = placed;
    last[node] = placed;
  }

  /** Adds a draw to a leaf, as often as it is in the sample. */
  void add(int node, int row, int times) {
    Arrays.fill(members, placed, placed + times, row);
    placed += times;
    last[node] = placed;
  }

  Tree build(BitSet inBag) {
    return new Tree(
        Arrays.copyOf(column, nodes),
        Arrays.copyOf(threshold, nodes),
        Arrays.copyOf(next, nodes),
        Arrays.copyOf(says, nodes),
        Arrays.copyOf(first, nodes),
        Arrays.copyOf(last, nodes),
        members,
        inBag,
        gain);
  }
}
