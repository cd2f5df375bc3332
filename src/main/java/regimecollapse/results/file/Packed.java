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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/**
 * Files that may lie packed: with gzip, under their name with {@code .gz} at the end, or as
 * Parquet, under their name with {@code .parquet} in place of {@code .csv}. One Java packs a text
 * to the same bytes each time: the header has no time and no name. Another may pack it to others,
 * so that what is promised, listed and compared is the text.
 */
public final class Packed {
  private static final String GZIP = ".gz";
  private static final String PARQUET = ".parquet";
  private static final String TABLE = ".csv";

  private static final int BUFFER = 1 << 16;

  private Packed() {}

  /** Whether a file is packed, by its name. */
  public static boolean is(Path file) {
    return isGzip(file) || isParquet(file);
  }

  static boolean isGzip(Path file) {
    return file.toString().endsWith(GZIP);
  }

  private static boolean isParquet(Path file) {
    return file.toString().endsWith(PARQUET);
  }

  /** The name of a file where it is packed with gzip. */
  public static String gzip(String plain) {
    return plain + GZIP;
  }

  /** The name of a table where it lies as Parquet. */
  public static String parquet(String plain) {
    return plain.substring(0, plain.length() - TABLE.length()) + PARQUET;
  }

  /** The names that a table may have, plain first. */
  public static List<String> names(String plain) {
    return plain.endsWith(TABLE)
        ? List.of(plain, gzip(plain), parquet(plain))
        : List.of(plain, gzip(plain));
  }

  /** The name of a file where it is not packed. */
  public static String plain(String name) {
    if (name.endsWith(PARQUET)) {
      return name.substring(0, name.length() - PARQUET.length()) + TABLE;
    }
    return name.endsWith(GZIP) ? name.substring(0, name.length() - GZIP.length()) : name;
  }

  /**
   * The text of a file, unpacked where it is packed.
   *
   * @throws FileSystemException here or while reading, where it cannot be unpacked
   */
  public static InputStream open(Path file) throws IOException {
    if (isParquet(file)) {
      try {
        return new BufferedInputStream(new Named(new ParquetText(file), file), BUFFER);
      } catch (ParquetText.DamagedException e) {
        throw damaged(file, e);
      }
    }
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

  /**
   * Writes a table anew under another name, packed or not as that says, and deletes it.
   *
   * @param types of its columns by their names
   */
  public static void move(Path from, Path to, Function<String, ParquetType> types)
      throws IOException {
    if (isParquet(to)) {
      ParquetFile.move(from, to, types);
      return;
    }
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
                : "it is damaged, or not packed as its name says, and cannot be unpacked");
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
      } catch (EOFException | ZipException | ParquetText.DamagedException e) {
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
