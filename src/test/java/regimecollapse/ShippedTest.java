package regimecollapse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list of what is shipped is that of README.md; the folder may hold more, of a user's own. */
class ShippedTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\|([^|]*)\\|");
  private static final Pattern NAME = Pattern.compile("`([a-z0-9-]+)\\.yaml`");

  @Test
  void theScenariosAreThoseOfTheTableInTheReadme() throws IOException {
    TreeSet<String> named = new TreeSet<>();
    Matcher rows = ROW.matcher(Files.readString(Path.of("README.md")));
    while (rows.find()) {
      NAME.matcher(rows.group(1)).results().forEach(name -> named.add(name.group(1)));
    }
    assertThat(Shipped.NAMES).containsExactlyElementsOf(named);
  }

  @Test
  void eachIsThere() {
    int files = Shipped.NAMES.size() + Shipped.CASES.size() + 2;
    assertThat(Shipped.forms()).hasSize(files).allMatch(Files::isRegularFile);
  }
}
