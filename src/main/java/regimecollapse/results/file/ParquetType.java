package regimecollapse.results.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the cells of a column are in Parquet, and how they lie there (encoding PLAIN). Each cell has
 * one text only: what is read is the text that was written, to the letter.
 *
 * @see <a href="https://github.com/apache/parquet-format/blob/master/LogicalTypes.md">Parquet,
 *     logical types</a>
 */
public enum ParquetType {
  /** true or false: BOOLEAN. */
  FLAG(0, -1),
  /** A whole number of at most nine digits: INT32. */
  WHOLE(1, -1),
  /** A number without exponent: DOUBLE. */
  NUMBER(5, -1),
  /** A date: INT32 of the logical type DATE, days since 1970. */
  DATE(1, 6),
  /** Text: BYTE_ARRAY of the logical type STRING. */
  TEXT(6, 0);

  /** Field of the union of logical types. */
  private static final int STRING_FIELD = 1;

  private static final int DATE_FIELD = 6;

  /** Greatest power of ten by which a number is tried: no table has more decimals. */
  private static final int MOST_DECIMALS = 18;

  /** Whole numbers up to here are exact as double. */
  private static final double EXACT = 1L << 53;

  private final int physical;
  private final int converted;

  ParquetType(int physical, int converted) {
    this.physical = physical;
    this.converted = converted;
  }

  /** The physical type, as the format numbers it. */
  int physical() {
    return physical;
  }

  /** Writes what kind it is into the schema. */
  void describe(ThriftOut schema, String name) {
    schema.i32(1, physical).i32(3, 1).text(4, name);
    if (converted >= 0) {
      schema.i32(6, converted).struct(10);
      schema.struct(this == DATE ? DATE_FIELD : STRING_FIELD).end().end();
    }
  }

  /** The type of an entry of a schema that {@link #describe} wrote. */
  static ParquetType of(ThriftIn schema) {
    int converted = schema.fields().containsKey(6) ? schema.i32(6) : -1;
    Optional<ParquetType> type =
        Stream.of(values())
            .filter(it -> it.physical == schema.i32(1) && it.converted == converted)
            .findFirst();
    return type.orElseThrow(() -> new IllegalArgumentException("a column of another type"));
  }

  /**
   * Adds a cell that is not empty.
   *
   * @throws IllegalArgumentException when it would come back as another text
   */
  void add(String cell, ByteArrayOutputStream out) {
    boolean same =
        switch (this) {
          case FLAG -> {
            out.write(cell.equals("true") ? 1 : 0);
            yield cell.equals("true") || cell.equals("false");
          }
          case WHOLE -> {
            int value = Integer.parseInt(cell);
            little(out, value, Integer.BYTES);
            yield Integer.toString(value).equals(cell);
          }
          case NUMBER -> {
            double value = Double.parseDouble(cell);
            little(out, Double.doubleToLongBits(value), Double.BYTES);
            yield text(value).equals(cell);
          }
          case DATE -> {
            LocalDate date = LocalDate.parse(cell);
            little(out, date.toEpochDay(), Integer.BYTES);
            yield date.toString().equals(cell);
          }
          case TEXT -> {
            byte[] utf8 = cell.getBytes(StandardCharsets.UTF_8);
            little(out, utf8.length, Integer.BYTES);
            out.writeBytes(utf8);
            yield true;
          }
        };
    if (!same) {
      throw new IllegalArgumentException("'" + cell + "' is not written as tables are");
    }
  }

  /** The next cell that is not empty, as text. */
  String next(ByteBuffer in) {
    return switch (this) {
      case FLAG -> in.get() == 1 ? "true" : "false";
      case WHOLE -> Integer.toString(in.getInt());
      case NUMBER -> text(in.getDouble());
      case DATE -> LocalDate.ofEpochDay(in.getInt()).toString();
      case TEXT -> {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
          throw new IllegalArgumentException("a text is longer than what is left");
        }
        byte[] utf8 = new byte[length];
        in.get(utf8);
        yield new String(utf8, StandardCharsets.UTF_8);
      }
    };
  }

  /** Values as they lie in a page: of flags eight share a byte, the first in its lowest bit. */
  byte[] packed(byte[] values) {
    if (this != FLAG) {
      return values;
    }
    byte[] bits = new byte[(values.length + 7) / 8];
    for (int i = 0; i < values.length; i++) {
      bits[i / 8] |= (byte) (values[i] << i % 8);
    }
    return bits;
  }

  /** Values as {@link #next} reads them, from what is left of a page of at most so many. */
  ByteBuffer unpacked(ByteBuffer page, int most) {
    if (this != FLAG) {
      return page;
    }
    byte[] values = new byte[Math.min(most, 8 * page.remaining())];
    for (int i = 0; i < values.length; i++) {
      values[i] = (byte) (page.get(page.position() + i / 8) >> i % 8 & 1);
    }
    return ByteBuffer.wrap(values);
  }

  /**
   * The shortest decimal of a number, as {@link Decimals} writes it: the first whole number of
   * units of a power of ten that gives the number back. Both are exact as double, so that their
   * ratio is rounded as the reading of the text is.
   */
  static String text(double value) {
    double power = 1;
    for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
      double units = Math.rint(value * power);
      if (Math.abs(units) < EXACT && units / power == value) {
        return Decimals.units((long) units, decimals);
      }
      power *= 10;
    }
    return "";
  }

  private static void little(ByteArrayOutputStream out, long value, int bytes) {
    for (int i = 0; i < bytes; i++) {
      out.write((int) (value >>> 8 * i));
    }
  }
}
