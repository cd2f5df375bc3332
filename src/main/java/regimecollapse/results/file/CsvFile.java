package regimecollapse.results.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A table in UTF-8 with a header, commas and LF, complete or not there at all. It is packed where
 * its name says so.
 */
public final class CsvFile implements Closeable {
  private final String name;
  private final AtomicFile file;
  private final CsvWriter writer;
  private long rows;

  /** Begins the file with its header; it appears when it is committed. */
  public CsvFile(Path target, List<String> header) throws IOException {
    this.name = Packed.plain(target.getFileName().toString());
    this.file = new AtomicFile(target);
    this.writer =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .build(file.stream(), StandardCharsets.UTF_8);
    writer.writeRecord(header);
  }

  /** Adds a row. */
  public void row(List<String> fields) throws IOException {
    try {
      writer.writeRecord(fields);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    rows++;
  }

  /** Lets the table appear. */
  public FileEntry commit() throws IOException {
    writer.flush();
    return new FileEntry(name, rows, file.commit());
  }

  /** Gives up what was not committed. */
  @Override
  public void close() throws IOException {
    file.close();
  }
}
