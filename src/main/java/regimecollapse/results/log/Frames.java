package regimecollapse.results.log;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Entries in a file, one behind the other. Each has its length, its number and a CRC-32C over its
 * number, its bytes and the fingerprint of the inputs, so that an entry of other inputs is not
 * taken for one of these. Only ever appended to. One thread at a time may use it.
 */
public final class Frames implements Closeable {
  /** Length, number and check sum. */
  private static final int HEAD = 3 * Integer.BYTES;

  /** No entry needs more; a greater length is damage. */
  private static final int LONGEST = 1 << 28;

  /** How much of a damaged stretch is looked at in one go. */
  private static final int WINDOW = 1 << 16;

  /** Takes an entry that is whole. */
  @FunctionalInterface
  public interface Reader {
    /**
     * Takes it.
     *
     * @param position of its first byte in the file
     */
    void take(long position, byte[] bytes) throws IOException;
  }

  private record Frame(long at, int number, byte[] bytes) {
    long size() {
      return HEAD + bytes.length;
    }
  }

  private final FileChannel channel;
  private final byte[] fingerprint;
  private long end;
  private int count;

  /**
   * Entries of a file, none of which is read yet.
   *
   * @param start place of the first
   * @param fingerprint of the inputs
   */
  public Frames(FileChannel channel, long start, String fingerprint) {
    this.channel = channel;
    this.fingerprint = fingerprint.getBytes(StandardCharsets.UTF_8);
    this.end = start;
  }

  /** Adds an entry and gives the place of its first byte. */
  public long append(byte[] bytes) throws IOException {
    ByteBuffer frame = ByteBuffer.allocate(HEAD + bytes.length);
    frame.putInt(bytes.length).putInt(count).putInt(checksum(count, bytes)).put(bytes).flip();
    long at = end;
    while (frame.hasRemaining()) {
      at += channel.write(frame, at);
    }
    long position = end + HEAD;
    end = at;
    count++;
    return position;
  }

  /**
   * Reads all entries that are whole. Those behind a damaged one are moved up, so that the file has
   * no gap.
   *
   * @return how many are lost: damaged, or cut at the end
   */
  public int restore(Reader reader) throws IOException {
    long at = end;
    int lost = 0;
    int next = 0;
    while (at < channel.size()) {
      Optional<Frame> here = read(at, next);
      Optional<Frame> found = here.isPresent() ? here : search(at + 1, next);
      if (found.isEmpty()) {
        // Entries that are there already stand behind: the file was copied to its own end.
        lost += search(at + 1, 0).isPresent() ? 0 : tail(at, next);
        break;
      }
      Frame frame = found.get();
      lost += frame.number() - next;
      next = frame.number() + 1;
      at = frame.at() + frame.size();
      reader.take(keep(frame), frame.bytes());
    }
    channel.truncate(end);
    return lost;
  }

  /** Reads all entries of a file that is to be whole; false where one is not. */
  public boolean read(Reader reader) throws IOException {
    while (end < channel.size()) {
      Optional<Frame> frame = read(end, count);
      if (frame.isEmpty() || frame.get().number() != count) {
        return false;
      }
      reader.take(end + HEAD, frame.get().bytes());
      end += frame.get().size();
      count++;
    }
    return true;
  }

  /** Keeps an entry where it is, or moves it up; gives the place of its first byte. */
  private long keep(Frame frame) throws IOException {
    if (frame.at() != end || frame.number() != count) {
      return append(frame.bytes());
    }
    end += frame.size();
    count++;
    return frame.at() + HEAD;
  }

  /**
   * The bytes of an entry.
   *
   * @param position of its first byte
   */
  public byte[] get(long position, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    if (!fill(bytes, position)) {
      throw new IOException("the journal was cut by another process");
    }
    return bytes.array();
  }

  /** The entry at a place; empty when none that is whole begins there. */
  private Optional<Frame> read(long at, int least) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(HEAD);
    if (!fill(head, at) || !isPlausible(head, 0, at, least)) {
      return Optional.empty();
    }
    int number = head.getInt(Integer.BYTES);
    byte[] bytes = get(at + HEAD, head.getInt(0));
    return checksum(number, bytes) == head.getInt(2 * Integer.BYTES)
        ? Optional.of(new Frame(at, number, bytes))
        : Optional.empty();
  }

  /** The next entry that is whole. */
  private Optional<Frame> search(long from, int least) throws IOException {
    ByteBuffer window = ByteBuffer.allocate(WINDOW + HEAD);
    for (long base = from; base < channel.size(); base += WINDOW) {
      window.clear();
      fill(window, base);
      for (int i = 0; i < WINDOW && i + HEAD <= window.position(); i++) {
        Optional<Frame> frame =
            isPlausible(window, i, base + i, least) ? read(base + i, least) : Optional.empty();
        if (frame.isPresent()) {
          return frame;
        }
      }
    }
    return Optional.empty();
  }

  private boolean isPlausible(ByteBuffer head, int place, long at, int least) throws IOException {
    int length = head.getInt(place);
    int number = head.getInt(place + Integer.BYTES);
    long rest = channel.size() - at - HEAD;
    return length > 0 && length <= Math.min(rest, LONGEST) && number >= least;
  }

  /** How many entries stood at the end, where none is whole, as far as their heads tell. */
  private int tail(long from, int next) throws IOException {
    int entries = 0;
    ByteBuffer head = ByteBuffer.allocate(HEAD);
    long at = from;
    while (fill(head.clear(), at) && head.getInt(Integer.BYTES) == next + entries) {
      entries++;
      if (!isPlausible(head, 0, at, 0)) {
        break;
      }
      at += HEAD + head.getInt(0);
    }
    return Math.max(1, entries);
  }

  /** Fills a buffer from a place; false where the file ends before. */
  private boolean fill(ByteBuffer buffer, long at) throws IOException {
    long place = at;
    while (buffer.hasRemaining()) {
      int read = channel.read(buffer, place);
      if (read < 0) {
        return false;
      }
      place += read;
    }
    return true;
  }

  private int checksum(int number, byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(fingerprint);
    crc.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).flip());
    crc.update(bytes);
    return (int) crc.getValue();
  }

  /** Puts all that was appended on the disk, so that it outlives a power failure. */
  public void force() throws IOException {
    channel.force(false);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
