package regimecollapse.report;

import static org.assertj.core.api.Assertions.assertThat;
import static regimecollapse.scenario.parameter.MechanismKind.ATTRITION;
import static regimecollapse.scenario.parameter.MechanismKind.NEWS;
import static regimecollapse.scenario.parameter.MechanismKind.ORDERS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.analysis.base.Crossing;
import regimecollapse.analysis.base.Frame;
import regimecollapse.analysis.contrast.Contrast;
import regimecollapse.analysis.contrast.Contrasts;
import regimecollapse.analysis.fit.JointWeights;
import regimecollapse.analysis.fit.WeightTables;
import regimecollapse.report.words.AcrossMechanisms;
import regimecollapse.report.words.Scope;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.parameter.MechanismKind;
import regimecollapse.stats.contrast.PairedShares;
import regimecollapse.stats.contrast.ShareDifference;

/** Readings crossed with mechanisms: what the page says of them. */
class MechanismSectionTest {
  @TempDir private Path folder;

  private final Scenario scenario = Scenarios.crossed(2, 2, NEWS, ATTRITION, ORDERS);
  private final List<String> readings =
      scenario.hypotheses().stream().map(h -> h.reading()).distinct().toList();

  private Crossing crossing() {
    return Crossing.of(scenario, scenario.hypotheses().stream().map(h -> h.id()).toList())
        .orElseThrow();
  }

  @Test
  void thePageHasATableOfReadingsAndMechanisms() throws IOException {
    String page = ReportTest.write(folder, scenario, 5);
    assertThat(page).contains("<a href=\"#mechanisms\">Mechanisms</a>");
    String section = page.substring(page.indexOf("<section id=\"mechanisms\""));
    section = section.substring(0, section.indexOf("</section>"));
    // Two arms, three mechanisms, two readings; one sentence on each reading.
    assertThat(section.split("<th scope=\"row\">", -1)).hasSize(2 * 3 + 1);
    assertThat(section.split("<td class=\"number\">", -1)).hasSize(2 * 3 * 2 + 1);
    assertThat(section.split("<li>", -1)).hasSize(2 + 1);
    assertThat(section).doesNotContain("Weights of mechanisms");
  }

  @Test
  void underAFitBothSetsOfRunsStandSideBySide() throws IOException {
    String page = Files.readString(Scenarios.pageWithFit(folder, scenario, 5));
    String section = page.substring(page.indexOf("<section id=\"mechanisms\""));
    section = section.substring(0, section.indexOf("</section>"));
    assertThat(section.split("<td class=\"number\">", -1)).hasSize(2 * 3 * 2 * 2 + 1);
    assertThat(section).contains("<small>under the fit</small>", "<small>from the ranges</small>");
  }

  @Test
  void whereNothingIsCrossedThereIsNoSuchTable() throws IOException {
    assertThat(ReportTest.write(folder, Scenarios.of(2, 2), 5)).doesNotContain("mechanisms\"");
    Scenario one = Scenarios.crossed(2, 2, ORDERS);
    assertThat(Crossing.of(one, one.hypotheses().stream().map(h -> h.id()).toList())).isEmpty();
  }

  /** 20 pairs of runs; how many fall with the base only, and with the arm only. */
  private Contrast contrast(int reading, MechanismKind mechanism, int base, int arm) {
    int both = 20 - base - arm;
    PairedShares pairs = new PairedShares(both, arm, base, 0);
    String cell = Crossing.cell(readings.get(reading), mechanism);
    ShareDifference shares = new ShareDifference(both + arm, 20, both + base, 20);
    return new Contrast(cell, "arm-1", "arm-0", shares, pairs, pairs, pairs, 0, Optional.empty());
  }

  @Test
  void aConclusionThatHoldsUnderAllMechanismsIsToldFromOneThatDoesNot() {
    List<Contrast> contrasts =
        List.of(
            contrast(0, NEWS, 16, 0),
            contrast(0, ATTRITION, 12, 0),
            contrast(0, ORDERS, 14, 0),
            contrast(1, NEWS, 16, 0),
            contrast(1, ATTRITION, 1, 2),
            contrast(1, ORDERS, 0, 12));
    Scope scope =
        new Scope(
            new Frame(scenario),
            scenario.hypotheses().stream().map(h -> h.id()).toList(),
            List.of("arm-0", "arm-1"));
    List<String> said =
        AcrossMechanisms.of(scope, crossing(), new Contrasts("arm-0", contrasts, Map.of(), 400))
            .sentences();
    assertThat(said).hasSize(2);
    assertThat(said.get(0))
        .endsWith(
            crossing().titles().get(0)
                + ": \u221280 to \u221260 points; fewer than in the base under all 3 mechanisms.");
    assertThat(said.get(1))
        .endsWith(
            ": \u221280 to +60 points; fewer than in the base under news; more under orders; not told"
                + " from the base under attrition.");
  }

  /** By hand: 0.30 + 0.12 and so on; a factor below 3 is not worth a mention. */
  @Test
  void weightsAreAddedUpOverReadingsAndOverMechanisms() throws IOException {
    String rows = "method,hypothesis,prior,posterior,low,high,ess,tolerance\n";
    double[] weight = {0.30, 0.32, 0.02, 0.12, 0.20, 0.04};
    for (int i = 0; i < weight.length; i++) {
      rows +=
          "sequential,%s,0.17,%s,0,1,300,1\n"
              .formatted(
                  Crossing.cell(readings.get(i / 3), crossing().mechanisms().get(i % 3)),
                  weight[i]);
    }
    Files.writeString(folder.resolve(TableFile.HYPOTHESES), rows);
    assertThat(new JointWeights(WeightTables.read(folder)).sentences(crossing()))
        .containsExactly(
            "Weights of mechanisms by sequential ABC: news 0.42, attrition 0.52, orders 0.06;"
                + " not told apart (factors below 3): attrition, news.",
            "Weights of readings, over all mechanisms, by sequential ABC: %s 0.64, %s 0.36;"
                    .formatted(crossing().titles().get(0), crossing().titles().get(1))
                + " not told apart (factors below 3): %s, %s."
                    .formatted(crossing().titles().get(0), crossing().titles().get(1)));
  }
}
