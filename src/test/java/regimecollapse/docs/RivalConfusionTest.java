package regimecollapse.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import regimecollapse.analysis.base.Table;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.parameter.MechanismKind;

/**
 * The table in inference.md of rivals told apart is that of the committed results. To write it
 * anew: {@code mvn -q test -Dtest=RivalConfusionTest -Dregenerate=true}.
 */
class RivalConfusionTest {
  private static final Path PAGE = Path.of("src/site/markdown/inference.md");
  private static final Table TABLE =
      Table.of(Path.of("results/reference/inference/rivals"), TableFile.TWIN_CONFUSION);
  private static final String BEGIN = "<!-- made by RivalConfusionTest: begin -->\n";
  private static final String END = "<!-- made by RivalConfusionTest: end -->";

  @Test
  void theTableIsThatOfTheCommittedResults() throws IOException {
    MadeText.holdIn(PAGE, BEGIN, END, text(), getClass());
  }

  private static String text() {
    List<String> lines = new ArrayList<>();
    for (String method : List.of("rejection", "regression")) {
      lines.add("| by " + method + ": made under | " + names(" | ") + " |");
      lines.add("|---|" + "---|".repeat(MechanismKind.values().length));
      for (MechanismKind truth : MechanismKind.values()) {
        StringBuilder line = new StringBuilder("| " + truth.key());
        for (MechanismKind taken : MechanismKind.values()) {
          String share = share(method, truth, taken) + " %";
          line.append(" | ").append(truth == taken ? "**" + share + "**" : share);
        }
        lines.add(line + " |");
      }
      lines.add("");
    }
    return String.join("\n", lines);
  }

  private static String names(String between) {
    List<String> names = new ArrayList<>();
    for (MechanismKind kind : MechanismKind.values()) {
      names.add("taken for " + kind.key());
    }
    return String.join(between, names);
  }

  /** Of the records made under one mechanism, how many in a hundred are taken for another. */
  private static long share(String method, MechanismKind truth, MechanismKind taken) {
    List<Long> found = new ArrayList<>();
    TABLE.forEach(
        r -> {
          if (r.text("method").equals(method)
              && r.text("truth").endsWith(Hypothesis.CROSS + truth.key())
              && r.text("hypothesis").endsWith(Hypothesis.CROSS + taken.key())) {
            found.add(Math.round(100 * r.number("most_likely") / r.number("twins")));
          }
        });
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}
