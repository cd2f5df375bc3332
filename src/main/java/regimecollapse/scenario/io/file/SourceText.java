package regimecollapse.scenario.io.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import regimecollapse.scenario.io.problem.Place;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.text.Controls;
import regimecollapse.text.FileKind;

/**
 * The text of one file.
 *
 * @param name name as shown to people
 * @param text the text, without a byte order mark
 * @param hash SHA-256 of the bytes, in hexadecimal
 */
public record SourceText(String name, String text, String hash) {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Reads a file of at most {@code limit} bytes; what hinders that is a problem. */
  public static Optional<SourceText> read(Path file, String name, int limit, Problems problems) {
    problems.file(name);
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(limit + 1);
    } catch (IOException e) {
      problems.add(Problem.at(new Place(name, 0, 0), "", reason(file)));
      return Optional.empty();
    }
    if (bytes.length > limit) {
      String legal = "at most " + limit / 1024 + " KiB";
      problems.add(Problem.at(Place.top(name), "", "the file is too large").legal(legal));
      return Optional.empty();
    }
    Optional<FileKind> other = FileKind.of(bytes);
    other.ifPresent(
        kind ->
            problems.add(
                Problem.at(Place.top(name), "", "this is " + kind.words()).legal(kind.instead())));
    return other.isPresent() ? Optional.empty() : decoded(bytes, name, problems);
  }

  /** A text that is not in a file; what is wrong with its letters is a problem. */
  public static Optional<SourceText> draft(String name, String text, Problems problems) {
    problems.file(name);
    return decoded(text.getBytes(StandardCharsets.UTF_8), name, problems);
  }

  /** Why a file cannot be read. In a folder that may not be entered, nobody knows what there is. */
  public static String reason(Path file) {
    if (Files.notExists(file)) {
      return "there is no such file";
    }
    return Files.isDirectory(file) ? "this is a folder, not a file" : "the file cannot be read";
  }

  private static Optional<SourceText> decoded(byte[] bytes, String name, Problems problems) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    String all = out.flip().toString();
    String text = all.startsWith(BYTE_ORDER_MARK) ? all.substring(1) : all;
    if (result.isError()) {
      String value = String.format("byte 0x%02X", bytes[in.position()]);
      problems.add(
          Problem.at(end(name, text), "", "the file is not UTF-8 text")
              .value(value)
              .legal("a text file saved as UTF-8"));
      return Optional.empty();
    }
    SourceText source = new SourceText(name, text, sha256(bytes));
    return source.refuseControls(Place.top(name), problems)
        ? Optional.empty()
        : Optional.of(source);
  }

  /**
   * Whether there is a character that steers a terminal or turns the direction of text; the first
   * is reported.
   *
   * @param origin place of the first character
   */
  public boolean refuseControls(Place origin, Problems problems) {
    String lines = text.replace('\r', '\n');
    int first = Controls.first(lines);
    if (first < 0) {
      return false;
    }
    Place end = end(name, text.substring(0, first));
    problems.add(
        Problem.at(
                origin.plus(end.line() - 1, end.column() - 1), "", "there is a control character")
            .value(Controls.name(text.codePointAt(first)))
            .legal(Controls.LEGAL));
    return true;
  }

  /** The place right after a text. */
  public static Place end(String name, String text) {
    int line = 1;
    int start = 0;
    for (int next = text.indexOf('\n'); next >= 0; next = text.indexOf('\n', start)) {
      line++;
      start = next + 1;
    }
    return new Place(name, line, 1 + text.codePointCount(start, text.length()));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
