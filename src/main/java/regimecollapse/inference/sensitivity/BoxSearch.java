package regimecollapse.inference.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Scenario discovery in a fixed way: peel on two thirds of the points, take the densest box that
 * holds at least half of all cases of interest, paste, drop limits that could be chance, and
 * measure what is left on the other third, which had no part in it.
 *
 * @param trajectory boxes of the peeling, on the points of the search; empty if there are too few
 *     cases
 * @param chosen the box that is reported
 * @param quasiP of each parameter's limits, 1 without any
 * @param tested the same box on the points of the test
 * @param search points of the search
 * @param test points of the test
 * @param cases cases of interest among the points of the test
 */
public record BoxSearch(
    List<Prim.Box> trajectory,
    Optional<Prim.Box> chosen,
    double[] quasiP,
    Optional<Prim.Box> tested,
    int search,
    int test,
    int cases) {
  /** Least coverage of the box that is reported. An assumption: half of what is to be explained. */
  public static final double LEAST_COVERAGE = 0.5;

  /** Quasi-p-value above which a limit is dropped. A convention. */
  public static final double ALPHA = 0.05;

  /** Share that is peeled at a time, within the 0.05 to 0.1 that Friedman and Fisher advise. */
  private static final double PEEL = 0.05;

  private static final double LEAST_MASS = 0.05;

  /** Fewest cases of interest, and of the others, in the search. An assumption. */
  public static final int FEWEST = 20;

  /** Copies the list. */
  public BoxSearch {
    trajectory = List.copyOf(trajectory);
  }

  /**
   * Searches.
   *
   * @param points in the unit cube, in no order that matters
   * @param interest whether each is a case of interest
   */
  public static BoxSearch of(double[][] points, boolean[] interest) {
    int search = searched(points.length);
    Prim prim = part(points, interest, 0, search);
    Prim other = part(points, interest, search, points.length);
    int cases = count(interest, 0, search);
    int testCases = count(interest, search, points.length);
    List<Prim.Box> boxes = new ArrayList<>();
    if (Math.min(cases, search - cases) >= FEWEST) {
      boxes.addAll(prim.trajectory());
    }
    Optional<Prim.Box> chosen =
        Prim.densest(boxes, LEAST_COVERAGE).map(box -> prim.pruned(prim.pasted(box), ALPHA));
    double[] quasiP = new double[points[0].length];
    Arrays.fill(quasiP, 1);
    chosen.ifPresent(box -> Arrays.setAll(quasiP, k -> prim.quasiP(box, k)));
    Optional<Prim.Box> tested = chosen.map(other::measured);
    return new BoxSearch(boxes, chosen, quasiP, tested, search, points.length - search, testCases);
  }

  /** How many points find the box; the others test it. */
  static int searched(int points) {
    return points * 2 / 3;
  }

  private static Prim part(double[][] points, boolean[] interest, int from, int to) {
    return new Prim(
        Arrays.copyOfRange(points, from, to),
        Arrays.copyOfRange(interest, from, to),
        PEEL,
        LEAST_MASS);
  }

  private static int count(boolean[] interest, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += interest[i] ? 1 : 0;
    }
    return count;
  }
}
