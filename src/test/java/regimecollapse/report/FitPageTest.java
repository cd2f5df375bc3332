package regimecollapse.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.chart.canvas.Drawn;
import regimecollapse.scenario.Scenario;

class FitPageTest {
  @TempDir private Path folder;

  private String page(boolean quick) throws Exception {
    Scenario scenario = Scenarios.hostile(2, 1);
    StringBuilder table =
        new StringBuilder(
            "method,hypothesis,prior,posterior,standard_error,low,high,ess,tolerance,"
                + "bayes_factor,bayes_factor_low,bayes_factor_high\n");
    for (int h = 0; h < 2; h++) {
      table.append(
          "sequential,%s,0.5,%s,0.02,0.4,0.6,200,1,1,0.8,1.2\n"
              .formatted(scenario.hypotheses().get(h).id(), h == 0 ? "0.61" : "0.39"));
    }
    Files.writeString(folder.resolve("hypotheses.csv"), table);
    Drawn charts = new Drawn(ReportTest.charts(folder), List.of());
    FitPage.write(folder, scenario, charts, new FitPage.Made("9.8.7", quick));
    Path file = folder.resolve("report.html");
    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    return Files.readString(file);
  }

  @Test
  void theFirstScreenHasTheWeightsInWordsAndTheFirstChart() throws Exception {
    String page = page(false);
    assertThat(page)
        .contains("How does the record weigh the readings?", "0.61 (0.40 to 0.60)")
        .contains("src=\"charts/control-magnified.svg\"", "src=\"charts/map-arm-1.svg\"")
        .doesNotContain("From a quick fit", "<img src=x", "\u0001");
    assertThat(page.indexOf("charts/control-magnified.svg"))
        .isLessThan(page.indexOf("id=\"hangs\""));
  }

  @Test
  void aQuickFitIsMarked() throws Exception {
    assertThat(page(true)).contains("From a quick fit: a first look, nothing to quote.");
  }
}
