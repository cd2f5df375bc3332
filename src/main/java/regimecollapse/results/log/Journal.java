package regimecollapse.results.log;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import regimecollapse.results.file.RefusedException;
import regimecollapse.results.record.RunFailure;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunResult;

/**
 * The runs made so far, in the order in which they ended: a header, then for each run its length,
 * its CRC-32C and its bytes. Only ever appended to. What a killed process left half written at the
 * end is cut off on resuming. One thread at a time may use a journal.
 */
public final class Journal implements Closeable {
  /**
   * A run as it is stored, ready to be appended.
   *
   * @param key which run
   * @param failed whether it failed
   * @param bytes its bytes
   */
  public record Entry(RunKey key, boolean failed, byte[] bytes) {
    /**
     * Encodes a run; may be called from any thread.
     *
     * @throws IllegalArgumentException when the record holds an infinite number or a ragged series
     */
    public static Entry of(RunResult result) {
      return new Entry(result.key(), result instanceof RunFailure, RecordCodec.encode(result));
    }
  }

  private final FileChannel channel;
  private final JournalIndex index;

  private Journal(FileChannel channel, JournalIndex index) {
    this.channel = channel;
    this.index = index;
  }

  /**
   * A journal without runs, in a new file.
   *
   * @param fingerprint of the inputs, a SHA-256 in hexadecimal
   * @throws IOException when the file exists or cannot be written
   */
  public static Journal create(Path file, String fingerprint) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
    return new Journal(begin(channel, fingerprint), new JournalIndex());
  }

  /**
   * The journal in a file, without what is cut or damaged at its end.
   *
   * @param fingerprint of the inputs, which must be those of the journal
   * @throws RefusedException when the runs have other inputs or the file is not a journal
   */
  public static Journal resume(Path file, String fingerprint) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      Optional<String> found = JournalHeader.read(channel, file);
      if (found.isEmpty()) {
        return new Journal(begin(channel, fingerprint), new JournalIndex());
      }
      if (!found.get().equals(fingerprint)) {
        throw new RefusedException(file + " holds runs of other inputs");
      }
      JournalIndex index = JournalIndex.read(channel);
      channel.truncate(index.end());
      return new Journal(channel, index);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /**
   * The fingerprint of the inputs of the journal in a file; empty without a file, or when it was
   * killed before its first run.
   *
   * @throws RefusedException when the file is not a journal, or one of another version
   */
  public static Optional<String> fingerprint(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return JournalHeader.read(channel, file);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static FileChannel begin(FileChannel channel, String fingerprint) throws IOException {
    channel.truncate(0);
    write(channel, JournalHeader.of(fingerprint), 0);
    return channel;
  }

  /** Adds a run at the end. */
  public void append(Entry entry) throws IOException {
    byte[] bytes = entry.bytes();
    ByteBuffer frame = ByteBuffer.allocate(2 * Integer.BYTES + bytes.length);
    frame.putInt(bytes.length).putInt(JournalIndex.checksum(bytes)).put(bytes).flip();
    write(channel, frame, index.end());
    index.add(entry.key(), entry.failed(), bytes.length);
  }

  /** Whether a run is there, finished or failed. */
  public boolean contains(RunKey key) {
    return index.find(key) != null;
  }

  /** Whether a run is there and failed. */
  public boolean failed(RunKey key) {
    JournalIndex.Place place = index.find(key);
    return place != null && place.failed();
  }

  /**
   * A run that is there.
   *
   * @throws IllegalStateException when it is not
   */
  public RunResult get(RunKey key) throws IOException {
    JournalIndex.Place place = index.find(key);
    if (place == null) {
      throw new IllegalStateException("the journal lacks the run " + key);
    }
    ByteBuffer bytes = ByteBuffer.allocate(place.length());
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, place.position() + bytes.position()) < 0) {
        throw new IOException("the journal was cut by another process");
      }
    }
    return RecordCodec.decode(bytes.array());
  }

  /** Number of runs, finished and failed. */
  public int size() {
    return index.size();
  }

  /** Puts all appended runs on the disk, so that they outlive a power failure. */
  public void force() throws IOException {
    channel.force(false);
  }

  /** Puts all on the disk and closes the file. */
  @Override
  public void close() throws IOException {
    if (channel.isOpen()) {
      try (channel) {
        force();
      }
    }
  }

  /** Closes and deletes the journal of a folder whose tables are complete. */
  public void discard(Path file) throws IOException {
    channel.close();
    Files.deleteIfExists(file);
  }

  private static void write(FileChannel channel, ByteBuffer bytes, long position)
      throws IOException {
    long at = position;
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
  }
}
