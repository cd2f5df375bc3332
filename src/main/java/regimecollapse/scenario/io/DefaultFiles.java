package regimecollapse.scenario.io;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import regimecollapse.scenario.io.data.OtherFile;
import regimecollapse.scenario.io.file.SourceText;
import regimecollapse.scenario.io.problem.Problems;

/**
 * Which file of a folder of scenarios a command takes when none is named: the one that the folder's
 * {@code defaults.properties} names, or else the first of its kind by name. The program itself
 * prefers no country.
 */
public final class DefaultFiles {
  /** Name of the file that says so. */
  public static final String FILE = "defaults.properties";

  private static final Pattern FIT = Pattern.compile("^fit\\s*:", Pattern.MULTILINE);

  private DefaultFiles() {}

  /** Kinds of commands, by the key of the file. */
  public enum Use {
    /** Commands that run a scenario. */
    RUN,
    /** Commands that hold runs against a record. */
    FIT;

    /** The key in the file. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The name of the file, if one is named or there is one of the kind. */
  public static Optional<String> of(Path scenarios, Use use) {
    if (!Files.isDirectory(scenarios)) {
      return Optional.empty();
    }
    return named(scenarios, use)
        .or(
            () ->
                ScenarioCatalog.byName(scenarios).stream()
                    .filter(file -> isOf(file, use))
                    .map(file -> file.getFileName().toString())
                    .findFirst());
  }

  private static Optional<String> named(Path scenarios, Use use) {
    Path file = scenarios.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Properties all = new Properties();
    try (Reader text = new StringReader(Files.readString(file))) {
      all.load(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.ofNullable(all.getProperty(use.key()))
        .map(String::strip)
        .filter(n -> !n.isEmpty());
  }

  private static boolean isOf(Path file, Use use) {
    if (OtherFile.isPart(file)) {
      return false;
    }
    return use == Use.RUN
        || SourceText.read(file, file.toString(), 1 << 20, new Problems())
            .filter(text -> FIT.matcher(text.text()).find())
            .isPresent();
  }
}
