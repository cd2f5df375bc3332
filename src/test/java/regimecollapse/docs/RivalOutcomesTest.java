package regimecollapse.docs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import regimecollapse.analysis.base.Table;
import regimecollapse.results.table.TableFile;

/**
 * The tables of readings and mechanisms in validation.md and in README.md are those of the
 * committed reference results. To write them anew: {@code mvn -q test -Dtest=RivalOutcomesTest
 * -Dregenerate=true}.
 */
class RivalOutcomesTest {
  private static final Path PAGE = Path.of("src/site/markdown/validation.md");
  private static final Path README = Path.of("README.md");
  private static final Path RANGES = Path.of("results/reference/rival-mechanisms");
  private static final Path FIT = RANGES.resolve(TableFile.WITHIN);
  private static final Path WEIGHTS = Path.of("scenarios/cases/syria-2024/fit-rivals");
  private static final String BEGIN = "<!-- made by RivalOutcomesTest: begin -->\n";
  private static final String END = "<!-- made by RivalOutcomesTest: end -->";

  @Test
  void theTablesAreThoseOfTheReferenceResults() throws IOException {
    String ranges = "From the ranges:\n\n" + table(cells(RANGES)) + "\n\n";
    String fit = "Under the fit of each mechanism:\n\n" + table(cells(FIT)) + "\n";
    MadeText.holdIn(PAGE, BEGIN, END, ranges + fit, getClass());
  }

  @Test
  void theTableOfTheReadmeIsThatOfTheReferenceResults() throws IOException {
    Map<String, Double> weights = new LinkedHashMap<>();
    Table.of(WEIGHTS, TableFile.HYPOTHESES)
        .forEach(
            r -> {
              if (r.text("method").equals("sequential")) {
                String mechanism = r.text("hypothesis").replaceFirst(".*--", "");
                weights.merge(mechanism, r.number("posterior"), Double::sum);
              }
            });
    Map<String, Map<String, List<String>>> ranges = cells(RANGES);
    Map<String, Map<String, List<String>>> fit = cells(FIT);
    List<String> lines = new ArrayList<>();
    lines.add("| mechanism | weight | documented | no-cuts | no-falling-out |");
    lines.add("| --- | --- | --- | --- | --- |");
    for (String mechanism : ranges.keySet()) {
      List<String> cells = new ArrayList<>(List.of("`" + mechanism + "`"));
      cells.add(two(weights.get(mechanism)));
      for (String arm : List.of("documented", "no-cuts", "no-falling-out")) {
        cells.add(
            String.join(" / ", ranges.get(mechanism).get(arm))
                + "; **"
                + String.join(" / ", fit.get(mechanism).get(arm))
                + "**");
      }
      lines.add("| " + String.join(" | ", cells) + " |");
    }
    MadeText.holdIn(README, BEGIN, END, String.join("\n", lines) + "\n", getClass());
  }

  /** Shares by mechanism and column; in each the readings in their order. */
  private static Map<String, Map<String, List<String>>> cells(Path folder) {
    Map<String, Map<String, List<String>>> cells = new LinkedHashMap<>();
    Table.of(folder, TableFile.SUMMARY)
        .forEach(
            row -> {
              Map<String, List<String>> of =
                  cells.computeIfAbsent(row.text("mechanism"), m -> new LinkedHashMap<>());
              String arm = row.text("arm");
              if (arm.equals("documented")) {
                add(of, "documented, within 30 days", row.number("fallen_by_30d"));
              }
              add(of, arm, row.number("p_collapse"));
            });
    return cells;
  }

  /** A row a mechanism. */
  private static String table(Map<String, Map<String, List<String>>> cells) {
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

  private static void add(Map<String, List<String>> of, String column, double share) {
    of.computeIfAbsent(column, c -> new ArrayList<>()).add(two(share));
  }

  private static String two(double share) {
    return String.format(Locale.ROOT, "%.2f", share);
  }
}
