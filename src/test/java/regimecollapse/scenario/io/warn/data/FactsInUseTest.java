package regimecollapse.scenario.io.warn.data;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each fact of the shipped case feeds something, or the table says why not. */
class FactsInUseTest {
  private static final Path SCENARIOS = Path.of("scenarios");
  private static final Path CASE = SCENARIOS.resolve("cases/syria-2024");
  private static final Pattern ID = Pattern.compile("\\b[FB][0-9]{3}\\b");

  private static List<NamedCsvRecord> facts;
  private static final Set<String> CITED = new TreeSet<>();

  /** Facts are cited in scenarios, cases and the record, and in the tables of places and roads. */
  @BeforeAll
  static void read() throws IOException {
    try (CsvReader<NamedCsvRecord> table =
        CsvReader.builder().ofNamedCsvRecord(CASE.resolve("evidence.csv"))) {
      facts = table.stream().toList();
    }
    try (Stream<Path> files = Files.walk(SCENARIOS)) {
      for (Path file : files.filter(FactsInUseTest::mayCite).toList()) {
        Matcher ids = ID.matcher(Files.readString(file));
        while (ids.find()) {
          CITED.add(ids.group());
        }
      }
    }
  }

  private static boolean mayCite(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".yaml")
        || List.of("localities.csv", "roads.csv", "control.csv").contains(name);
  }

  private static List<String> ids(boolean cited, boolean reasoned) {
    return facts.stream()
        .filter(f -> CITED.contains(f.getField("id")) == cited)
        .filter(f -> !f.getField("not_used_because").isBlank() == reasoned)
        .map(f -> f.getField("id"))
        .toList();
  }

  @Test
  void aFactThatFeedsNothingHasAWordWhyNot() {
    assertThat(ids(false, false)).isEmpty();
  }

  @Test
  void aFactThatIsCitedHasNone() {
    assertThat(ids(true, true)).isEmpty();
  }

  @Test
  void whatIsCitedIsAFact() {
    assertThat(facts.stream().map(f -> f.getField("id"))).containsAll(CITED);
  }
}
