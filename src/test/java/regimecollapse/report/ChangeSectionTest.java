package regimecollapse.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.analysis.Findings;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.fit.RecordChange;
import regimecollapse.analysis.outcome.SummaryTable;
import regimecollapse.analysis.rests.Honesty;
import regimecollapse.chart.ChartBook;
import regimecollapse.chart.SyntheticResults;
import regimecollapse.chart.canvas.Drawn;
import regimecollapse.chart.canvas.DrawnChart;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;

/** Prior beside posterior, from made-up results. */
class ChangeSectionTest {
  private static final Scenario SCENARIO = Scenarios.of(2, 2);
  private static final int RUNS = 12;
  private static final String WEIGHTS =
      "method,hypothesis,prior,posterior,low,high,ess,tolerance\n";

  @TempDir private Path folder;

  private Path inner() {
    return folder.resolve("posterior");
  }

  /** Results, and within them others. */
  private void results(String weights) throws IOException {
    SyntheticResults.write(folder, SCENARIO, RUNS);
    SummaryTable.write(folder, RunTable.read(folder));
    SyntheticResults.write(inner(), SCENARIO, RUNS);
    // In the first arm of the first hypothesis every run of the posterior lives.
    Path runs = inner().resolve("runs.csv");
    String first = SCENARIO.hypotheses().get(0).id() + "," + SCENARIO.arms().get(0).id() + ",";
    StringBuilder text = new StringBuilder();
    for (String line : Files.readAllLines(runs)) {
      String[] cells = line.split(",", -1);
      if (line.startsWith(first) && cells[4].equals("true")) {
        cells[4] = "false";
        cells[5] = "";
        cells[6] = SCENARIO.timeline().end().toString();
        cells[24] = "";
      }
      text.append(String.join(",", cells)).append('\n');
    }
    Files.writeString(runs, text);
    SummaryTable.write(inner(), RunTable.read(inner()));
    Files.writeString(inner().resolve("manifest.json"), "{}");
    Files.writeString(
        inner().resolve("posterior.csv"),
        "hypothesis,weight,news.weight,quantile:news.weight\nh,1,1.5,0.5\n");
    if (!weights.isEmpty()) {
      Files.writeString(inner().resolve("hypotheses.csv"), weights);
    }
  }

  private static String weights(double first, double ess) {
    return WEIGHTS
        + "sequential,%s,0.5,%s,0.1,0.9,%s,1\n"
            .formatted(SCENARIO.hypotheses().get(0).id(), first, ess)
        + "sequential,%s,0.5,%s,0.1,0.9,%s,1\n"
            .formatted(SCENARIO.hypotheses().get(1).id(), 1 - first, ess)
        + "rejection,%s,0.5,0.5,0.1,0.9,9,1\n".formatted(SCENARIO.hypotheses().get(0).id());
  }

  private RecordChange change() {
    return RecordChange.read(folder, SCENARIO, RunTable.read(folder)).orElseThrow();
  }

  private String page(Origin origin, List<DrawnChart> charts) throws IOException {
    RunTable runs = RunTable.read(folder);
    Report.write(
        folder,
        SCENARIO,
        new Report.Material(
            Findings.read(folder, runs, Set.of()),
            Honesty.of(folder, runs, SCENARIO),
            new Drawn(charts, List.of()),
            RecordChange.read(folder, SCENARIO, runs)),
        origin);
    for (String file : List.of(Report.FILE, TableFile.DETAILS)) {
      try {
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(folder.resolve(file).toFile());
      } catch (Exception e) {
        throw new AssertionError(file + " is not well-formed", e);
      }
    }
    return Files.readString(folder.resolve(TableFile.DETAILS));
  }

  private static Origin origin(Optional<Origin.OfFit> own, Optional<Origin.OfFit> within) {
    return new Origin("9.8.7", "ab12", "cd34", Map.of(), Map.of(), own, within);
  }

  @Test
  void runsArePairedByReplication() throws IOException {
    results("");
    String h = SCENARIO.hypotheses().get(0).id();
    String a = SCENARIO.arms().get(0).id();
    RecordChange change = change();
    double before =
        RunTable.read(folder).of(new Cell(h, a)).stream().filter(r -> r.lifetime().event()).count()
            / (double) RUNS;
    assertThat(before).isGreaterThan(0.8);
    RecordChange.Shift shift = change.shifts().get(new Cell(h, a));
    assertThat(shift.pairs()).isEqualTo(RUNS);
    assertThat(shift.difference().value()).isCloseTo(-before, within(1e-12));
    assertThat(shift.difference().high()).isLessThan(-0.4);
    // The other cells are the same runs: no difference, but an interval.
    RecordChange.Shift same = change.shifts().get(new Cell(SCENARIO.hypotheses().get(1).id(), a));
    assertThat(same.difference().value()).isZero();
    assertThat(same.difference().low()).isLessThanOrEqualTo(0);
  }

