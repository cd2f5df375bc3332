package regimecollapse.docs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import regimecollapse.analysis.record.Check;
import regimecollapse.report.words.CheckWords;

/**
 * The table of checks in validation.md is that of the committed reference results. To write it
 * anew: {@code mvn -q test -Dtest=CheckTableTest -Dregenerate=true}.
 */
class CheckTableTest {
  private static final Path PAGE = Path.of("src/site/markdown/validation.md");
  private static final Path REFERENCE = Path.of("results/reference");

  @Test
  void theTableIsThatOfTheReferenceResults() throws IOException {
    Path folder = REFERENCE.resolve("record-check");
    String prior = table("From the ranges", Check.read(folder));
    String posterior = table("Under the fit", Check.read(folder.resolve("posterior")));
    isInThePage("", prior + posterior);
  }

  @Test
  void theTableOfRivalMechanismsIsThatOfTheReferenceResults() throws IOException {
    Path folder = REFERENCE.resolve("rival-mechanisms");
    String prior = table("From the ranges", ofOneReading(folder));
    String posterior = table("Under the fit", ofOneReading(folder.resolve("posterior")));
    isInThePage(" mechanisms", prior + posterior);
  }

  /** Documented; with the other reading of who attacks; with deals that spread (2021, 1992). */
  private static final List<String> COUNTRIES =
      List.of(
          "afghanistan-2021-august",
          "afghanistan-2021",
          "afghanistan-1992",
          "afghanistan-2021-august--part-timers-too",
          "afghanistan-1992--all-attack-1989",
          "afghanistan-2021-august--deals-spread",
          "afghanistan-1992--deals-spread");

  /** With the shared ranges, nothing fitted: no parameter differs between countries. */
  @Test
  void theTablesOfOtherCountriesAreThoseOfTheirChecks() throws IOException {
    Path countries = REFERENCE.resolve("inference/countries");
    StringBuilder all = new StringBuilder();
    for (String name : COUNTRIES) {
      all.append(table(name, Check.read(countries.resolve(name))));
    }
    isInThePage(" countries", all.toString());
  }

  /** One reading stands for all: they hardly differ. */
  private static List<Check> ofOneReading(Path folder) {
    return Check.read(folder).stream().filter(it -> it.hypothesis().startsWith("H3")).toList();
  }

  private static void isInThePage(String name, String made) throws IOException {
    String begin = "<!-- made by CheckTableTest: begin" + name + " -->\n";
    String end = "<!-- made by CheckTableTest: end" + name + " -->";
    MadeText.holdIn(PAGE, begin, end, made, CheckTableTest.class);
  }

  private static String table(String title, List<Check> checks) {
    if (checks.isEmpty()) {
      return "Not made yet.\n";
    }
    Map<String, List<Check>> rows = new LinkedHashMap<>();
    checks.forEach(it -> rows.computeIfAbsent(it.observation(), id -> new ArrayList<>()).add(it));
    List<String> lines = new ArrayList<>();
    lines.add("**" + title + "**, " + checks.get(0).n() + " runs of each hypothesis:\n");
    List<Check> first = rows.values().iterator().next();
    String names = first.stream().map(Check::hypothesis).reduce((a, b) -> a + " | " + b).get();
    lines.add("| check | record | accepted | " + names + " |");
    lines.add("|---|---|---|" + "---|".repeat(first.size()));
    for (List<Check> row : rows.values()) {
      Check any = row.get(0);
      String seen = any.use().equals("fit") ? " (a fit may use it)" : "";
      StringBuilder line = new StringBuilder("| " + any.title() + seen);
      line.append(" | " + CheckWords.recorded(any) + " | " + CheckWords.accepted(any));
      row.forEach(it -> line.append(" | " + cell(it)));
      lines.add(line + " |");
    }
    return String.join("\n", lines) + "\n\n";
  }

  private static String cell(Check it) {
    String range = CheckWords.interval(it);
    String verdict = it.known() && !it.met() ? "**missed**" : CheckWords.verdict(it);
    return CheckWords.value(it) + (range.isEmpty() ? "" : " (" + range + ")") + ": " + verdict;
  }
}
