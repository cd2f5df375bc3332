package regimecollapse.inference.forest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import regimecollapse.ensemble.LocalComputer;
import regimecollapse.random.Seed;
import regimecollapse.random.Stream;

/** Tables of draws whose answers are known. */
final class Toys {
  static final LocalComputer TWO = new LocalComputer(2);

  private Toys() {}

  static Forest.Settings trees(int trees, long seed) {
    return new Forest.Settings(trees, 5, seed, "toy");
  }

  /**
   * Two normal models in turn, y ~ N(0, 1) and y ~ N(1, 1), and four statistics that tell nothing.
   * At y the odds of the second are exp(y - 1/2).
   */
  static double[][] normals(long seed, int rows) {
    Stream stream = new Seed(seed, 0).stream("normals");
    double[][] all = new double[rows][5];
    for (int i = 0; i < rows; i++) {
      for (int k = 0; k < 5; k++) {
        all[i][k] = stream.normal(i, k) + (k == 0 ? i % 2 : 0);
      }
    }
    return all;
  }

  static int[] inTurn(int rows, int classes) {
    return IntStream.range(0, rows).map(i -> i % classes).toArray();
  }

  static List<String> names(int count) {
    return IntStream.range(0, count).mapToObj(k -> "s" + k).toList();
  }

  /** Draws of mechanisms a and b, readings x and y in turn; parameters may be given. */
  static Draws draws(double[][] statistics, double[][] parameters, List<String> keys) {
    List<Draws.Draw> rows = new ArrayList<>();
    for (int i = 0; i < statistics.length; i++) {
      rows.add(
          new Draws.Draw(
              i % 2 == 0 ? "a" : "b", i / 2 % 2 == 0 ? "x" : "y", parameters[i], statistics[i]));
    }
    return new Draws(rows, keys, names(statistics[0].length), Map.of());
  }
}
