package regimecollapse.inference.simulate;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Simulations on disk: a header with the fingerprint of the inputs, then each with its length and
 * CRC-32C. Only ever appended to; what a killed process left half written at the end is cut off.
 */
public final class FileLog implements EvaluationLog, Closeable {
  private static final int LONGEST = 1 << 20;

  private record Key(String stage, long index) {}

  private final FileChannel channel;
  private final Map<Key, Simulation> known = new HashMap<>();

  private FileLog(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Opens the log in a file, or begins it.
   *
   * @param fingerprint of the inputs
   * @throws IllegalArgumentException when the log has other inputs
   */
  public static FileLog open(Path file, String fingerprint) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      FileLog log = new FileLog(channel);
      log.read(fingerprint);
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
      byte[] header = next(in);
      return header == null
          ? Optional.empty()
          : Optional.of(text(new DataInputStream(new java.io.ByteArrayInputStream(header))));
    }
  }

  private void read(String fingerprint) throws IOException {
    // Not closed: that would close the channel.
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), 1 << 16));
    long end = 0;
    byte[] header = next(in);
    if (header == null) {
      channel.truncate(0);
      write(text(fingerprint));
      return;
    }
    if (!text(new DataInputStream(new java.io.ByteArrayInputStream(header))).equals(fingerprint)) {
      throw new IllegalArgumentException("the simulations kept have other inputs");
    }
    end += 2 * Integer.BYTES + header.length;
    for (byte[] bytes = next(in); bytes != null; bytes = next(in)) {
      decode(bytes);
      end += 2 * Integer.BYTES + bytes.length;
    }
    channel.truncate(end);
    channel.position(end);
  }

  private static byte[] text(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new DataOutputStream(bytes).writeUTF(text);
    return bytes.toByteArray();
  }

  private static String text(DataInputStream in) throws IOException {
    return in.readUTF();
  }

  private static byte[] next(DataInputStream in) throws IOException {
    try {
      int length = in.readInt();
      int crc = in.readInt();
      if (length <= 0 || length > LONGEST) {
        return null;
      }
      byte[] bytes = in.readNBytes(length);
      return bytes.length == length && crc == checksum(bytes) ? bytes : null;
    } catch (EOFException e) {
      return null;
    }
  }

  private static int checksum(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  private void decode(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new java.io.ByteArrayInputStream(bytes));
    Key key = new Key(in.readUTF(), in.readLong());
    known.put(key, new Simulation(doubles(in), doubles(in)));
  }

  private static double[] doubles(DataInputStream in) throws IOException {
    double[] values = new double[in.readInt()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readDouble();
    }
    return values;
  }

  @Override
  public Simulation find(String stage, long index) {
    return known.get(new Key(stage, index));
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
    write(bytes.toByteArray());
  }

  private void write(byte[] bytes) throws IOException {
    ByteBuffer frame = ByteBuffer.allocate(2 * Integer.BYTES + bytes.length);
    frame.putInt(bytes.length).putInt(checksum(bytes)).put(bytes).flip();
    while (frame.hasRemaining()) {
      channel.write(frame);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
