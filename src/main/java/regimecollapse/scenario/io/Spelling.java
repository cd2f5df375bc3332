package regimecollapse.scenario.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
   * The legal names nearest to what was written, the nearest first: those of which it is a part,
   * and those that are hardly spelt otherwise.
   */
  public static List<String> near(String written, Collection<String> legal, int most) {
    String small = written.toLowerCase(Locale.ROOT);
    int far = Math.min(3, small.length() / 3);
    return legal.stream()
        .filter(
            name ->
                small.length() > 1 && name.toLowerCase(Locale.ROOT).contains(small)
                    || distance(small, name.toLowerCase(Locale.ROOT)) <= far)
        .sorted(Comparator.comparingInt(name -> distance(small, name.toLowerCase(Locale.ROOT))))
        .limit(most)
        .toList();
  }

  /**
   * What stands beside a path that does not exist and was probably meant, as it would be written;
   * empty when there is none.
   */
  static String nearestBeside(Path path, String written, Predicate<Path> kind) {
    Path folder = path.getParent();
    Path last = path.getFileName();
    if (Files.exists(path) || folder == null || last == null || !Files.isDirectory(folder)) {
      return "";
    }
    try (Stream<Path> all = Files.list(folder)) {
      String name = last.toString();
      String near =
          nearest(name, all.filter(kind).map(f -> f.getFileName().toString()).sorted().toList());
      boolean whole = near.isEmpty() || !written.endsWith(name);
      return whole ? near : written.substring(0, written.length() - name.length()) + near;
    } catch (IOException e) {
      // A suggestion only: the problem itself is told in any case.
      return "";
    }
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
