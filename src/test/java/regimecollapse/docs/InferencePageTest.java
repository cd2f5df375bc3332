package regimecollapse.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every number and judgement of inference.md on twins and forecasts is that of the committed
 * tables. To write them anew: {@code mvn -q test -Dtest=InferencePageTest -Dregenerate=true}.
 */
class InferencePageTest {
  private static final Path PAGE = Path.of("src/site/markdown/inference.md");
  private static final Path FOLDER = Path.of("results/reference/inference");
  private static final String HOW = "mvn -q test -Dtest=InferencePageTest -Dregenerate=true";

  private static Map<String, String> parts() throws IOException {
    InferencePage twins = new InferencePage(FOLDER);
    ForecastTable forecasts = new ForecastTable(FOLDER);
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("made", twins.made());
    parts.put("coverage", twins.coverage());
    parts.put("coverage-judged", twins.coverageJudged());
    parts.put("confusion", twins.confusion());
    parts.put("confusion-judged", twins.confusionJudged());
    parts.put("reliability", twins.reliability());
    parts.put("forecasts", forecasts.table());
    parts.put("forecasts-judged", forecasts.judged());
    return parts;
  }

  private static String begin(String part) {
    return "<!-- made by InferencePageTest: " + part + " -->\n";
  }

  private static String end(String part) {
    return "<!-- end of " + part + " -->";
  }

  @Test
  void numbersAndJudgementsAreThoseOfTheReferenceResults() throws IOException {
    String page = Files.readString(PAGE).replace("\r\n", "\n");
    for (Map.Entry<String, String> part : parts().entrySet()) {
      assertThat(page).contains(begin(part.getKey()), end(part.getKey()));
      int from = page.indexOf(begin(part.getKey())) + begin(part.getKey()).length();
      int to = page.indexOf(end(part.getKey()));
      String written = "\n" + part.getValue() + "\n";
      if (Boolean.getBoolean("regenerate")) {
        page = page.substring(0, from) + written + page.substring(to);
      } else {
        assertThat(page.substring(from, to)).as("make it anew: " + HOW).isEqualTo(written);
      }
    }
    if (Boolean.getBoolean("regenerate")) {
      Files.writeString(PAGE, page);
    }
  }

  /** What is not made here must not have results that could become stale: no shares, no scores. */
  @Test
  void runningTextHasNoResults() throws IOException {
    String page = Files.readString(PAGE).replace("\r\n", "\n");
    int from = page.indexOf("### Identical twins");
    int to = page.indexOf("### What these checks do not show");
    String text =
        page.substring(from, to)
            .replaceAll("(?s)<!-- made by InferencePageTest.*?<!-- end of [a-z-]+ -->", "")
            .replaceAll("(?s)<!-- made by Rival[a-zA-Z]*: begin.*?<!-- made by Rival[^>]*>", "")
            .replaceAll("https?://\\S+", "")
            // Levels of intervals are no results.
            .replaceAll("\\b(50|90|95)\\s+%", "");
    assertThat(text).doesNotContainPattern(Pattern.compile("\\d (%|of \\d|days)|\\d\\.\\d"));
  }

  /** An interval that holds 0 leaves it to chance, on either side. */
  @Test
  void judgementsFollowTheNumbers() {
    assertThat(InferencePage.verdict(0.02, 0.01, 0.03)).isEqualTo("met");
    assertThat(InferencePage.verdict(0.02, -0.01, 0.05)).isEqualTo("met, within chance");
    assertThat(InferencePage.verdict(-0.01, -0.03, 0.01)).isEqualTo("missed, within chance");
    assertThat(InferencePage.verdict(-0.02, -0.03, -0.01)).isEqualTo("missed");
  }
}
