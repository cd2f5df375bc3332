package regimecollapse.scenario.io.problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the name that was probably meant. */
public final class Spelling {
  /** So many names are suggested of which what was written is a part. */
  private static final int MOST = 3;

  private Spelling() {}

  /** The legal name nearest to what was written, or an empty text when none is near. */
  public static String nearest(String written, Collection<String> legal) {
    for (String name : legal) {
      if (plain(name).equals(plain(written))) {
        return name;
      }
    }
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
   * The end of a sentence that says what is not legal: the name that was probably meant, as a
   * question, or a full stop where none is near.
   */
  public static String question(String written, Collection<String> legal) {
    String meant = meant(written, legal);
    return meant.isEmpty() ? "." : "; '" + meant + "'?";
  }

  /** A name without what is written this way or that: capital letters, and _ or a blank for -. */
  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[_ ]", "-");
  }

  /**
   * The legal name nearest to what was written; where none is near, those of which it is a whole
   * part, such as pay of nominal-pay, joined by "or"; empty when there are none.
   */
  public static String meant(String written, Collection<String> legal) {
    String near = nearest(written, legal);
    String part = plain(written);
    if (!near.isEmpty() || part.length() < 2) {
      return near;
    }
    return legal.stream()
        .filter(name -> isPart(part, plain(name)))
        .limit(MOST)
        .collect(Collectors.joining(" or "));
  }

  /** The one legal name that begins with what was written, as H2-doomed with H2, or "". */
  public static String begun(String written, Collection<String> legal) {
    List<String> begun =
        legal.stream().filter(name -> plain(name).startsWith(plain(written) + "-")).toList();
    return begun.size() == 1 ? begun.get(0) : "";
  }

  private static boolean isPart(String part, String name) {
    int at = name.indexOf(part);
    int end = at + part.length();
    return at >= 0
        && (at == 0 || "-.".indexOf(name.charAt(at - 1)) >= 0)
        && (end == name.length() || "-.".indexOf(name.charAt(end)) >= 0);
  }

  /** A key and its value between which the blank is missing, as in hold:air, with the blank. */
  public static String split(String written, Collection<String> legal) {
    int colon = written.indexOf(':');
    boolean known = colon > 0 && legal.contains(written.substring(0, colon).strip());
    return known ? written.substring(0, colon) + ": " + written.substring(colon + 1).strip() : "";
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
  public static String nearestBeside(Path path, String written, Predicate<Path> kind) {
    Path folder = path.getParent();
    Path last = path.getFileName();
    if (Files.exists(path) || folder == null || last == null || !Files.isDirectory(folder)) {
      return "";
    }
    try (Stream<Path> beside = Files.list(folder)) {
      String name = last.toString();
      List<String> there =
          beside.filter(kind).map(f -> f.getFileName().toString()).sorted().toList();
      String whole = name + ".yaml";
      String near = there.contains(whole) ? whole : nearest(name, there);
      boolean all = near.isEmpty() || !written.endsWith(name);
      return all ? near : written.substring(0, written.length() - name.length()) + near;
    } catch (IOException e) {
      // A suggestion only: the problem itself is told in any case.
      return "";
    }
  }

  /**
   * Edits that turn one text into the other: insert, delete, replace, or swap two neighbours
   * (optimal string alignment).
   */
  public static int distance(String a, String b) {
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

  /** Small letters without accents and apostrophes: whoever searches need not know them. */
  public static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("[\\p{M}'’‘ʿʾ`]", "")
        .toLowerCase(Locale.ROOT);
  }
}
