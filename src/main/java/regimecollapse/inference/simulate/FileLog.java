package regimecollapse.inference.simulate;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import regimecollapse.results.file.RefusedException;
import regimecollapse.results.log.Frames;

/**
 * Simulations on disk: a header with the fingerprint of the inputs, then the simulations, each tied
 * to it by its check sum. Only ever appended to; what a killed process left half written at the end
 * is cut off, and what is damaged is left out.
 */
public final class FileLog implements EvaluationLog, Closeable {
  /** Length and check sum of the header. */
  private static final int HEAD = 2 * Integer.BYTES;

  private static final int LONGEST_HEADER = 1 << 10;

  private record Key(String stage, long index) {}

  private record Place(long position, int length) {}

  private final Frames frames;

  /** Where each lies; what it says is read when it is wanted, as there may be a million. */
  private final Map<Key, Place> known = new HashMap<>();

  private int lost;

  private FileLog(Frames frames) {
    this.frames = frames;
  }

  /**
   * Opens the log in a file, or begins it.
   *
   * @param fingerprint of the inputs
   * @throws IllegalArgumentException when the log has other inputs
   * @throws RefusedException when its header is damaged, so that nothing tells of which inputs it
   *     is
   */
  public static FileLog open(Path file, String fingerprint) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      byte[] header = header(fingerprint);
      FileLog log = new FileLog(new Frames(channel, header.length, fingerprint));
      Optional<String> found = fingerprint(file);
      if (found.isEmpty() && channel.size() > header.length) {
        throw new RefusedException(file + " is damaged; start anew with --overwrite");
      }
      if (found.isEmpty()) {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(header), 0);
        return log;
      }
      if (!found.get().equals(fingerprint)) {
        throw new IllegalArgumentException("the simulations kept have other inputs");
      }
      log.lost = log.frames.restore(log::index);
      return log;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /**
   * The log in a file that is whole, to be read only; the file need not be one that can be written
   * to.
   *
   * @param fingerprint of the inputs, which must be those of the log
   * @throws RefusedException when it has other inputs, or is cut or damaged
   */
  public static FileLog read(Path file, String fingerprint) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      FileLog log = new FileLog(new Frames(channel, header(fingerprint).length, fingerprint));
      if (!fingerprint(file).equals(Optional.of(fingerprint))) {
        throw new RefusedException(file + " holds simulations of other inputs");
      }
      if (!log.frames.read(log::index)) {
        throw new RefusedException(file + " is cut or damaged");
      }
      return log;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** The fingerprint in the log of a file; empty when there is none that can be read. */
  public static Optional<String> fingerprint(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      int length = in.readInt();
      int crc = in.readInt();
      byte[] text = in.readNBytes(Math.max(0, Math.min(length, LONGEST_HEADER)));
      return text.length == length && crc == checksum(text)
          ? Optional.of(new String(text, StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (EOFException e) {
      return Optional.empty();
    }
  }

  private static byte[] header(String fingerprint) {
    byte[] text = fingerprint.getBytes(StandardCharsets.UTF_8);
    ByteBuffer header = ByteBuffer.allocate(HEAD + text.length);
    return header.putInt(text.length).putInt(checksum(text)).put(text).array();
  }

  private static int checksum(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  /** How many simulations stood in the file when it was opened and were cut or damaged. */
  public int lost() {
    return lost;
  }

  /** How many are there. */
  public int size() {
    return known.size();
  }

  private void index(long position, byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    // Few stages, so that each name is kept once.
    known.put(new Key(in.readUTF().intern(), in.readLong()), new Place(position, bytes.length));
  }

  private static Simulation decode(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    in.readUTF();
    in.readLong();
    return new Simulation(doubles(in), doubles(in));
  }

  private static double[] doubles(DataInputStream in) throws IOException {
    double[] values = new double[in.readInt()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readDouble();
    }
    return values;
  }

  @Override
  public Simulation find(String stage, long index) throws IOException {
    Place place = known.get(new Key(stage, index));
    return place == null ? null : decode(frames.get(place.position(), place.length()));
  }

  @Override
  public void add(String stage, long index, Simulation simulation) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeUTF(stage);
    out.writeLong(index);
    for (double[] values : new double[][] {simulation.summaries(), simulation.discrepancies()}) {
      out.writeInt(values.length);
      for (double value : values) {
        out.writeDouble(value);
      }
    }
    frames.append(bytes.toByteArray());
  }

  @Override
  public void close() throws IOException {
    frames.close();
  }
}
