package regimecollapse.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import regimecollapse.analysis.Findings;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.outcome.SummaryTable;
import regimecollapse.analysis.rests.Honesty;
import regimecollapse.chart.SyntheticResults;
import regimecollapse.chart.canvas.Drawn;
import regimecollapse.chart.canvas.DrawnChart;
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.parameter.Parameter;

class ReportTest {
  static final Origin ORIGIN =
      new Origin("9.8.7", "ab12", "cd34", Map.of("case.yaml", "ef56"), Map.of("runs.csv", "0123"));

  @TempDir private Path folder;

  /** Two charts: one of all arms, one of the second arm. */
  static List<DrawnChart> charts(Path folder) throws IOException {
    return List.of(
        chart(folder, "control-magnified", Optional.empty()),
        chart(folder, "map-arm-1", Optional.of("arm-1")));
  }

  private static DrawnChart chart(Path folder, String name, Optional<String> arm)
      throws IOException {
    Path svg = folder.resolve(name + ".svg");
    String svgText =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\" width=\"9\" height=\"9\"/>";
    Files.writeString(svg, svgText);
    Sheet sheet = new Sheet("Title of " + name, "How to read " + name);
    arm.ifPresent(sheet::of);
    return new DrawnChart(sheet.figure(name, 9, 9, (g, area) -> {}), svg);
  }

  static String write(Path folder, Scenario scenario, int runs) throws IOException {
    SyntheticResults.write(folder, scenario, runs);
    SummaryTable.write(folder, RunTable.read(folder));
    Report.write(folder, scenario, material(folder, scenario), ORIGIN);
    return Files.readString(folder.resolve("report.html"));
  }

  private String details() throws IOException {
    return Files.readString(folder.resolve(TableFile.DETAILS));
  }

  private static Report.Material material(Path folder, Scenario scenario) throws IOException {
    RunTable runs = RunTable.read(folder);
    return new Report.Material(
        Findings.read(folder, runs, Set.of()), Honesty.of(folder, runs, scenario), charts(folder));
  }

