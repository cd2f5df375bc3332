package regimecollapse.results.file;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/**
 * Files that may lie packed with gzip, under their name with {@code .gz} at the end. One Java packs
 * a text to the same bytes each time: the header has no time and no name. Another may pack it to
 * others, so that what is promised, listed and compared is the text.
 */
public final class Packed {
  /** What the name of a packed file ends with. */
  public static final String ENDING = ".gz";

  private static final int BUFFER = 1 << 16;

  private Packed() {}

  /** Whether a file is packed, by its name. */
  public static boolean is(Path file) {
    return file.toString().endsWith(ENDING);
  }

  /** The name of a file where it is not packed. */
  public static String plain(String name) {
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }

  /**
   * The text of a file, unpacked where it is packed.
   *
   * @throws FileSystemException here or while reading, where it cannot be unpacked
   */
  public static InputStream open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    if (!is(file)) {
      return in;
    }
    try {
      return new BufferedInputStream(new Named(new GZIPInputStream(in, BUFFER), file), BUFFER);
    } catch (EOFException | ZipException e) {
      in.close();
      throw damaged(file, e);
    }
  }

  /** SHA-256 of the text, in hexadecimal; empty where it cannot be unpacked. */
  public static Optional<String> sha256(Path file) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (InputStream in = new DigestInputStream(open(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
      return Optional.of(Sha256.hex(digest));
    } catch (FileSystemException e) {
      if (is(file) && e.getCause() != null) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Whether all of a file can be read: of a packed one, unpacked. */
  public static boolean isWhole(Path file) throws IOException {
    return !is(file) || sha256(file).isPresent();
  }

  /** Writes a file anew under another name, packed or not as that says, and deletes it. */
  public static void move(Path from, Path to) throws IOException {
    try (InputStream in = open(from);
        AtomicFile file = new AtomicFile(to)) {
      in.transferTo(file.stream());
      file.commit();
    }
    Files.deleteIfExists(from);
  }

  private static FileSystemException damaged(Path file, IOException e) {
    FileSystemException named =
        new FileSystemException(
            file.toString(),
            null,
            e instanceof EOFException
                ? "it is cut short and cannot be unpacked"
                : "it is damaged, or no file of gzip, and cannot be unpacked");
    named.initCause(e);
    return named;
  }

  /** Errors of unpacking do not say which file it is. */
  private static final class Named extends FilterInputStream {
    private final Path file;

    Named(InputStream in, Path file) {
      super(in);
      this.file = file;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
      try {
        return in.read(bytes, from, count);
      } catch (EOFException | ZipException e) {
        throw damaged(file, e);
      }
    }
  }

  /** Packs what is written. */
  static final class Packing extends GZIPOutputStream {
    Packing(OutputStream out) throws IOException {
      super(out, BUFFER);
    }

    /** Frees what packing holds, without writing more. */
    void end() {
      def.end();
    }
  }
}
