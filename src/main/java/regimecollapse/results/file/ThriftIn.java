package regimecollapse.results.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A structure read in Thrift's compact protocol: its fields by their numbers. See {@link
 * ThriftOut}.
 */
record ThriftIn(Map<Integer, Object> fields) {
  /** Reads a structure from where a buffer stands; afterwards it stands behind it. */
  static ThriftIn read(ByteBuffer in) {
    Map<Integer, Object> fields = new HashMap<>();
    int field = 0;
    for (int head = in.get(); head != 0; head = in.get()) {
      int step = head >> 4 & 0xF;
      field = step == 0 ? (int) whole(in) : field + step;
      fields.put(field, value(in, head & 0xF));
    }
    return new ThriftIn(fields);
  }

  int i32(int field) {
    return Math.toIntExact((Long) fields.get(field));
  }

  long i64(int field) {
    return (Long) fields.get(field);
  }

  String text(int field) {
    return (String) fields.get(field);
  }

  ThriftIn struct(int field) {
    return (ThriftIn) fields.get(field);
  }

  List<ThriftIn> structs(int field) {
    return ((List<?>) fields.get(field)).stream().map(ThriftIn.class::cast).toList();
  }

  private static Object value(ByteBuffer in, int type) {
    return switch (type) {
      case 1, 2 -> type == 1;
      case ThriftOut.I32, ThriftOut.I64 -> whole(in);
      case ThriftOut.BINARY -> text(in);
      case ThriftOut.LIST -> list(in);
      case ThriftOut.STRUCT -> read(in);
      default -> throw new IllegalArgumentException("no type " + type);
    };
  }

  private static List<Object> list(ByteBuffer in) {
    int head = in.get();
    int size = head >> 4 & 0xF;
    List<Object> entries = new ArrayList<>();
    for (long left = size == 0xF ? varint(in) : size; left > 0; left--) {
      entries.add(value(in, head & 0xF));
    }
    return entries;
  }

  private static String text(ByteBuffer in) {
    int length = Math.toIntExact(varint(in));
    if (length > in.remaining()) {
      throw new IllegalArgumentException("a text is longer than what is left");
    }
    byte[] utf8 = new byte[length];
    in.get(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private static long whole(ByteBuffer in) {
    long zigzag = varint(in);
    return zigzag >>> 1 ^ -(zigzag & 1);
  }

  private static long varint(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      int next = in.get();
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }
}
