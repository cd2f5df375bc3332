package regimecollapse.results.codebook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import regimecollapse.results.file.AtomicFile;
import regimecollapse.results.table.TableFile;

/** The small readers for R and Python that lie beside the tables and go by the codebook. */
public final class Readers {
  /** Their names. */
  public static final List<String> NAMES = List.of(TableFile.READER_R, TableFile.READER_PYTHON);

  private Readers() {}

  /** Writes them into a folder. */
  public static void write(Path folder) throws IOException {
    for (String name : NAMES) {
      AtomicFile.write(folder.resolve(name), text(name));
    }
  }

  /** Takes them away. */
  public static void remove(Path folder) throws IOException {
    for (String name : NAMES) {
      Files.deleteIfExists(folder.resolve(name));
    }
  }

  private static String text(String name) throws IOException {
    try (InputStream in = Readers.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
