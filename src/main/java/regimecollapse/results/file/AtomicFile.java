package regimecollapse.results.file;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * A file that appears under its name only when it is complete and on the disk: written beside it,
 * then renamed. It is packed where its name says so.
 */
public final class AtomicFile implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final Path target;
  private final Path part;
  private final FileChannel channel;
  private final MessageDigest digest = Sha256.digest();
  private final Optional<Packed.Packing> packing;
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
    OutputStream bytes = new Named(Channels.newOutputStream(channel));
    this.packing =
        Packed.isGzip(target) ? Optional.of(new Packed.Packing(bytes)) : Optional.empty();
    OutputStream text = packing.<OutputStream>map(it -> it).orElse(bytes);
    this.stream = new BufferedOutputStream(new DigestOutputStream(text, digest), BUFFER);
  }

  /** Writes a whole text. */
  public static void write(Path target, String text) throws IOException {
    try (AtomicFile file = new AtomicFile(target)) {
      file.stream().write(text.getBytes(StandardCharsets.UTF_8));
      file.commit();
    }
  }

  /** Where the text goes. */
  OutputStream stream() {
    return stream;
  }

  /** Errors of a channel do not say which file it is. */
  private final class Named extends FilterOutputStream {
    Named(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      try {
        out.write(bytes, from, count);
      } catch (IOException e) {
        throw named(e);
      }
    }
  }

  private IOException named(IOException e) {
    FileSystemException named = new FileSystemException(target.toString(), null, e.getMessage());
    named.initCause(e);
    return named;
  }

  /** Lets the file appear and gives the SHA-256 of its text. */
  String commit() throws IOException {
    stream.flush();
    if (packing.isPresent()) {
      packing.get().finish();
      packing.get().end();
    }
    try {
      channel.force(true);
    } catch (IOException e) {
      throw named(e);
    }
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
      packing.ifPresent(Packed.Packing::end);
      Files.deleteIfExists(part);
    }
  }

  /** Name of a file while it is written. */
  public static String partOf(String name) {
    return "." + name + ".part";
  }
}
