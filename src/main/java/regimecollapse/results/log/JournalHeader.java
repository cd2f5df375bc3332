package regimecollapse.results.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;
import regimecollapse.results.file.RefusedException;

/** The first bytes of a journal: mark, version, fingerprint of the inputs, check sum. */
final class JournalHeader {
  private static final byte[] MARK = "COLLAPSE".getBytes(StandardCharsets.US_ASCII);

  /** Length of a SHA-256 in hexadecimal digits. */
  private static final int FINGERPRINT = 64;

  /** Length in bytes; the first run follows. */
  static final int LENGTH = MARK.length + 1 + FINGERPRINT + Integer.BYTES;

  private JournalHeader() {}

  static ByteBuffer of(String fingerprint) {
    byte[] text = fingerprint.getBytes(StandardCharsets.US_ASCII);
    if (text.length != FINGERPRINT) {
      throw new IllegalArgumentException("not a fingerprint: " + fingerprint);
    }
    ByteBuffer header = ByteBuffer.allocate(LENGTH);
    header.put(MARK).put(RecordCodec.VERSION).put(text);
    return header.putInt(checksum(header.array())).flip();
  }

  /**
   * The fingerprint in the header, or empty when the header was never finished, so that no run can
   * be lost.
   *
   * @throws RefusedException when the file is not a journal, or one of another version
   */
  static Optional<String> read(FileChannel channel, Path file) throws IOException {
    byte[] header = new byte[LENGTH];
    ByteBuffer buffer = ByteBuffer.wrap(header);
    while (buffer.hasRemaining() && channel.read(buffer, buffer.position()) > 0) {
      continue;
    }
    int marked = Math.min(MARK.length, buffer.position());
    if (!Arrays.equals(header, 0, marked, MARK, 0, marked)) {
      throw new RefusedException(file + " is not a journal of runs");
    }
    if (buffer.hasRemaining()) {
      return Optional.empty();
    }
    if (header[MARK.length] != RecordCodec.VERSION) {
      throw new RefusedException(
          file + " was written by another version of the program; start anew with --overwrite");
    }
    if (ByteBuffer.wrap(header).getInt(LENGTH - Integer.BYTES) != checksum(header)) {
      throw new RefusedException(file + " is damaged; start anew with --overwrite");
    }
    int start = MARK.length + 1;
    return Optional.of(new String(header, start, FINGERPRINT, StandardCharsets.US_ASCII));
  }

  private static int checksum(byte[] header) {
    CRC32C crc = new CRC32C();
    crc.update(header, 0, LENGTH - Integer.BYTES);
    return (int) crc.getValue();
  }
}
