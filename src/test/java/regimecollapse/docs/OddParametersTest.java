package regimecollapse.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.parameter.Parameter;

/** The ODD page knows every parameter of the code, and its table is that of the shipped case. */
class OddParametersTest {
  private static final String REFRESH = "mvn -q test -Dtest=OddParametersTest -Dregenerate=true";
  private static final Path ODD = Path.of("src/site/markdown/odd.md");
  private static final Path SCENARIO = Path.of("scenarios/rival-mechanisms.yaml");

  /** Numbers of a mechanism that no run has are fixed: with this arm a patron retaliates. */
  private static final List<String> ARMS = List.of("run.arms=[documented, no-falling-out]");

  private static final String BEGIN = "<!-- parameters:begin";
  private static final String BEGIN_LINE =
      BEGIN + " (made by OddParametersTest; refresh: " + REFRESH + ") -->\n";
  private static final String END = "<!-- parameters:end -->";

  @Test
  void theTableIsUpToDate() throws IOException {
    String page = Files.readString(ODD);
    String current = before(page) + BEGIN_LINE + table() + END + after(page);
    if (Boolean.getBoolean("regenerate")) {
      Files.writeString(ODD, current);
      page = current;
    }
    assertThat(page).as("%s is stale; refresh it with: %s", ODD, REFRESH).isEqualTo(current);
  }

  @Test
  void theTextExplainsEveryParameter() throws IOException {
    String page = Files.readString(ODD);
    String text = before(page) + after(page);
    assertThat(Arrays.stream(Parameter.values()).map(Parameter::key))
        .as("parameters that no section of %s names in square brackets", ODD)
        .filteredOn(key -> !text.contains("[" + key + "]"))
        .isEmpty();
  }

  private static String table() {
    return new ParameterTables(ScenarioReader.read(SCENARIO, ARMS).scenario()).markdown();
  }

  private static String before(String page) {
    return page.substring(0, place(page, BEGIN));
  }

  private static String after(String page) {
    return page.substring(place(page, END) + END.length());
  }

  private static int place(String page, String marker) {
    assertThat(page).as("%s needs the line %s", ODD, marker).containsOnlyOnce(marker);
    return page.indexOf(marker);
  }
}
