package regimecollapse.results.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes structures in Thrift's compact protocol, which the headers of Parquet are written in. Only
 * what they need: whole numbers, texts, lists and structures.
 *
 * @see <a href="https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md">
 *     Thrift compact protocol</a>
 */
final class ThriftOut {
  static final int I32 = 5;
  static final int I64 = 6;
  static final int BINARY = 8;
  static final int LIST = 9;
  static final int STRUCT = 12;

  /** Greatest step between the numbers of two fields that fits into the byte of the type. */
  private static final int MOST_STEP = 15;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** The number of the last field of each structure that is open. */
  private final Deque<Integer> last = new ArrayDeque<>();

  /** A structure that is no field of another: the whole, or an entry of a list. */
  ThriftOut begin() {
    last.push(0);
    return this;
  }

  ThriftOut end() {
    bytes.write(0);
    last.pop();
    return this;
  }

  /** A structure in a field. */
  ThriftOut struct(int field) {
    header(field, STRUCT);
    return begin();
  }

  ThriftOut i32(int field, int value) {
    header(field, I32);
    varint(zigzag(value));
    return this;
  }

  ThriftOut i64(int field, long value) {
    header(field, I64);
    varint(zigzag(value));
    return this;
  }

  ThriftOut text(int field, String value) {
    header(field, BINARY);
    return text(value);
  }

  /** A list in a field; its entries are to follow. */
  ThriftOut list(int field, int type, int size) {
    header(field, LIST);
    if (size < MOST_STEP) {
      bytes.write(size << 4 | type);
    } else {
      bytes.write(0xF0 | type);
      varint(size);
    }
    return this;
  }

  /** An entry of a list. */
  ThriftOut text(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    varint(utf8.length);
    bytes.writeBytes(utf8);
    return this;
  }

  /** An entry of a list. */
  ThriftOut i32(int value) {
    varint(zigzag(value));
    return this;
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  private void header(int field, int type) {
    int step = field - last.pop();
    last.push(field);
    if (step < 1 || step > MOST_STEP) {
      throw new IllegalArgumentException("fields are written in their order");
    }
    bytes.write(step << 4 | type);
  }

  private static long zigzag(long value) {
    return value << 1 ^ value >> 63;
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes.write((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    bytes.write((int) rest);
  }
}
