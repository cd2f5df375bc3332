package regimecollapse.inference.forest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Draws as they would be under narrower ranges: the part of them whose mechanism's own parameters,
 * those that carry its name in front, all lie in the middle of their range. Nothing is simulated
 * anew and nothing is weighed.
 *
 * <p>Where a parameter stands in its range is told by its rank among the draws of its mechanism, so
 * that a range even in the logarithm is narrowed in the logarithm. Wanted are ranges half as wide;
 * as each parameter then leaves half of the draws, the ranges are as narrow as leaves {@value
 * #LEAST} draws of each mechanism and reading, and no narrower than half.
 */
final class Narrowed {
  /** Fewest draws that stay of each mechanism and reading. */
  static final int LEAST = 100;

  private static final double HALF = 0.5;

  private final Draws draws;
  private final double width;

  /**
   * Narrows ranges.
   *
   * @param all draws, as many of each mechanism and reading
   */
  Narrowed(Draws all) {
    List<Draws.Draw> rows = all.rows();
    double[] needed = new double[rows.size()];
    for (String mechanism : all.classes(Draws.Question.MECHANISM)) {
      for (int k = 0; k < all.parameters().size(); k++) {
        if (all.parameters().get(k).startsWith(mechanism + ".")) {
          widen(needed, rows, mechanism, k);
        }
      }
    }
    double narrowest = HALF;
    for (String cell : all.classes(Draws.Question.TOGETHER)) {
      double[] of = places(rows, cell).stream().mapToDouble(i -> needed[i]).sorted().toArray();
      narrowest = Math.max(narrowest, of[Math.min(LEAST, of.length) - 1]);
    }
    this.width = narrowest;
    List<Draws.Draw> kept = new ArrayList<>();
    for (int i = 0; i < needed.length; i++) {
      if (needed[i] <= width) {
        kept.add(rows.get(i));
      }
    }
    this.draws = new Draws(kept, all.parameters(), all.statistics(), all.failed()).even();
  }

  private static List<Integer> places(List<Draws.Draw> rows, String cell) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).cell().equals(cell)) {
        places.add(i);
      }
    }
    return places;
  }

  /** Notes for each draw of a mechanism how wide a range must be for it to be in. */
  private static void widen(double[] needed, List<Draws.Draw> rows, String mechanism, int k) {
    double[] sorted =
        rows.stream()
            .filter(row -> row.mechanism().equals(mechanism))
            .mapToDouble(row -> row.parameters()[k])
            .sorted()
            .toArray();
    if (sorted[0] == sorted[sorted.length - 1] || Double.isNaN(sorted[0])) {
      return;
    }
    for (int i = 0; i < needed.length; i++) {
      if (rows.get(i).mechanism().equals(mechanism)) {
        int place = Arrays.binarySearch(sorted, rows.get(i).parameters()[k]);
        double quantile = (place + 0.5) / sorted.length;
        needed[i] = Math.max(needed[i], Math.abs(2 * quantile - 1));
      }
    }
  }

  /** The draws, as many of each mechanism and reading. */
  Draws draws() {
    return draws;
  }

  /** Width of the ranges, as a share of what it was. */
  double width() {
    return width;
  }
}
