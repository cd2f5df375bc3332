package regimecollapse.results.file;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A file of the result folder as the manifest lists it.
 *
 * @param name of the file, of a packed one as it would be unpacked
 * @param rows of a table without its header, -1 for other files
 * @param sha256 of its bytes, of a packed one unpacked; hexadecimal
 */
public record FileEntry(String name, long rows, String sha256) {
  /** The entry of a table that lies in the folder. */
  public static FileEntry ofTable(Path file) throws IOException {
    long rows = -1;
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
      for (CsvRecord unused : reader) {
        rows++;
      }
    }
    return new FileEntry(file.getFileName().toString(), Math.max(0, rows), Sha256.of(file));
  }

  /** The entry of a file that is no table. */
  public static FileEntry ofText(Path file) throws IOException {
    return new FileEntry(file.getFileName().toString(), -1, Sha256.of(file));
  }
}
