package regimecollapse.scenario.path;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import regimecollapse.scenario.parameter.Parameter;

/**
 * An invented country in a folder, for tests: {@code tiny.yaml} extends {@code case.yaml}, which
 * extends {@code parameters.yaml}. The last is written here, with every parameter in the middle of
 * its range, so that it never lacks a new one.
 */
public final class TinyCase {
  private static final Path ORIGINAL = Path.of("src/test/resources/tiny-case");

  private static final List<String> FILES =
      List.of(
          "tiny.yaml",
          "case.yaml",
          "localities.csv",
          "roads.csv",
          "control.csv",
          "evidence.csv",
          "sources.csv",
          "record.yaml",
          "borders.geojson");

  private final Path folder;

  private TinyCase(Path folder) {
    this.folder = folder;
  }

  /** Copies the country into a folder. */
  public static TinyCase in(Path folder) {
    TinyCase tiny = new TinyCase(folder);
    try {
      Files.createDirectories(folder);
      for (String file : FILES) {
        Files.copy(ORIGINAL.resolve(file), folder.resolve(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tiny.write("parameters.yaml", parameters());
  }

  private static String parameters() {
    StringBuilder text = new StringBuilder("parameters:\n");
    for (Parameter p : Parameter.values()) {
      text.append("  ").append(p.key()).append(": ");
      text.append((p.least() + p.most()) / 2).append('\n');
    }
    return text.toString();
  }

  public Path folder() {
    return folder;
  }

  /** The scenario file. */
  public Path file() {
    return folder.resolve("tiny.yaml");
  }

  public String text(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file of the folder. */
  public TinyCase write(String file, String text) {
    return write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file of the folder. */
  public TinyCase write(String file, byte[] bytes) {
    try {
      Files.write(folder.resolve(file), bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces a text, which must be in the file exactly once. */
  public TinyCase replace(String file, String old, String other) {
    String text = text(file);
    int at = text.indexOf(old);
    if (at < 0 || text.indexOf(old, at + 1) >= 0) {
      throw new IllegalArgumentException(file + " does not hold this exactly once: " + old);
    }
    return write(file, text.replace(old, other));
  }

  /** Adds lines at the end of a file. */
  public TinyCase append(String file, String text) {
    return write(file, text(file) + text);
  }
}
