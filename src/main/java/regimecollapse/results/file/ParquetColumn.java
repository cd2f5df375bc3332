package regimecollapse.results.file;

import java.io.ByteArrayOutputStream;

/** The cells of a column of a group of rows, on their way into a page of Parquet. */
final class ParquetColumn {
  private final String name;
  private final ParquetType type;
  private final ByteArrayOutputStream values = new ByteArrayOutputStream();

  /** Runs of cells that are there (1) and of such that are not (0): their length, then which. */
  private final ByteArrayOutputStream levels = new ByteArrayOutputStream();

  private int level;
  private int run;

  ParquetColumn(String name, ParquetType type) {
    this.name = name;
    this.type = type;
  }

  String name() {
    return name;
  }

  ParquetType type() {
    return type;
  }

  /** Adds a cell; an empty one is null. */
  void add(String cell) {
    int now = cell.isEmpty() ? 0 : 1;
    if (now != level) {
      endRun();
      level = now;
    }
    run++;
    if (now == 1) {
      try {
        type.add(cell, values);
      } catch (RuntimeException e) {
        throw new IllegalArgumentException("column " + name + ": " + e.getMessage(), e);
      }
    }
  }

  private void endRun() {
    if (run > 0) {
      // A run of the hybrid of RLE and bits: twice its length as a number of variable length.
      int rest = run << 1;
      while ((rest & ~0x7F) != 0) {
        levels.write(rest & 0x7F | 0x80);
        rest >>>= 7;
      }
      levels.write(rest);
      levels.write(level);
    }
    run = 0;
  }

  /** The page of what was added; afterwards the column is empty. */
  byte[] page() {
    endRun();
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    little(page, levels.size());
    page.writeBytes(levels.toByteArray());
    page.writeBytes(type.packed(values.toByteArray()));
    levels.reset();
    values.reset();
    return page.toByteArray();
  }

  /** A number of four bytes, the lowest first. */
  static void little(ByteArrayOutputStream out, int value) {
    for (int i = 0; i < Integer.BYTES; i++) {
      out.write(value >>> 8 * i);
    }
  }
}
