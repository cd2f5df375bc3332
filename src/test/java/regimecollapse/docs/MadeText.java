package regimecollapse.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A part of a page that a test makes: it is held to what is made now, or written anew. */
final class MadeText {
  private MadeText() {}

  /**
   * Holds the part to what is made, with an empty line before and behind it; with {@code
   * -Dregenerate=true} writes it.
   *
   * @param begin mark before the part, with the end of its line
   * @param end mark behind it
   * @param test that makes it, for who finds it stale
   */
  static void holdIn(Path page, String begin, String end, String made, Class<?> test)
      throws IOException {
    String text = Files.readString(page).replace("\r\n", "\n");
    assertThat(text).contains(begin, end);
    int from = text.indexOf(begin) + begin.length();
    int to = text.indexOf(end);
    String part = "\n" + made + "\n";
    if (Boolean.getBoolean("regenerate")) {
      Files.writeString(page, text.substring(0, from) + part + text.substring(to));
    } else {
      assertThat(text.substring(from, to))
          .as("make it anew: mvn -q test -Dtest=%s -Dregenerate=true", test.getSimpleName())
          .isEqualTo(part);
    }
  }
}
