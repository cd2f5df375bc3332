package regimecollapse.text;

/**
 * Characters that steer a terminal or turn the direction of the text behind them: those of the
 * Unicode category Cc (C0, delete, C1) but line feeds and tabs, separators of lines and paragraphs,
 * halves of characters, what is no character, and marks of direction (Unicode Annex 9, embeddings,
 * overrides, isolates).
 *
 * @see <a href="https://trojansource.codes">Boucher and Anderson 2021, Trojan Source</a>
 */
public final class Controls {
  /** What is legal instead, in words. */
  public static final String LEGAL = "text without control characters";

  private Controls() {}

  /** Whether a code point is one. */
  public static boolean is(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL && c != '\n' && c != '\t'
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069
        || (c & 0xFFFE) == 0xFFFE;
  }

  /** The first one in a text as an index, negative where there is none. */
  public static int first(String text) {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      // Most are plain letters; large tables are looked through.
      if (c >= ' ' && c <= '~') {
        i++;
        continue;
      }
      int point = text.codePointAt(i);
      if (is(point)) {
        return i;
      }
      i += Character.charCount(point);
    }
    return -1;
  }

  /** The name of a code point, such as U+001B. */
  public static String name(int c) {
    return "U+%04X".formatted(c);
  }

  /** A text with each of them written as its name in brackets. */
  public static String visible(String text) {
    if (first(text) < 0) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (is(c)) {
                shown.append('<').append(name(c)).append('>');
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }

  /** The same, and line feeds and tabs as well, so that it stays in its line. */
  public static String inLine(String text) {
    return visible(text).replace("\n", "<U+000A>").replace("\t", "<U+0009>");
  }
}
