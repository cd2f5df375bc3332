package regimecollapse.scenario.io;

/** Finds characters that no YAML file may hold. */
final class ControlCharacters {
  private ControlCharacters() {}

  /** Whether there is one; the first is reported. */
  static boolean found(SourceText source, Place origin, Problems problems) {
    String text = source.text();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (!isPrintable(c)) {
        Place end = SourceText.end(source.name(), text.substring(0, i));
        Place place = origin.plus(end.line() - 1, end.column() - 1);
        problems.add(
            Problem.at(place, "", "there is a control character")
                .value(String.format("U+%04X", c)));
        return true;
      }
    }
    return false;
  }

  /** The printable characters of YAML 1.2, section 5.1. */
  private static boolean isPrintable(int c) {
    return c >= 0x20 && c <= 0x7E
        || c == '\t'
        || c == '\n'
        || c == '\r'
        || c == 0x85
        || c >= 0xA0 && c <= 0xD7FF
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000;
  }
}