  @Test
  void theWeightsOfTheFitWeighTheWhatIfs() throws IOException {
    results(weights(0.25, 400));
    RecordChange change = change();
    RecordChange.ArmMean mean = change.means().get(0);
    double other =
        change.collapse().byHorizon().entrySet().stream()
            .filter(e -> e.getKey().hypothesis().equals(SCENARIO.hypotheses().get(1).id()))
            .filter(e -> e.getKey().arm().equals(mean.arm()))
            .mapToDouble(e -> e.getValue().share())
            .findFirst()
            .orElseThrow();
    // Under the first hypothesis nothing collapses.
    assertThat(mean.narrowed().value()).isCloseTo(0.5 * other, within(1e-12));
    assertThat(mean.posterior().orElseThrow().value()).isCloseTo(0.75 * other, within(1e-12));
    results(weights(0.25, 10));
    RecordChange.ArmMean rough = change().means().get(0);
    assertThat(rough.posterior().orElseThrow().low())
        .as("weights from few draws are less sure")
        .isLessThan(mean.posterior().orElseThrow().low() - 0.05);
    assertThat(rough.narrowed()).isEqualTo(mean.narrowed());
  }

  @Test
  void thePageShowsBothAndTheChartsStandInTheSection() throws IOException {
    results(weights(0.25, 400));
    // The page names its pictures; what is in them is not looked at here.
    Path empty = Files.writeString(folder.resolve("empty.svg"), "<svg/>");
    List<DrawnChart> charts =
        ChartBook.read(folder, SCENARIO).pages(new ArrayList<>()).stream()
            .map(figure -> new DrawnChart(figure, empty))
            .toList();
    assertThat(charts.stream().map(DrawnChart::name)).contains("record-control", "record-collapse");
    Origin.OfFit fit = new Origin.OfFit("The fit <b>", "f00d", "d7a5", false);
    String page = page(origin(Optional.empty(), Optional.of(fit)), charts);
    assertThat(page)
        .contains("id=\"change\"", "href=\"#change\"", "What the record changes")
        .contains("The fit &lt;b&gt;", "f00d", "d7a5", "So drawn were: news.weight;")
        .contains("from their range anew.", "that has a range anew. Codes")
        .contains("weights of the fit", "sequential ABC", "25 %", "10 % to 90 %")
        .contains("Charts <small class=\"from\">from the ranges</small>")
        .doesNotContain("<strong>Under the fit.</strong>", "--from-posterior");
    assertThat(Files.readString(folder.resolve(Report.FILE)))
        .contains("Map <small class=\"from set-name\">under the fit</small>")
        .contains("Against the record <small class=\"from\">under the fit</small>")
        .contains("The same from the ranges: medians inside")
        .contains("<span class=\"from\">under the fit</span> the government falls by ")
        .containsSubsequence("under the fit</span> ", "from the ranges</span> falls in ")
        .contains("src=\"charts/record-control.svg\"")
        .doesNotContain("No fit is used");
    int section = page.indexOf("<section id=\"change\"");
    int end = page.indexOf("<section id=\"charts\"");
    assertThat(page.indexOf("id=\"chart-record-control\"")).isBetween(section, end);
    assertThat(page.indexOf("id=\"chart-record-collapse\"")).isBetween(section, end);
    assertThat(page.split("chart-record-", -1)).hasSize(3);
  }

  /** In the first arm of the first hypothesis every run under the fit lives. */
  @Test
  void thePageBeginsWithTheRunsUnderTheFitAndHoldsBothSets() throws IOException {
    results("");
    page(origin(Optional.empty(), Optional.empty()), List.of());
    String page = Files.readString(folder.resolve(Report.FILE));
    String json = page.substring(page.indexOf("id=\"data\">") + 10);
    JsonNode data = new ObjectMapper().readTree(json.substring(0, json.indexOf("</script>")));
    JsonNode second = data.get("second");
    assertThat(data.get("name").asText()).isEqualTo("under the fit");
    assertThat(second.get("name").asText()).isEqualTo("from the ranges");
    for (String part : List.of("map", "replay")) {
      assertThat(second.get(part)).hasSameSizeAs(data.get(part).get("cells"));
    }
    assertThat(second.get("control").get("curves"))
        .hasSameSizeAs(data.get("control").get("curves"));
    assertThat(data.get("replay").get("cells").get(0).get("runs").get(0).get("fell").asBoolean())
        .as("the middle run under the fit")
        .isFalse();
    assertThat(second.get("replay").get(0).get("runs").get(0).get("fell").asBoolean())
        .as("the middle run from the ranges")
        .isTrue();
  }

