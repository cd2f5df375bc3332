package regimecollapse.docs;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The table of readings and mechanisms in validation.md is that of the committed reference results.
 * To write it anew: {@code mvn -q test -Dtest=RivalOutcomesTest -Dregenerate=true}.
 */
class RivalOutcomesTest {
  private static final Path PAGE = Path.of("src/site/markdown/validation.md");
  private static final Path SUMMARY = Path.of("results/reference/rival-mechanisms/summary.csv");
  private static final String BEGIN = "<!-- made by RivalOutcomesTest: begin -->\n";
  private static final String END = "<!-- made by RivalOutcomesTest: end -->";

  @Test
  void theTableIsThatOfTheReferenceResults() throws IOException {
    MadeText.holdIn(PAGE, BEGIN, END, table() + "\n", getClass());
  }

  /** A row a mechanism; in each cell the readings in their order. */
  private static String table() throws IOException {
    Map<String, Map<String, List<String>>> cells = new LinkedHashMap<>();
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(SUMMARY)) {
      for (NamedCsvRecord row : csv) {
        Map<String, List<String>> of =
            cells.computeIfAbsent(row.getField("mechanism"), m -> new LinkedHashMap<>());
        String arm = row.getField("arm");
        if (arm.equals("documented")) {
          add(of, "documented, within 30 days", row.getField("fallen_by_30d"));
        }
        add(of, arm, row.getField("p_collapse"));
      }
    }
    List<String> lines = new ArrayList<>();
    List<String> columns = List.copyOf(cells.values().iterator().next().keySet());
    lines.add("| mechanism | " + String.join(" | ", columns) + " |");
    lines.add("|---|" + "---|".repeat(columns.size()));
    cells.forEach(
        (mechanism, of) -> {
          StringBuilder line = new StringBuilder("| `" + mechanism + "`");
          columns.forEach(c -> line.append(" | ").append(String.join(" / ", of.get(c))));
          lines.add(line + " |");
        });
    return String.join("\n", lines);
  }

  private static void add(Map<String, List<String>> of, String column, String share) {
    of.computeIfAbsent(column, c -> new ArrayList<>())
        .add(String.format(Locale.ROOT, "%.2f", Double.parseDouble(share)));
  }
}
