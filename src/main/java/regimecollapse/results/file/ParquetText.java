package regimecollapse.results.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * The text of a table that {@link ParquetFile} wrote, to the letter. It reads no other files of
 * Parquet: what is not as it would write it is refused.
 */
final class ParquetText extends InputStream {
  /** A footer, its length and the sign at the end. */
  private static final int TAIL = 8;

  /** Rows that become text at once. */
  private static final int ROWS = 500;

  private final RandomAccessFile file;
  private final List<String> names = new ArrayList<>();
  private final List<ParquetType> types = new ArrayList<>();
  private final List<ThriftIn> groups;
  private final List<Cells> group = new ArrayList<>();
  private int next;
  private long left;
  private byte[] text;
  private int at;

  /**
   * Opens a file.
   *
   * @throws DamagedException where it is none, or is cut short
   */
  ParquetText(Path path) throws IOException {
    try {
      file = new RandomAccessFile(path.toFile(), "r");
    } catch (FileNotFoundException e) {
      NoSuchFileException named = new NoSuchFileException(path.toString());
      named.initCause(e);
      throw named;
    }
    try {
      ThriftIn footer = footer();
      List<ThriftIn> schema = footer.structs(2);
      for (ThriftIn column : schema.subList(1, schema.size())) {
        names.add(column.text(4));
        types.add(ParquetType.of(column));
      }
      groups = footer.structs(4);
      text = lines(List.of(names));
    } catch (IOException | RuntimeException e) {
      file.close();
      throw new DamagedException(e);
    }
  }

  /** The file is none of Parquet as this program writes it, or not all of it is there. */
  static final class DamagedException extends IOException {
    private static final long serialVersionUID = 1;

    DamagedException(Exception cause) {
      super(cause);
    }
  }

  private ThriftIn footer() throws IOException {
    byte[] tail = bytes(file.length() - TAIL, TAIL);
    if (!new String(tail, 4, 4, StandardCharsets.US_ASCII).equals(ParquetFile.MAGIC)) {
      throw new IOException("no sign at the end");
    }
    int length = little(tail).getInt();
    return ThriftIn.read(ByteBuffer.wrap(bytes(file.length() - TAIL - length, length)));
  }

  private byte[] bytes(long from, int length) throws IOException {
    if (from < 0 || length < 0 || from + length > file.length()) {
      throw new IOException("a part lies outside");
    }
    byte[] bytes = new byte[length];
    file.seek(from);
    file.readFully(bytes);
    return bytes;
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The cells of a column of a group, one after the other. */
  private static final class Cells {
    private final ParquetType type;
    private final ByteBuffer levels;
    private final ByteBuffer values;
    private int run;
    private int level;

    Cells(ParquetType type, byte[] page, int rows) {
      this.type = type;
      ByteBuffer all = little(page);
      int length = all.getInt();
      this.levels = all.slice(all.position(), length);
      all.position(all.position() + length);
      this.values = type.unpacked(all, rows);
    }

    String next() {
      while (run == 0) {
        int shift = 0;
        int part = levels.get();
        for (; part < 0; part = levels.get()) {
          run |= (part & 0x7F) << shift;
          shift += 7;
        }
        run = (run | part << shift) >>> 1;
        level = levels.get();
      }
      run--;
      return level == 0 ? "" : type.next(values);
    }
  }

  /** Text that was not read yet is there, or there is none left. */
  private boolean fill() throws IOException {
    try {
      while (at == text.length) {
        if (left == 0 && !nextGroup()) {
          return false;
        }
        List<List<String>> rows = new ArrayList<>();
        for (; left > 0 && rows.size() < ROWS; left--) {
          rows.add(group.stream().map(Cells::next).toList());
        }
        text = lines(rows);
        at = 0;
      }
      return true;
    } catch (RuntimeException e) {
      throw new DamagedException(e);
    }
  }

  private boolean nextGroup() throws IOException {
    if (next == groups.size()) {
      return false;
    }
    ThriftIn it = groups.get(next++);
    left = it.i64(3);
    group.clear();
    List<ThriftIn> columns = it.structs(1);
    for (int i = 0; i < types.size(); i++) {
      group.add(new Cells(types.get(i), page(columns.get(i).struct(3)), Math.toIntExact(left)));
    }
    return true;
  }

  private byte[] page(ThriftIn column) throws IOException {
    ByteBuffer chunk = ByteBuffer.wrap(bytes(column.i64(9), column.i32(7)));
    ThriftIn header = ThriftIn.read(chunk);
    byte[] packed = new byte[chunk.remaining()];
    chunk.get(packed);
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      byte[] page = in.readAllBytes();
      if (page.length != header.i32(2)) {
        throw new IOException("a page has another length");
      }
      return page;
    } catch (IOException e) {
      throw new DamagedException(e);
    }
  }

  private static byte[] lines(List<List<String>> rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvWriter writer =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(bytes, StandardCharsets.UTF_8)) {
      rows.forEach(writer::writeRecord);
    }
    return bytes.toByteArray();
  }

  @Override
  public int read() throws IOException {
    return fill() ? text[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] bytes, int from, int count) throws IOException {
    if (count == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int many = Math.min(count, text.length - at);
    System.arraycopy(text, at, bytes, from, many);
    at += many;
    return many;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
