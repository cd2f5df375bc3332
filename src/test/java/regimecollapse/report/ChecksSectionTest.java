package regimecollapse.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;

class ChecksSectionTest {
  private static final String HEADER =
      "hypothesis,observation,title,use,statistic,low,high,figure,accept_least,accept_most,n,value,"
          + "value_low,value_high,line,met\n";

  @TempDir private Path folder;

  private static String row(String hypothesis, String title, String use, String met) {
    return "%s,%s,%s,%s,assaulted,0,0,agree,0.9,,20,0.05,0.01,0.24,,%s\n"
        .formatted(hypothesis, "o-" + use, title, use, met);
  }

  private String page(String checks) throws IOException {
    Scenario scenario = Scenarios.of(2, 1);
    String first = scenario.hypotheses().get(0).id();
    String second = scenario.hypotheses().get(1).id();
    String text = checks.replace("FIRST", first).replace("SECOND", second);
    if (!text.isEmpty()) {
      Files.writeString(folder.resolve(TableFile.CHECKS), HEADER + text);
    }
    ReportTest.write(folder, scenario, 5);
    return Files.readString(folder.resolve(TableFile.DETAILS));
  }

  @Test
  void withoutChecksThereIsNoSection() throws IOException {
    assertThat(page("")).doesNotContain("id=\"checks\"", "#checks");
  }

  @Test
  void eachCheckHasItsVerdictUnderEachHypothesis() throws IOException {
    String page =
        page(
            row("FIRST", "Stormed", "check", "true")
                + row("FIRST", "Dead", "fit", "false")
                + row("SECOND", "Stormed", "check", "false")
                + row("SECOND", "Dead", "fit", "false"));
    assertThat(page)
        .contains("<a href=\"#checks\">", "as recorded in at least 90 % of the runs")
        .contains("of 2 met 1 under")
        .contains("a fit may use it: no independent test");
    String section = page.substring(page.indexOf("id=\"checks\""), page.indexOf("id=\"charts\""));
    assertThat(section.split("<span class=\"verdict\">met</span>", -1)).hasSize(1 + 1);
    assertThat(section.split("<span class=\"verdict\">missed</span>", -1)).hasSize(3 + 1);
  }

  @Test
  void whatIsNotKnownIsNeitherMetNorMissed() throws IOException {
    String page =
        page(
            row("FIRST", "Stormed", "check", "")
                + row("FIRST", "Dead", "fit", "true")
                + row("SECOND", "Stormed", "check", "false")
                + row("SECOND", "Dead", "fit", "true"));
    assertThat(page).contains("(and 1 not known)");
    String section = page.substring(page.indexOf("id=\"checks\""), page.indexOf("id=\"charts\""));
    assertThat(section.split("<span class=\"verdict\">not known</span>", -1)).hasSize(1 + 1);
    assertThat(section.split("<span class=\"verdict\">missed</span>", -1)).hasSize(1 + 1);
  }

  @Test
  void textsOfTheRecordAreNoMarkup() throws IOException {
    String page =
        page(row("FIRST", "<b>&amp; \"\"x\"\"</b>".replace("\"\"", "'"), "check", "true"));
    assertThat(page).contains("&lt;b&gt;&amp;amp;").doesNotContain("<b>&amp;");
  }
}
