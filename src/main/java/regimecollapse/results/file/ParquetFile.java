package regimecollapse.results.file;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a table as Parquet: groups of rows, in each of them a page for each column, in the
 * encoding PLAIN and packed with gzip. Cells that are empty are null. It is the least of the format
 * that types, streams and packs; {@link ParquetText} gives the text back.
 *
 * @see <a href="https://github.com/apache/parquet-format">Parquet format</a>
 */
public final class ParquetFile {
  /** What a file begins and ends with. */
  static final String MAGIC = "PAR1";

  /** Cells of a group of rows, so that a wide table takes no more memory than a long one. */
  private static final int CELLS = 500_000;

  private static final int PLAIN = 0;
  private static final int RLE = 3;
  private static final int GZIP = 2;

  private final List<ParquetColumn> columns;
  private final OutputStream out;
  private final List<Group> groups = new ArrayList<>();
  private long at;
  private int rows;

  /** A group of rows that was written. */
  private record Group(int rows, List<Chunk> chunks) {}

  /** A page of a column with its header: where it begins, and its sizes, with the header. */
  private record Chunk(long at, int plain, int packed) {}

  private ParquetFile(List<ParquetColumn> columns, OutputStream out) {
    this.columns = columns;
    this.out = out;
  }

  /**
   * Writes a table anew as Parquet, and deletes it as it lay.
   *
   * @param from a table as text, plain or packed
   * @param to the new file, complete or not there at all
   * @param types of the columns by their names
   */
  static void move(Path from, Path to, Function<String, ParquetType> types) throws IOException {
    try (AtomicFile file = new AtomicFile(to)) {
      write(from, types, file.stream());
      file.commit();
    }
    Files.deleteIfExists(from);
  }

  private static void write(Path from, Function<String, ParquetType> types, OutputStream out)
      throws IOException {
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .ofCsvRecord(new InputStreamReader(Packed.open(from), StandardCharsets.UTF_8))) {
      ParquetFile file = null;
      for (CsvRecord record : csv) {
        if (file == null) {
          file = new ParquetFile(columns(record.getFields(), types), out);
          file.write(MAGIC.getBytes(StandardCharsets.US_ASCII));
        } else {
          file.row(record.getFields());
        }
      }
      if (file == null) {
        throw new IOException(from.getFileName() + " has no header");
      }
      file.finish();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static List<ParquetColumn> columns(
      List<String> names, Function<String, ParquetType> types) {
    return names.stream().map(name -> new ParquetColumn(name, types.apply(name))).toList();
  }

  private void write(byte[] bytes) throws IOException {
    out.write(bytes);
    at += bytes.length;
  }

  private void row(List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      columns.get(i).add(cells.get(i));
    }
    rows++;
    if ((long) rows * columns.size() >= CELLS) {
      group();
    }
  }

  private void group() throws IOException {
    List<Chunk> chunks = new ArrayList<>();
    for (ParquetColumn column : columns) {
      chunks.add(page(column.page()));
    }
    groups.add(new Group(rows, chunks));
    rows = 0;
  }

  private Chunk page(byte[] page) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(page);
    }
    ThriftOut header = new ThriftOut().begin().i32(1, 0).i32(2, page.length);
    header.i32(3, packed.size()).struct(5);
    header.i32(1, rows).i32(2, PLAIN).i32(3, RLE).i32(4, RLE).end().end();
    byte[] head = header.bytes();
    Chunk chunk = new Chunk(at, head.length + page.length, head.length + packed.size());
    write(head);
    write(packed.toByteArray());
    return chunk;
  }

  private void finish() throws IOException {
    if (rows > 0) {
      group();
    }
    byte[] footer = footer();
    write(footer);
    ByteArrayOutputStream end = new ByteArrayOutputStream();
    ParquetColumn.little(end, footer.length);
    end.writeBytes(MAGIC.getBytes(StandardCharsets.US_ASCII));
    write(end.toByteArray());
  }

  private byte[] footer() {
    ThriftOut it = new ThriftOut().begin().i32(1, 1);
    it.list(2, ThriftOut.STRUCT, columns.size() + 1);
    it.begin().text(4, "table").i32(5, columns.size()).end();
    for (ParquetColumn column : columns) {
      column.type().describe(it.begin(), column.name());
      it.end();
    }
    it.i64(3, groups.stream().mapToLong(Group::rows).sum());
    it.list(4, ThriftOut.STRUCT, groups.size());
    groups.forEach(group -> describe(group, it));
    return it.text(6, "regime-collapse-simulator version 1.0.0 (build 0)").end().bytes();
  }

  private void describe(Group group, ThriftOut it) {
    it.begin().list(1, ThriftOut.STRUCT, columns.size());
    long bytes = 0;
    for (int i = 0; i < columns.size(); i++) {
      Chunk chunk = group.chunks().get(i);
      ParquetColumn column = columns.get(i);
      it.begin().i64(2, chunk.at()).struct(3).i32(1, column.type().physical());
      it.list(2, ThriftOut.I32, 2).i32(PLAIN).i32(RLE);
      it.list(3, ThriftOut.BINARY, 1).text(column.name());
      it.i32(4, GZIP).i64(5, group.rows()).i64(6, chunk.plain()).i64(7, chunk.packed());
      it.i64(9, chunk.at()).end().end();
      bytes += chunk.plain();
    }
    it.i64(2, bytes).i64(3, group.rows()).end();
  }
}
