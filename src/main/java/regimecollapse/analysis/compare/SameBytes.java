package regimecollapse.analysis.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Which tables of two folders have the same bytes. */
final class SameBytes {
  private SameBytes() {}

  /** Names of the tables of which both folders have the same bytes, by name. */
  static List<String> of(Path a, Path b) {
    return tables(a).stream()
        .filter(name -> Files.isRegularFile(b.resolve(name)))
        .filter(name -> same(a.resolve(name), b.resolve(name)))
        .toList();
  }

  /** Names of the tables that a folder has. */
  static List<String> tables(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".csv"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean same(Path a, Path b) {
    try {
      return Files.mismatch(a, b) < 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