  @Test
  void runsWithoutAFitSaySoOnThePage() throws IOException {
    results("");
    // Its own runs alone.
    RunTable runs = RunTable.read(folder);
    Report.write(
        folder,
        SCENARIO,
        new Report.Material(
            Findings.read(folder, runs, Set.of()), Honesty.of(folder, runs, SCENARIO), List.of()),
        origin(Optional.empty(), Optional.empty()));
    assertThat(Files.readString(folder.resolve(Report.FILE)))
        .contains("<strong>No fit is used here</strong>", "<code>posterior:</code>")
        .contains("Map <small class=\"from set-name\">from the ranges</small>")
        .doesNotContain("<strong>Under the fit</strong>");
  }

  @Test
  void thePageSaysWhatTheWeightsRestOn() throws IOException {
    results(weights(0.25, 400));
    String first = SCENARIO.hypotheses().get(0).id();
    String changed = "hypothesis,weight,low,high,change,change_low,change_high\n";
    Files.writeString(
        inner().resolve("weights-by-prior.csv"),
        "prior,parameter,"
            + changed
            + "as-given,,%s,0.25,0.2,0.3,,,\n".formatted(first)
            + "doubled,news.weight,%s,0.6,0.5,0.7,0.35,0.2,0.5\n".formatted(first)
            + "halved,news.weight,%s,0.26,0.2,0.3,0.01,-0.1,0.1\n".formatted(first));
    String page = page(origin(Optional.empty(), Optional.empty()), List.of());
    assertThat(page)
        .contains("What the ranges carry", "news.weight doubled")
        .contains("0.60, +0.35 (+0.20 to +0.50) *", "0.26, +0.01 (-0.10 to +0.10)<")
        .contains("How the record weighs the hypotheses", "by plain rejection")
        .doesNotContain("What single observations carry", "What the fit predicts");
  }

  @Test
  void withoutWeightsThereIsNoColumnOfThem() throws IOException {
    results("");
    assertThat(page(origin(Optional.empty(), Optional.empty()), List.of()))
        .contains("id=\"change\"", "even weights")
        .doesNotContain("weights of the fit", "The weight of each hypothesis");
  }

  @Test
  void runsUnderAPosteriorSaySo() throws IOException {
    results("");
    // What lies within is itself a result folder, made with --from-posterior.
    folder = inner();
    Origin.OfFit known = new Origin.OfFit("The fit", "f00d", "d7a5", false);
    assertThat(page(origin(Optional.of(known), Optional.empty()), List.of()))
        .contains("<strong>Under the fit.</strong>", "In these runs 1 number came from")
        .contains("Which numbers, and which fit", "<p>news.weight. ")
        .contains("The fit", "f00d", "d7a5", "--from-posterior FOLDER")
        .contains("Charts <small class=\"from\">under the fit</small>")
        .contains("from their range anew, but for those from the fit: news.weight. Of these")
        .contains("that has a range anew, but for those from the fit: news.weight. Codes")
        .doesNotContain("id=\"change\"");
    Origin.OfFit unknown = new Origin.OfFit("", "", "d7a5", false);
    assertThat(page(origin(Optional.of(unknown), Optional.empty()), List.of()))
        .contains("came from draws of a fit, not", "d7a5");
  }

  @Test
  void aPosteriorOfAQuickFitIsMarkedWhereverItIsShown() throws IOException {
    results(weights(0.25, 400));
    String words = "From a quick fit: a first look, nothing to quote.";
    for (boolean quick : new boolean[] {false, true}) {
      Optional<Origin.OfFit> fit = Optional.of(new Origin.OfFit("The fit", "f00d", "d7a5", quick));
      List<String> pages =
          List.of(
              page(origin(Optional.empty(), fit), List.of()),
              page(origin(fit, Optional.empty()), List.of()));
      for (String page : pages) {
        assertThat(page.split(words, -1)).hasSize(quick ? 2 : 1);
      }
      // Beside the prior in its own section; of all runs, above everything.
      assertThat(pages.get(0).indexOf(words))
          .isGreaterThan(quick ? pages.get(0).indexOf("id=\"change\"") : -2);
      assertThat(pages.get(1).indexOf(words)).isLessThan(pages.get(1).indexOf("<nav"));
    }
  }
}
