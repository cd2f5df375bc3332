package regimecollapse.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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
    return new DrawnChart(sheet.figure(name, 9, 9, (g, area) -> {}), svg, svg);
  }

  static String write(Path folder, Scenario scenario, int runs) throws IOException {
    SyntheticResults.write(folder, scenario, runs);
    SummaryTable.write(folder, RunTable.read(folder));
    Report.write(folder, scenario, material(folder, scenario), ORIGIN);
    return Files.readString(folder.resolve("report.html"));
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

  /** 19 MB are 25 million signs in base 64: more than the page has room for. */
  @Test
  void aPictureTooLargeIsNamedAndOneThatFailedIsToldOf() throws IOException {
    Scenario scenario = Scenarios.of(1, 1);
    SyntheticResults.write(folder, scenario, 2);
    SummaryTable.write(folder, RunTable.read(folder));
    Report.Material whole = material(folder, scenario);
    Path large = folder.resolve("large.svg");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(19_000_000);
    }
    DrawnChart drawn = new DrawnChart(charts(folder).get(0).figure(), large, large);
    Drawn.Failed failed = new Drawn.Failed("map", "there is not enough memory");
    Report.write(
        folder,
        scenario,
        new Report.Material(
            whole.findings(),
            whole.honesty(),
            new Drawn(List.of(drawn), List.of(failed)),
            Optional.empty()),
        ORIGIN);
    String text = Files.readString(folder.resolve("report.html"));
    Document page = parsed(text);
    assertThat(text).hasSizeLessThan(2_000_000);
    assertThat(all(page, "img")).isEmpty();
    assertThat(all(page, "a"))
        .extracting(a -> a.getAttribute("href"))
        .contains("charts/control-magnified.svg");
    assertThat(text)
        .contains("with all charts: of 1 chart it only says where the file is")
        .contains("The chart <code>map</code> could not be drawn: <bdi>there is not enough memory");
  }

  @Test
  void allChartsAreInItAndThoseOfOtherArmsAreFolded() throws IOException {
    Document page = parsed(write(folder, Scenarios.of(1, 2), 5));
    for (DrawnChart chart : charts(folder)) {
      Element img =
          all(page, "img").stream()
              .filter(i -> i.getAttribute("alt").startsWith(chart.figure().title()))
              .findFirst()
              .orElseThrow();
      assertThat(img.getAttribute("alt")).contains(chart.figure().description());
      String source = img.getAttribute("src");
      assertThat(source).startsWith("data:image/svg+xml;base64,");
      assertThat(Base64.getDecoder().decode(source.substring(source.indexOf(',') + 1)))
          .isEqualTo(Files.readAllBytes(chart.svg()));
    }
    List<Element> groups =
        all(page, "details").stream().filter(d -> d.getAttribute("class").equals("group")).toList();
    assertThat(groups).extracting(d -> d.getAttribute("open")).containsExactly("open", "");
    assertThat(groups.get(1).getTextContent()).contains("How to read map-arm-1");
  }

  @Test
  void hostileTextStaysText() throws IOException {
    String text = write(folder, Scenarios.hostile(2, 2), 5);
    Document page = parsed(text);
    assertThat(all(page, "script")).as("data and the page's own").hasSize(2);
    assertThat(all(page, "img")).as("charts only").hasSize(2);
    assertThat(all(page, "h1").get(0).getTextContent()).contains("<script>", "{{title}}", "]]>");
    assertThat(data(page).get("hypotheses").get(0).asText()).endsWith(Scenarios.HOSTILE);
    assertThat(text).doesNotContain("\u0001", "<img src=x");
  }

  @Test
  void thePolicyAllowsThePagesOwnScriptAndStyleAlone() throws IOException {
    String text = write(folder, Scenarios.of(1, 1), 2);
    Document page = parsed(text);
    String policy =
        all(page, "meta").stream()
            .filter(m -> m.getAttribute("http-equiv").equals("Content-Security-Policy"))
            .findFirst()
            .orElseThrow()
            .getAttribute("content");
    assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe");
    for (String name : List.of("script", "style")) {
      String own = last(text, "<" + name + ">(.*?)</" + name + ">");
      assertThat(policy).contains(Resource.hash(own));
    }
    assertThat(text).doesNotContain(" style=\"");
    assertThat(Pattern.compile("(src|href)=\"(?!data:|#)").matcher(text).find())
        .as("something is loaded from elsewhere")
        .isFalse();
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
    assertThat(write(folder, scenario, 3)).doesNotContain("thresholds.csv");
    StringBuilder table = new StringBuilder("hypothesis,arm,difference\n");
    for (int i = 0; i < 500; i++) {
      table.append("H1,arm-1,").append(i == 0 ? "" : "0." + i).append("\n");
    }
    Files.writeString(folder.resolve("thresholds.csv"), table);
    Report.write(folder, scenario, material(folder, scenario), ORIGIN);
    String page = Files.readString(folder.resolve("report.html"));
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
    Document page = parsed(write(folder, Scenarios.of(1, 1), 2));
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
    Document page = parsed(write(folder, Scenarios.of(3, 49), 3));
    String data = all(page, "script").get(0).getTextContent();
    assertThat(data.length()).isLessThan(900_000);
    assertThat(data(page).get("control").get("quantiles").toString())
        .isEqualTo("[\"p05\",\"p50\",\"p95\"]");
  }
}