  private static Document parsed(String page) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return factory
          .newDocumentBuilder()
          .parse(new java.io.ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    } catch (Exception e) {
      throw new AssertionError("not well-formed", e);
    }
  }

  private static List<Element> all(Document page, String name) {
    NodeList found = page.getElementsByTagName(name);
    return java.util.stream.IntStream.range(0, found.getLength())
        .mapToObj(i -> (Element) found.item(i))
        .toList();
  }

  private static JsonNode data(Document page) throws IOException {
    return new ObjectMapper().readTree(all(page, "script").get(0).getTextContent());
  }

  @ParameterizedTest(name = "{0} hypotheses, {1} arms, {2} runs")
  @CsvSource({"1, 1, 1", "1, 2, 30", "3, 6, 30", "2, 20, 10"})
  void thePageIsWellFormedForEveryShape(int hypotheses, int arms, int runs) throws IOException {
    Document page = parsed(write(folder, Scenarios.of(hypotheses, arms), runs));
    JsonNode data = data(page);
    assertThat(data.get("control").get("curves")).hasSize(hypotheses * arms * 3);
    assertThat(data.get("map").get("cells")).hasSize(hypotheses * Math.min(8, arms));
    List<Element> rows =
        all(page, "tr").stream()
            .filter(
                r ->
                    ((Element) r.getParentNode().getParentNode())
                        .getAttribute("class")
                        .equals("results"))
            .toList();
    assertThat(rows).as("header, a row an arm, a row a cell").hasSize(1 + arms + hypotheses * arms);
  }

  @Test
  void theSameFolderGivesTheSameBytes() throws IOException {
    String first = write(folder, Scenarios.of(2, 2), 10);
    Report.write(folder, Scenarios.of(2, 2), material(folder, Scenarios.of(2, 2)), ORIGIN);
    assertThat(Files.readString(folder.resolve("report.html"))).isEqualTo(first);
    assertThat(first).doesNotContain(folder.toString());
  }

  @Test
  void aPictureThatFailedIsToldOf() throws IOException {
    Scenario scenario = Scenarios.of(1, 1);
    SyntheticResults.write(folder, scenario, 2);
    SummaryTable.write(folder, RunTable.read(folder));
    Report.Material whole = material(folder, scenario);
    Drawn.Failed failed = new Drawn.Failed("map", "there is not enough memory");
    Report.write(
        folder,
        scenario,
        new Report.Material(
            whole.findings(),
            whole.honesty(),
            new Drawn(charts(folder), List.of(failed)),
            Optional.empty()),
        ORIGIN);
    parsed(details());
    assertThat(details())
        .contains("The chart <code>map</code> could not be drawn: <bdi>there is not enough memory");
  }

  @Test
  void allChartsAreAmongTheDetailsAndThoseOfOtherArmsAreFolded() throws IOException {
    write(folder, Scenarios.of(1, 2), 5);
    Document page = parsed(details());
    for (DrawnChart chart : charts(folder)) {
      Element img =
          all(page, "img").stream()
              .filter(i -> i.getAttribute("alt").startsWith(chart.figure().title()))
              .findFirst()
              .orElseThrow();
      assertThat(img.getAttribute("alt")).contains(chart.figure().description());
      assertThat(img.getAttribute("src")).isEqualTo("charts/" + chart.figure().name() + ".svg");
    }
    List<Element> groups =
        all(page, "details").stream().filter(d -> d.getAttribute("class").equals("group")).toList();
    assertThat(groups).extracting(d -> d.getAttribute("open")).containsExactly("open", "");
    assertThat(groups.get(1).getTextContent()).contains("How to read map-arm-1");
  }

  /** Each link of one page to the other, or within it, leads somewhere. */
  @Test
  void theLinksOfBothPagesLeadSomewhere() throws IOException {
    Map<String, Document> pages =
        Map.of(
            "report.html", parsed(write(folder, Scenarios.of(2, 2), 5)),
            "report-details.html", parsed(details()));
    pages.forEach(
        (name, page) -> {
          for (Element link : all(page, "a")) {
            String[] to = (link.getAttribute("href") + "#").split("#", -1);
            Document target = pages.get(to[0].isEmpty() ? name : to[0]);
            assertThat(target).as(link.getAttribute("href")).isNotNull();
            assertThat(to[1].isEmpty() || ids(target).contains(to[1]))
                .as("%s: %s", name, link.getAttribute("href"))
                .isTrue();
          }
        });
  }

  private static Set<String> ids(Document page) {
    return all(page, "*").stream().map(e -> e.getAttribute("id")).collect(Collectors.toSet());
  }

  /** Every run is there, the middle one first, with its falls in the table's order. */
  @Test
  void theRunsToReplayAreThoseOfTheTables() throws IOException {
    JsonNode replay = data(parsed(write(folder, Scenarios.of(2, 2), 9))).get("replay");
    assertThat(replay.get("cells")).hasSize(4);
    List<String> table = Files.readAllLines(folder.resolve("falls.csv"));
    for (JsonNode cell : replay.get("cells")) {
      assertThat(cell.get("all").asInt()).isEqualTo(9);
      assertThat(cell.get("runs")).hasSize(9);
      String key =
          Scenarios.of(2, 2).hypotheses().get(cell.get("h").asInt()).id()
              + ","
              + Scenarios.of(2, 2).arms().get(cell.get("a").asInt()).id()
              + ",";
      for (JsonNode run : cell.get("runs")) {
        String own = key + run.get("r").asInt() + ",";
        assertThat(run.get("v").asText().length() / 7)
            .as(own)
            .isEqualTo((int) table.stream().filter(line -> line.startsWith(own)).count());
      }
    }
  }

  @Test
  void hostileTextStaysText() throws IOException {
    String text = write(folder, Scenarios.hostile(2, 2), 5);
    Document page = parsed(text);
    assertThat(all(page, "script")).as("data and the page's own").hasSize(2);
    assertThat(all(page, "img")).as("the chart for readers without scripts").hasSize(1);
    assertThat(all(parsed(details()), "img")).as("charts only").hasSize(2);
    assertThat(all(parsed(details()), "script")).as("the page's own").hasSize(1);
    assertThat(details()).doesNotContain("\u0001", "<img src=x");
    assertThat(all(page, "h1").get(0).getTextContent()).contains("<script>", "{{title}}", "]]>");
    assertThat(data(page).get("hypotheses").get(0).asText()).endsWith(Scenarios.HOSTILE);
    assertThat(text).doesNotContain("\u0001", "<img src=x");
  }

  @Test
  void thePolicyAllowsThePagesOwnScriptAndStyleAlone() throws IOException {
    for (String text : List.of(write(folder, Scenarios.of(1, 1), 2), details())) {
      String policy =
          all(parsed(text), "meta").stream()
              .filter(m -> m.getAttribute("http-equiv").equals("Content-Security-Policy"))
              .findFirst()
              .orElseThrow()
              .getAttribute("content");
      assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe", "http");
      for (String name : List.of("script", "style")) {
        String own = last(text, "<" + name + ">(.*?)</" + name + ">");
        assertThat(policy).contains(Resource.hash(own));
      }
      assertThat(text).doesNotContain(" style=\"");
      assertThat(Pattern.compile("src=\"(?!charts/)").matcher(text).find())
          .as("something is loaded from elsewhere")
          .isFalse();
    }
  }

  private static String last(String text, String pattern) {
    return Pattern.compile(pattern, Pattern.DOTALL)
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .map(s -> s.substring(s.indexOf('>') + 1, s.lastIndexOf('<')))
        .reduce((a, b) -> b)
        .orElseThrow();
  }

  @Test
  void tablesThatTheFolderHasGetASection() throws IOException {
    Scenario scenario = Scenarios.of(1, 2);
    write(folder, scenario, 3);
    assertThat(details()).doesNotContain("thresholds.csv");
    StringBuilder table = new StringBuilder("hypothesis,arm,difference\n");
    for (int i = 0; i < 500; i++) {
      table.append("H1,arm-1,").append(i == 0 ? "" : "0." + i).append("\n");
    }
    Files.writeString(folder.resolve("thresholds.csv"), table);
    Report.write(folder, scenario, material(folder, scenario), ORIGIN);
    String page = details();
    assertThat(page)
        .contains("id=\"thresholds\"", "thresholds.csv", "100 further rows are in the file only")
        .contains("No cuts: support of 2022-23 goes on</bdi></td><td><bdi>–</bdi>");
    parsed(page);
    assertThat(page)
        .as("of a wide table only the columns for readers are shown")
        .contains("id=\"contrasts\"", ">drmst paired days</th>", "Each number in turn")
        .doesNotContain(">mcnemar p</th>");
  }

  @Test
  void everyParameterIsAmongTheInputsAndTheOriginIsTold() throws IOException {
    write(folder, Scenarios.of(1, 1), 2);
    Document page = parsed(details());
    String text = page.getDocumentElement().getTextContent();
    for (Parameter p : Parameter.values()) {
      assertThat(text).contains(p.key(), p.meaning());
    }
    assertThat(text).contains("9.8.7", "ab12", "cd34", "ef56", "0123", "@software{");
  }

  @Test
  void aSpeculativeScenarioIsMarked() throws IOException {
    assertThat(write(folder, Scenarios.speculative(), 2)).contains("<strong>Speculative.</strong>");
    assertThat(write(folder, Scenarios.of(1, 1), 2)).doesNotContain("Speculative.");
  }

  @Test
  void manyArmsStayWithinTheBudget() throws IOException {
    String text = write(folder, Scenarios.of(3, 30), 3);
    assertThat(text).hasSizeLessThan(3_000_000);
    Document page = parsed(text);
    assertThat(data(page).get("control").get("quantiles").toString())
        .isEqualTo("[\"p05\",\"p50\",\"p95\"]");
  }
}
