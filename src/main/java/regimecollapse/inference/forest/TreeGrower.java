package regimecollapse.inference.forest;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.stream.IntStream;
import regimecollapse.random.Stream;

/**
 * Grows one tree on as many draws as there are, drawn with replacement. Each node asks some of the
 * columns, drawn anew, and is split where the squared error of the answers falls most; no leaf has
 * fewer draws than wanted.
 *
 * <p>The rows stay sorted in each column: a split parts the sorted lists and sorts nothing.
 */
final class TreeGrower {
  /** Where the draws with replacement stand in the stream; nodes have the numbers from 0. */
  private static final int SAMPLE = -1;

  /** A gain below this part of all squared error is rounding. */
  private static final double LEAST_GAIN = 1e-12;

  private record Node(int number, int from, int to) {}

  private final Features features;
  private final Answer answer;
  private final int asked;
  private final int leaf;
  private final Stream stream;
  private final int[] count;
  private final int[][] order;
  private final boolean[] left;
  private final int[] spare;
  private final int[] pool;
  private final double[] total;
  private final double[] low;
  private final double[] high;

  private final TreeBuilder tree;
  private double least;

  // The best split of the node at work.
  private int bestColumn;
  private int bestLeft;
  private double bestScore;
  private double bestThreshold;

  TreeGrower(Features features, Answer answer, Forest.Settings settings, Stream stream) {
    int rows = features.rows();
    this.features = features;
    this.answer = answer;
    this.asked = (features.width() + 2) / 3;
    this.leaf = settings.leaf();
    this.stream = stream;
    this.count = new int[rows];
    for (int i = 0; i < rows; i++) {
      count[(int) (stream.uniform(SAMPLE, i) * rows)]++;
    }
    this.order = new int[features.width()][];
    for (int k = 0; k < order.length; k++) {
      order[k] = Arrays.stream(features.order(k)).filter(i -> count[i] > 0).toArray();
    }
    this.left = new boolean[rows];
    this.spare = new int[rows];
    this.pool = IntStream.range(0, order.length).toArray();
    this.total = new double[answer.slots()];
    this.low = new double[answer.slots()];
    this.high = new double[answer.slots()];
    this.tree = new TreeBuilder(rows, leaf, order.length);
  }

  Tree grow() {
    BitSet inBag = new BitSet();
    for (int i = 0; i < count.length; i++) {
      inBag.set(i, count[i] > 0);
      least += LEAST_GAIN * count[i] * answer.value()[i] * answer.value()[i];
    }
    Deque<Node> open = new ArrayDeque<>();
    open.push(new Node(0, 0, order[0].length));
    while (!open.isEmpty()) {
      Node node = open.pop();
      double before = findSplit(node);
      if (bestColumn == Tree.LEAF) {
        close(node);
      } else {
        int middle = part(node);
        int child = tree.split(node.number, bestColumn, bestThreshold, bestScore - before);
        open.push(new Node(child + 1, middle, node.to));
        open.push(new Node(child, node.from, middle));
      }
    }
    return tree.build(inBag);
  }

  /** Sums the answers of a node; gives its number of draws. */
  private int sum(Node node) {
    Arrays.fill(total, 0);
    int draws = 0;
    for (int j = node.from; j < node.to; j++) {
      int i = order[0][j];
      draws += count[i];
      total[answer.slot()[i]] += count[i] * answer.value()[i];
    }
    return draws;
  }

  private void close(Node node) {
    int draws = sum(node);
    tree.close(node.number, total.length == 1 ? total[0] / draws : Tree.most(total));
    for (int j = node.from; j < node.to; j++) {
      tree.add(node.number, order[0][j], count[order[0][j]]);
    }
  }

  /** Finds the best split of a node, if it has any; gives its score without one. */
  private double findSplit(Node node) {
    bestColumn = Tree.LEAF;
    int draws = sum(node);
    if (draws < 2 * leaf) {
      return 0;
    }
    double squares = squares(total);
    double before = squares / draws;
    bestScore = before + least;
    for (int k = 0; k < asked; k++) {
      int other = k + (int) (stream.uniform(node.number, k) * (pool.length - k));
      int taken = pool[other];
      pool[other] = pool[k];
      pool[k] = taken;
      ask(taken, node, draws, squares);
    }
    return before;
  }

  /** Tries all thresholds of a column. */
  private void ask(int asking, Node node, int draws, double squares) {
    int[] sorted = order[asking];
    double[] values = features.column(asking);
    Arrays.fill(low, 0);
    System.arraycopy(total, 0, high, 0, total.length);
    double lowSquares = 0;
    double highSquares = squares;
    int below = 0;
    for (int j = node.from; j < node.to - 1; j++) {
      int i = sorted[j];
      int slot = answer.slot()[i];
      double moved = count[i] * answer.value()[i];
      lowSquares += moved * (moved + 2 * low[slot]);
      highSquares += moved * (moved - 2 * high[slot]);
      low[slot] += moved;
      high[slot] -= moved;
      below += count[i];
      if (draws - below < leaf) {
        return;
      }
      if (below >= leaf && values[i] < values[sorted[j + 1]]) {
        double score = lowSquares / below + highSquares / (draws - below);
        if (score > bestScore) {
          bestScore = score;
          bestColumn = asking;
          bestLeft = j + 1;
          bestThreshold = between(values[i], values[sorted[j + 1]]);
        }
      }
    }
  }

  /** The middle of two numbers, or the lower one where that is the lower of neighbours or none. */
  private static double between(double lower, double upper) {
    double middle = lower + (upper - lower) / 2;
    return middle > lower && middle < upper ? middle : lower;
  }

  private static double squares(double[] of) {
    double sum = 0;
    for (double it : of) {
      sum += it * it;
    }
    return sum;
  }

  /** Parts the rows of a node in each column; gives where those of the right child begin. */
  private int part(Node node) {
    for (int j = node.from; j < node.to; j++) {
      left[order[bestColumn][j]] = j < bestLeft;
    }
    for (int[] sorted : order) {
      int at = node.from;
      int kept = 0;
      for (int j = node.from; j < node.to; j++) {
        int i = sorted[j];
        if (left[i]) {
          sorted[at++] = i;
        } else {
          spare[kept++] = i;
        }
      }
      System.arraycopy(spare, 0, sorted, at, kept);
    }
    return bestLeft;
  }
}
