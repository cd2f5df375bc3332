package regimecollapse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The narrow ranges of the first edition, for tests of code that need a course of things which wide
 * ranges leave open: that a fight happens, that somebody falls later. They say nothing of the
 * country.
 */
public final class FirstEdition {
  private FirstEdition() {}

  /** As a section of a scenario file. */
  public static String section() {
    try (InputStream in = FirstEdition.class.getResourceAsStream("first-edition.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As settings above a scenario. */
  public static List<String> settings() {
    return section()
        .lines()
        .filter(line -> line.startsWith("  "))
        .map(line -> "parameters." + line.strip().replaceFirst(": ", "="))
        .toList();
  }
}
