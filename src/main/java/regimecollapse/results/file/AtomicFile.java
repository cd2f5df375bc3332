package regimecollapse.results.file;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;

/**
 * A file that appears under its name only when it is complete and on the disk: written beside it,
 * then renamed.
 */
public final class AtomicFile implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final Path target;
  private final Path part;
  private final FileChannel channel;
  private final MessageDigest digest = Sha256.digest();
  private final OutputStream stream;

  AtomicFile(Path target) throws IOException {
    this.target = target;
    this.part = target.resolveSibling(partOf(target.getFileName().toString()));
    this.channel =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    this.stream =
        new BufferedOutputStream(
            new DigestOutputStream(Channels.newOutputStream(channel), digest), BUFFER);
  }

  /** Writes a whole text. */
  public static void write(Path target, String text) throws IOException {
    try (AtomicFile file = new AtomicFile(target)) {
      file.stream().write(text.getBytes(StandardCharsets.UTF_8));
      file.commit();
    }
  }

  /** Where the bytes go. */
  OutputStream stream() {
    return stream;
  }

  /** Lets the file appear and gives the SHA-256 of its bytes. */
  String commit() throws IOException {
    stream.flush();
    channel.force(true);
    channel.close();
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
    return Sha256.hex(digest);
  }

  /** Gives up what was not committed. */
  @Override
  public void close() throws IOException {
    if (channel.isOpen()) {
      channel.close();
      Files.deleteIfExists(part);
    }
  }

  /** Name of a file while it is written. */
  public static String partOf(String name) {
    return "." + name + ".part";
  }
}
