package regimecollapse.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The glossary says where a word stands in the code. */
class GlossaryTest {
  private static final Path MAIN = Path.of("src/main/java/regimecollapse");
  private static final Pattern PLACE = Pattern.compile("`([a-z][a-z/]*/[A-Z][A-Za-z]+)`");

  @Test
  void everyPlaceIsThere() throws IOException {
    String page = Files.readString(Path.of("src/site/markdown/glossary.md"));
    List<String> places = PLACE.matcher(page).results().map(m -> m.group(1)).toList();
    assertThat(places)
        .hasSizeGreaterThan(50)
        .allSatisfy(place -> assertThat(MAIN.resolve(place + ".java")).exists());
  }
}
