package regimecollapse.results.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A file as text, whatever its bytes are.
 *
 * @param text with a replacement character for what is not UTF-8
 * @param exact whether there is no such thing
 */
public record Text(String text, boolean exact) {
  /** Characters of a line that are shown, at most, and how many of them before a difference. */
  private static final int SHOWN = 80;

  private static final int BEFORE = 30;

  public static Text read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, StandardCharsets.UTF_8);
    return new Text(text, Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes));
  }

  /** The first line that is not as expected, in words; empty when every byte is. */
  public Optional<String> firstDifference(String expected) {
    if (exact && text.equals(expected)) {
      return Optional.empty();
    }
    List<String> found = List.of(text.split("\n", -1));
    List<String> wanted = List.of(expected.split("\n", -1));
    for (int i = 0; i < Math.min(found.size(), wanted.size()); i++) {
      if (!found.get(i).equals(wanted.get(i))) {
        int from = Math.max(0, common(found.get(i), wanted.get(i)) - BEFORE);
        return Optional.of(
            "line %d has '%s', expected is '%s'"
                .formatted(i + 1, shown(found.get(i), from), shown(wanted.get(i), from)));
      }
    }
    return Optional.of(
        exact ? "%d lines, expected are %d".formatted(found.size(), wanted.size()) : "not UTF-8");
  }

  /** Number of characters in which two lines agree from their beginning. */
  private static int common(String one, String other) {
    int i = 0;
    while (i < Math.min(one.length(), other.length()) && one.charAt(i) == other.charAt(i)) {
      i++;
    }
    return i;
  }

  private static String shown(String line, int from) {
    String plain = line.substring(from).replaceAll("\\p{Cntrl}", "?");
    boolean whole = plain.length() <= SHOWN;
    return (from > 0 ? "..." : "") + (whole ? plain : plain.substring(0, SHOWN) + "...").strip();
  }
}
