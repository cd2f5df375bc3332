package regimecollapse.results.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Files of a folder as text, read without the code that is tested. */
public final class Unpacked {
  private Unpacked() {}

  /** The text of a file, whose name says whether it is packed. */
  public static String text(Path file) throws IOException {
    if (!file.toString().endsWith(".gz")) {
      return Files.readString(file);
    }
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The lines of a table, by its name, which may lie packed. */
  public static List<String> lines(Path folder, String table) throws IOException {
    Path packed = folder.resolve(table + ".gz");
    return text(Files.exists(packed) ? packed : folder.resolve(table)).lines().toList();
  }
}
