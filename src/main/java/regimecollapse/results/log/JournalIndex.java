package regimecollapse.results.log;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import regimecollapse.results.record.RunFailure;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunResult;

/** Where each run lies in a journal, and how many of them failed. */
final class JournalIndex {
  /** No run needs more; a greater length is damage. */
  private static final int LONGEST = 1 << 28;

  /**
   * A stretch of the file.
   *
   * @param position of the first byte of the run
   * @param length in bytes
   * @param failed whether the run failed
   */
  record Place(long position, int length, boolean failed) {}

  private final Map<RunKey, Place> places = new HashMap<>();
  private long end = JournalHeader.LENGTH;

  /** Reads all runs up to the end of the file, or up to the first that is cut or damaged. */
  static JournalIndex read(FileChannel channel) throws IOException {
    JournalIndex index = new JournalIndex();
    channel.position(index.end);
    // Not closed: that would close the channel.
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), 1 << 16));
    byte[] payload = next(in);
    while (payload != null) {
      RunResult result = RecordCodec.decode(payload);
      index.add(result.key(), result instanceof RunFailure, payload.length);
      payload = next(in);
    }
    return index;
  }

  private static byte[] next(DataInputStream in) throws IOException {
    try {
      int length = in.readInt();
      int crc = in.readInt();
      if (length <= 0 || length > LONGEST) {
        return null;
      }
      byte[] payload = in.readNBytes(length);
      return payload.length == length && crc == checksum(payload) ? payload : null;
    } catch (EOFException e) {
      return null;
    }
  }

  static int checksum(byte[] payload) {
    CRC32C crc = new CRC32C();
    crc.update(payload);
    return (int) crc.getValue();
  }

  /** Notes a run that lies behind all others. */
  void add(RunKey key, boolean failure, int length) {
    places.put(key, new Place(end + 2 * Integer.BYTES, length, failure));
    end += 2L * Integer.BYTES + length;
  }

  Place find(RunKey key) {
    return places.get(key);
  }

  int size() {
    return places.size();
  }

  /** The byte behind the last whole run. */
  long end() {
    return end;
  }
}
