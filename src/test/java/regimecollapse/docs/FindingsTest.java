package regimecollapse.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page of findings says what the committed reference results say. */
class FindingsTest {
  private static final Path PAGE = Path.of("src/site/markdown/findings.md");

  @Test
  void tablesAndSentencesAreThoseOfTheReferenceResults() throws IOException {
    String text = Files.readString(PAGE);
    String made = text;
    for (Map.Entry<String, List<String>> block : new FindingsBlocks().all().entrySet()) {
      String begin = "<!-- findings:" + block.getKey() + ":begin -->\n";
      String end = "<!-- findings:" + block.getKey() + ":end -->";
      int from = made.indexOf(begin) + begin.length();
      String lines = "\n" + String.join("\n", block.getValue()) + "\n\n";
      made = made.substring(0, from) + lines + made.substring(made.indexOf(end));
    }
    if (Boolean.getBoolean("regenerate")) {
      Files.writeString(PAGE, made);
      return;
    }
    assertThat(text)
        .as("refresh with: mvn -q test -Dtest=FindingsTest -Dregenerate=true")
        .isEqualTo(made);
  }
}
