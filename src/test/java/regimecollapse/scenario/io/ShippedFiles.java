package regimecollapse.scenario.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that the program ships. */
final class ShippedFiles {
  static final Path FOLDER = Path.of("scenarios");

  private ShippedFiles() {}

  /** All files of the form of scenarios: scenarios and cases, but not the records. */
  static List<Path> scenarios() throws IOException {
    try (Stream<Path> all = Files.walk(FOLDER)) {
      return all.filter(f -> f.toString().endsWith(".yaml"))
          .filter(f -> !f.endsWith("record.yaml"))
          .sorted()
          .toList();
    }
  }

  /** The scenarios that can be run. */
  static List<Path> runnable() {
    return ScenarioCatalog.files(FOLDER);
  }
}
