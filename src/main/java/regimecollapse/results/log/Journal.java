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
 * The runs made so far, in the order in which they ended: a header with the fingerprint of the
 * inputs, then the runs, each tied to it by its check sum. Only ever appended to. What a killed
 * process left half written at the end is cut off on resuming, and what is damaged is left out; how
 * many runs that costs is told. One thread at a time may use a journal.
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
  private final Frames frames;
  private final Places places = new Places();
  private int lost;

  private Journal(FileChannel channel, String fingerprint) {
    this.channel = channel;
    this.frames = new Frames(channel, JournalHeader.LENGTH, fingerprint);
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
    return new Journal(begin(channel, fingerprint), fingerprint);
  }

  /**
   * The journal in a file, without what is cut or damaged.
   *
   * @param fingerprint of the inputs, which must be those of the journal
   * @throws RefusedException when the runs have other inputs or the file is not a journal
   */
  public static Journal resume(Path file, String fingerprint) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      Optional<String> found = JournalHeader.read(channel, file);
      if (found.isEmpty()) {
        return new Journal(begin(channel, fingerprint), fingerprint);
      }
      if (!found.get().equals(fingerprint)) {
        throw new RefusedException(file + " holds runs of other inputs");
      }
      Journal journal = new Journal(channel, fingerprint);
      journal.lost = journal.frames.restore(journal::index);
      return journal;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /**
   * The journal in a file that is whole, to be read only; the file need not be one that can be
   * written to.
   *
   * @param fingerprint of the inputs, which must be those of the journal
   * @throws RefusedException when the runs have other inputs, or some are cut or damaged
   */
  public static Journal read(Path file, String fingerprint) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      if (!JournalHeader.read(channel, file).equals(Optional.of(fingerprint))) {
        throw new RefusedException(file + " holds runs of other inputs");
      }
      Journal journal = new Journal(channel, fingerprint);
      if (!journal.frames.read(journal::index)) {
        throw new RefusedException(file + " is cut or damaged");
      }
      return journal;
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
    ByteBuffer header = JournalHeader.of(fingerprint);
    while (header.hasRemaining()) {
      channel.write(header, header.position());
    }
    return channel;
  }

  private void index(long position, byte[] bytes) {
    RunResult result = RecordCodec.decode(bytes);
    places.put(result.key(), position, bytes.length, result instanceof RunFailure);
  }

  /** Adds a run at the end. */
  public void append(Entry entry) throws IOException {
    byte[] bytes = entry.bytes();
    long position = frames.append(bytes);
    places.put(entry.key(), position, bytes.length, entry.failed());
  }

  /** How many runs stood in the file when it was resumed and were cut or damaged. */
  public int lost() {
    return lost;
  }

  /** Whether a run is there, finished or failed. */
  public boolean contains(RunKey key) {
    return places.position(key) > 0;
  }

  /** Whether a run is there and failed. */
  public boolean failed(RunKey key) {
    return places.failed(key);
  }

  /**
   * A run that is there.
   *
   * @throws IllegalStateException when it is not
   */
  public RunResult get(RunKey key) throws IOException {
    return RecordCodec.decode(bytes(key));
  }

  /**
   * A run that is there, as it is stored.
   *
   * @throws IllegalStateException when it is not
   */
  public Entry entry(RunKey key) throws IOException {
    return new Entry(key, failed(key), bytes(key));
  }

  private byte[] bytes(RunKey key) throws IOException {
    if (!contains(key)) {
      throw new IllegalStateException("the journal lacks the run " + key);
    }
    return frames.get(places.position(key), places.length(key));
  }

  /** Number of runs, finished and failed. */
  public int size() {
    return places.size();
  }

  /** Puts all appended runs on the disk, so that they outlive a power failure. */
  public void force() throws IOException {
    frames.force();
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
}
