package regimecollapse.inference.forest;

import java.util.ArrayList;
import java.util.List;

/**
 * Classes that cannot be told apart. Of two classes take the records of either that are taken for
 * one of the two: where more than {@value #MOST} of them are taken for the wrong one, so that right
 * is less than twice as often as wrong (a convention; a coin has a half), the two are reported as
 * one. What is alike by way of a third is alike.
 */
public final class Alike {
  /** Most that may be taken for the other; see the class. */
  public static final double MOST = 1.0 / 3;

  private Alike() {}

  /** How often one of a pair is taken for the other, among those that are taken for one of them. */
  static double mixed(int[][] confusion, int a, int b) {
    int wrong = confusion[a][b] + confusion[b][a];
    int all = wrong + confusion[a][a] + confusion[b][b];
    return all == 0 ? 1 : (double) wrong / all;
  }

  /** The classes in groups, each by the number of its first class. */
  public static int[] groups(int[][] confusion) {
    int n = confusion.length;
    int[] group = new int[n];
    for (int a = 0; a < n; a++) {
      group[a] = a;
    }
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < a; b++) {
        if (mixed(confusion, a, b) > MOST) {
          int gone = Math.max(group[a], group[b]);
          int kept = Math.min(group[a], group[b]);
          for (int c = 0; c < n; c++) {
            group[c] = group[c] == gone ? kept : group[c];
          }
        }
      }
    }
    return group;
  }

  /** The names of the classes of a group. */
  public static String name(int[] groups, int group, List<String> names) {
    List<String> within = new ArrayList<>();
    for (int c = 0; c < groups.length; c++) {
      if (groups[c] == group) {
        within.add(names.get(c));
      }
    }
    return String.join(" or ", within);
  }
}
