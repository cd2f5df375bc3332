package regimecollapse.analysis.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import regimecollapse.results.table.Tables;

/** Which tables of two folders have the same bytes, unpacked where they are packed. */
final class SameBytes {
  private SameBytes() {}

  /** Names of the tables of which both folders have the same bytes, by name. */
  static List<String> of(Path a, Path b) {
    return tables(a).stream()
        .filter(name -> Files.isRegularFile(Tables.find(b, name)))
        .filter(name -> same(Tables.find(a, name), Tables.find(b, name)))
        .toList();
  }

  /** Names of the tables that a folder has. */
  static List<String> tables(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(Tables::nameOf)
          .filter(name -> name.endsWith(".csv"))
          .sorted()
          .distinct()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean same(Path a, Path b) {
    try {
      return Tables.same(a, b);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
