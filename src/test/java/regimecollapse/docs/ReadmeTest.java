package regimecollapse.docs;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import regimecollapse.analysis.outcome.FellIn;

/** The README's table of results is the one of the committed reference results. */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Path SUMMARY = Path.of("results/reference/three-hypotheses/summary.csv");
  private static final Path POSTERIOR =
      Path.of("results/reference/three-hypotheses/posterior/summary.csv");
  private static final String BEGIN = "<!-- results:begin";
  private static final String END = "<!-- results:end -->";

  @Test
  void tableOfResultsIsThatOfTheReferenceResults() throws IOException {
    String text = Files.readString(README);
    int begin = text.indexOf('\n', text.indexOf(BEGIN)) + 1;
    int end = text.indexOf(END);
    String table = table();
    if (Boolean.getBoolean("regenerate")) {
      Files.writeString(README, text.substring(0, begin) + table + text.substring(end));
      return;
    }
    assertThat(text.substring(begin, end))
        .as("refresh with: mvn -q test -Dtest=ReadmeTest -Dregenerate=true")
        .isEqualTo(table);
  }

  private static String table() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("| hypothesis | what-if | P from the ranges | P under the fit | median days, fit |");
    lines.add("| --- | --- | --- | --- | --- |");
    List<NamedCsvRecord> ranges = rows(SUMMARY);
    List<NamedCsvRecord> fitted = rows(POSTERIOR);
    for (int i = 0; i < ranges.size(); i++) {
      NamedCsvRecord row = ranges.get(i);
      NamedCsvRecord fit = fitted.get(i);
      assertThat(fit.getField("hypothesis") + fit.getField("arm"))
          .isEqualTo(row.getField("hypothesis") + row.getField("arm"));
      lines.add(
          "| %s | %s | %s | %s | %s |"
              .formatted(
                  row.getField("hypothesis"),
                  row.getField("arm"),
                  share(row, "p_collapse", "p_low", "p_high") + offensives(row),
                  share(fit, "p_collapse", "p_low", "p_high") + offensives(fit),
                  days(fit)));
    }
    return String.join("\n", lines) + "\n";
  }

  private static List<NamedCsvRecord> rows(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream().toList();
    }
  }

  private static String share(NamedCsvRecord row, String value, String low, String high) {
    return "%s (%s to %s)".formatted(two(row, value), two(row, low), two(row, high));
  }

  /** In which offensives. */
  private static String offensives(NamedCsvRecord row) {
    FellIn.Split split =
        new FellIn.Split(
            Double.parseDouble(row.getField("p_first_offensive")),
            Double.parseDouble(row.getField("p_later_offensive")),
            Double.parseDouble(row.getField("p_no_offensive")));
    return split.told() ? "; " + split.words(ReadmeTest::two) : "";
  }

  private static String two(NamedCsvRecord row, String field) {
    return two(Double.parseDouble(row.getField(field)));
  }

  private static String two(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String days(NamedCsvRecord row) {
    String median = row.getField("median_days");
    if (median.isEmpty()) {
      return "not reached";
    }
    String low = row.getField("median_low");
    String high = row.getField("median_high");
    return "%s (%s to %s)".formatted(one(median), low.isEmpty() ? "…" : one(low), one(high));
  }

  private static String one(String number) {
    return number.isEmpty() ? "…" : String.format(Locale.ROOT, "%.2f", Double.parseDouble(number));
  }
}
