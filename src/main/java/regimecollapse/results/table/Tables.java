package regimecollapse.results.table;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import regimecollapse.results.file.Packed;

/** Finds and opens tables by their names, however they lie: plain or packed. */
public final class Tables {
  private Tables() {}

  /**
   * Where a table lies: plain, or else packed.
   *
   * @param name of the table, such as series.csv
   * @return the plain one where neither is there
   */
  public static Path find(Path folder, String name) {
    return Packed.names(name).stream()
        .map(folder::resolve)
        .filter(Files::exists)
        .findFirst()
        .orElse(folder.resolve(name));
  }

  /** The name of a table, by that of its file. */
  public static String nameOf(Path file) {
    return Packed.plain(file.getFileName().toString());
  }

  /**
   * The rows of a table.
   *
   * @param how they are read
   */
  public static CsvReader<CsvRecord> records(CsvReader.CsvReaderBuilder how, Path file)
      throws IOException {
    return Packed.is(file)
        ? how.ofCsvRecord(new InputStreamReader(Packed.open(file), StandardCharsets.UTF_8))
        : how.ofCsvRecord(file);
  }

  /** Whether two tables have the same bytes as text. */
  public static boolean same(Path a, Path b) throws IOException {
    return Packed.is(a) || Packed.is(b)
        ? Packed.sha256(a).equals(Packed.sha256(b))
        : Files.mismatch(a, b) < 0;
  }
}
