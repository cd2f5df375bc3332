package regimecollapse.scenario.io;

import java.util.Collection;

/** Finds the name that was probably meant. */
public final class Spelling {
  private Spelling() {}

  /** The legal name nearest to what was written, or an empty text when none is near. */
  public static String nearest(String written, Collection<String> legal) {
    String best = "";
    int least = Math.max(1, Math.min(3, written.length() / 3)) + 1;
    for (String name : legal) {
      int distance =
          Math.abs(name.length() - written.length()) < least ? distance(written, name) : least;
      if (distance < least) {
        least = distance;
        best = name;
      }
    }
    return best;
  }

  /**
   * Edits that turn one text into the other: insert, delete, replace, or swap two neighbours
   * (optimal string alignment).
   */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(int[][] d, String a, String b, int i, int j) {
    int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, 1 + d[i - 2][j - 2]) : best;
  }
}
