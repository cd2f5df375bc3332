package regimecollapse.report;

import java.util.List;
import java.util.Map;
import regimecollapse.text.Numbers;

/**
 * Values as JSON that may stand inside a script element: nothing in it can end the element or begin
 * a comment, and it is well-formed XML as well.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a>
 */
final class JsonText {
  private final StringBuilder text = new StringBuilder();

  private JsonText() {}

  /** Of maps, lists, texts, numbers, booleans; numbers that are not finite become null. */
  static String of(Object value) {
    JsonText json = new JsonText();
    json.add(value);
    return json.text.toString();
  }

  private void add(Object value) {
    if (value instanceof Map<?, ?> map) {
      addAll(map);
    } else if (value instanceof List<?> list) {
      addAll(list);
    } else if (value instanceof CharSequence string) {
      addString(string);
    } else if (value instanceof Double number) {
      text.append(Double.isFinite(number) ? Numbers.decimal(number, 3) : "null");
    } else if (value instanceof Number || value instanceof Boolean) {
      text.append(value);
    } else {
      throw new IllegalArgumentException("not for JSON: " + value);
    }
  }

  private void addAll(Map<?, ?> map) {
    char separator = '{';
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      text.append(separator);
      addString(entry.getKey().toString());
      text.append(':');
      add(entry.getValue());
      separator = ',';
    }
    text.append(map.isEmpty() ? "{}" : "}");
  }

  private void addAll(List<?> list) {
    char separator = '[';
    for (Object item : list) {
      text.append(separator);
      add(item);
      separator = ',';
    }
    text.append(list.isEmpty() ? "[]" : "]");
  }

  private void addString(CharSequence string) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      boolean harmless = c >= ' ' && c < 0x7F && "\"\\<>&'".indexOf(c) < 0;
      if (harmless) {
        text.append(c);
      } else {
        text.append(String.format("\\u%04x", (int) c));
      }
    }
    text.append('"');
  }
}
