package regimecollapse.inference.forest;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import regimecollapse.ensemble.Computer;
import regimecollapse.random.Seed;

/**
 * A random forest (Breiman 2001, https://doi.org/10.1023/A:1010933404324) for classes or numbers. A
 * class has votes: the share of the trees whose leaf has most draws of it. Each tree has a stream
 * of chance of its own, so that neither the number of threads nor their order leaves a trace.
 */
final class Forest {
  /** Fewer trees might leave a draw that all of them have seen. */
  private static final int FEWEST = 50;

  /**
   * How a forest is grown.
   *
   * @param trees number of trees, at least {@value Forest#FEWEST}
   * @param leaf fewest draws of a leaf
   * @param seed fixes all chance
   * @param purpose names the forest, so that each has chance of its own
   */
  record Settings(int trees, int leaf, long seed, String purpose) {
    Settings {
      if (trees < FEWEST || leaf < 1) {
        throw new IllegalArgumentException(
            "a forest has at least " + FEWEST + " trees and 1 draw in a leaf");
      }
    }

    Settings of(String other) {
      return new Settings(trees, leaf, seed, other);
    }
  }

  private final Features features;
  private final int slots;
  private final Tree[] trees;

  private Forest(Features features, int slots, Tree[] trees) {
    this.features = features;
    this.slots = slots;
    this.trees = trees;
  }

  static Forest grow(Features features, Answer answer, Settings settings, Computer computer)
      throws IOException {
    Tree[] trees = new Tree[settings.trees()];
    List<Integer> numbers = IntStream.range(0, trees.length).boxed().toList();
    computer.compute(
        numbers,
        t -> {
          var stream = new Seed(settings.seed(), t).stream("forest " + settings.purpose());
          return new TreeGrower(features, answer, settings, stream).grow();
        },
        () -> false,
        (t, tree) -> trees[t] = tree);
    return new Forest(features, answer.slots(), trees);
  }

  /** Columns that the trees ask. */
  Features features() {
    return features;
  }

  /** Votes for each class, or the mean of a number, at any point. */
  double[] answer(double[] row) {
    double[] point = Features.present(row);
    double[] sum = new double[slots];
    for (Tree tree : trees) {
      tree.addAnswer(tree.leaf(point), sum);
    }
    return Arrays.stream(sum).map(it -> it / trees.length).toArray();
  }

  /** The same for each draw of the table, by those trees only that have not seen it. */
  double[][] outOfBag() {
    double[][] sums = new double[features.rows()][slots];
    int[] asked = new int[sums.length];
    for (Tree tree : trees) {
      int from = tree.inBag().nextClearBit(0);
      for (int i = from; i < sums.length; i = tree.inBag().nextClearBit(i + 1)) {
        tree.addAnswer(tree.leaf(features, i), sums[i]);
        asked[i]++;
      }
    }
    for (int i = 0; i < sums.length; i++) {
      for (int k = 0; k < slots; k++) {
        sums[i][k] /= asked[i];
      }
    }
    return sums;
  }

  /**
   * How much each draw of the table has to say at a point: its share of the leaves in which the
   * point ends, so that the weights add up to 1 (Meinshausen 2006, JMLR 7, 983-999).
   */
  double[] weights(double[] row) {
    double[] point = Features.present(row);
    double[] weights = new double[features.rows()];
    for (Tree tree : trees) {
      int leaf = tree.leaf(point);
      int from = tree.first()[leaf];
      int to = tree.last()[leaf];
      for (int j = from; j < to; j++) {
        weights[tree.members()[j]] += 1.0 / ((to - from) * (double) trees.length);
      }
    }
    return weights;
  }

  /** Squared error that the splits of each column took away, as a share of all. */
  double[] importance() {
    double[] sum = new double[features.width()];
    double all = 0;
    for (Tree tree : trees) {
      for (int k = 0; k < sum.length; k++) {
        sum[k] += tree.gain()[k];
        all += tree.gain()[k];
      }
    }
    double whole = all;
    return Arrays.stream(sum).map(it -> whole > 0 ? it / whole : 0).toArray();
  }
}
