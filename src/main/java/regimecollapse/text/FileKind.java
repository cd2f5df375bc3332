package regimecollapse.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Files of another kind that stand where a text file of ours should: a page of the web that was
 * saved instead of the file, the pointer that Git LFS leaves, a spreadsheet under another name.
 */
public enum FileKind {
  HTML("a page of the web (HTML)", "the file itself: where it is fetched from, look for \"raw\""),
  LFS("a pointer of Git LFS, not the file itself", "the file itself, as after git lfs pull"),
  XML("XML", "a text file of ours"),
  ZIP("a spreadsheet or another packed file (ZIP)", "a sheet saved as text, CSV UTF-8"),
  OLD_OFFICE("an old spreadsheet (XLS)", "a sheet saved as text, CSV UTF-8"),
  PDF("a PDF", "a text file of ours"),
  GZIP("packed (GZIP)", "the file unpacked"),
  UTF_16("text saved as UTF-16", "a text file saved as UTF-8");

  /** So many bytes tell the kind. */
  public static final int HEAD = 64;

  private final String words;
  private final String instead;

  FileKind(String words, String instead) {
    this.words = words;
    this.instead = instead;
  }

  /** What it is, as in "this is a PDF". */
  public String words() {
    return words;
  }

  /** What should stand there. */
  public String instead() {
    return instead;
  }

  /** The kind that the first bytes of a file tell; empty for text that may be ours. */
  public static Optional<FileKind> of(byte[] bytes) {
    String raw = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    String text = raw.replaceFirst("^\u00ef\u00bb\u00bf", "").strip().toLowerCase(Locale.ROOT);
    if (raw.startsWith("\u00ff\u00fe") || raw.startsWith("\u00fe\u00ff")) {
      return Optional.of(UTF_16);
    } else if (raw.startsWith("PK\u0003\u0004")) {
      return Optional.of(ZIP);
    } else if (raw.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      return Optional.of(OLD_OFFICE);
    } else if (raw.startsWith("%PDF-")) {
      return Optional.of(PDF);
    } else if (raw.startsWith("\u001f\u008b")) {
      return Optional.of(GZIP);
    } else if (text.startsWith("<!doctype") || text.startsWith("<html")) {
      return Optional.of(HTML);
    } else if (text.startsWith("<?xml")) {
      return Optional.of(XML);
    }
    return text.startsWith("version https://git-lfs") ? Optional.of(LFS) : Optional.empty();
  }
}
