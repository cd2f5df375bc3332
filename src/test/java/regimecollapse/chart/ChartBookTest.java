package regimecollapse.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regimecollapse.analysis.Findings;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.chart.canvas.DrawnChart;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.FigureWriter;
import regimecollapse.chart.form.Subject;
import regimecollapse.chart.outcome.ContrastChart;
import regimecollapse.chart.outcome.Difference;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;

public class ChartBookTest {
  private static final List<String> FOR_EACH_ARM =
      List.of("city-falls", "map", "soldiers", "morale");
  private static final List<String> FOR_ALL_ARMS =
      List.of(
          "control-timeline",
          "control-magnified",
          "survival",
          "collapse-probability",
          "speed",
          "spending-survival",
          "service");

  private static final FigureWriter.Options BOTH = new FigureWriter.Options(2, true);

  @TempDir Path folder;

  private static Subject subject(Path folder, Scenario scenario, Set<String> arms) {
    RunTable runs = RunTable.read(folder);
    return new Subject(scenario, Findings.read(folder, runs, arms));
  }

  @Test
  void chartsOfRunsWithDrawsOfAFitSaySo() throws IOException {
    Scenario scenario = Worlds.madeUp(new Worlds.Shape(1, 1, 1));
    SyntheticResults.write(folder, scenario, 2);
    assertThat(survival(scenario)).startsWith("From the ranges: n = 2 ");
    Files.writeString(folder.resolve(TableFile.POSTERIOR), "");
    assertThat(survival(scenario)).startsWith("Under the fit: n = 2 ");
  }

  private String survival(Scenario scenario) {
    return ChartBook.readOwn(folder, scenario).pages(new ArrayList<>()).stream()
        .filter(figure -> figure.name().equals("survival"))
        .findFirst()
        .orElseThrow()
        .description();
  }

  @ParameterizedTest(name = "{0} hypotheses, {1} arms, {2} runs")
  @CsvSource({"1, 1, 1", "1, 1, 30", "3, 6, 30"})
  void everyChartIsWrittenAndNothingIsCutOff(int hypotheses, int arms, int runs)
      throws IOException {
    Scenario scenario = Worlds.madeUp(new Worlds.Shape(hypotheses, arms, 4));
    SyntheticResults.write(folder, scenario, runs);
    List<Path> files = files(ChartBook.read(folder, scenario).write(BOTH).charts());
    List<String> names = files.stream().map(f -> f.getFileName().toString()).toList();
    Stream.of(FOR_ALL_ARMS, FOR_EACH_ARM)
        .flatMap(List::stream)
        .forEach(name -> assertThat(names).contains(name + ".svg", name + ".png"));
    int compared = arms == 1 ? 0 : 1;
    assertThat(names).filteredOn(name -> name.startsWith("contrasts")).hasSize(2 * compared);
    assertThat(names).filteredOn(n -> n.startsWith("price")).hasSize(2 * compared);
    assertThat(files)
        .hasSize(2 * (FOR_ALL_ARMS.size() + 2 * compared + arms * FOR_EACH_ARM.size()));
    for (Path file : files) {
      if (file.toString().endsWith(".png")) {
        assertFrameIsEmpty(ImageIO.read(file.toFile()), file.getFileName().toString());
      } else {
        assertThat(Files.size(file)).as(file.toString()).isBetween(2_000L, 900_000L);
      }
    }
  }

  /**
   * Drawing that is cut off, or nearly, would leave ink on the outermost 2 px (4 at twice the
   * size).
   */
  public static void assertFrameIsEmpty(BufferedImage image, String name) {
    int right = image.getWidth() - 4;
    int bottom = image.getHeight() - 4;
    long ink =
        ink(image.getSubimage(0, 0, image.getWidth(), 4))
            + ink(image.getSubimage(0, bottom, image.getWidth(), 4))
            + ink(image.getSubimage(0, 0, 4, image.getHeight()))
            + ink(image.getSubimage(right, 0, 4, image.getHeight()));
    assertThat(ink).as("ink at the edge of " + name).isZero();
  }

  private static List<Path> files(List<DrawnChart> charts) {
    return charts.stream()
        .flatMap(c -> Stream.of(c.svg(), c.svg().resolveSibling(c.name() + ".png")))
        .toList();
  }

  private static long ink(BufferedImage part) {
    int[] pixels = part.getRGB(0, 0, part.getWidth(), part.getHeight(), null, 0, part.getWidth());
    return Arrays.stream(pixels).filter(rgb -> (rgb & 0xFFFFFF) != 0xFFFFFF).count();
  }

  @Test
  void theSameFindingsGiveTheSameBytes() throws IOException {
    Scenario scenario = Worlds.madeUp(new Worlds.Shape(2, 3, 3));
    SyntheticResults.write(folder, scenario, 25);
    Subject first = subject(folder, scenario, Set.of("arm-0"));
    Subject second = subject(folder, scenario, Set.of("arm-0"));
    List<Figure> again = ChartBook.figures(second);
    int i = 0;
    for (Figure figure : ChartBook.figures(first)) {
      String svg = FigureWriter.svg(figure);
      assertThat(svg.equals(FigureWriter.svg(again.get(i++)))).as(figure.name()).isTrue();
      assertThat(svg.contains("<!--")).as("a comment in " + figure.name()).isFalse();
      assertThat(svg.contains("<title")).as("a title in " + figure.name()).isTrue();
    }
  }

  @Test
  void manyArmsArePagedAndDetailedChartsLimited() throws IOException {
    Scenario scenario = Worlds.madeUp(new Worlds.Shape(1, 20, 1));
    SyntheticResults.write(folder, scenario, 3);
    List<String> names =
        ChartBook.figures(subject(folder, scenario, Set.of("arm-0"))).stream()
            .map(Figure::name)
            .toList();
    assertThat(names)
        .contains("survival", "survival-p2", "survival-p3")
        .doesNotContain("survival-p4");
    assertThat(names).contains("map-arm-7").doesNotContain("map-arm-8");
  }

  @Test
  void contrastsOfManyArmsArePagedByHypothesis() throws IOException {
    Scenario scenario = Worlds.madeUp(new Worlds.Shape(3, 20, 1));
    SyntheticResults.write(folder, scenario, 3);
    List<Figure> figures = new ContrastChart(subject(folder, scenario, Set.of())).figures();
    assertThat(figures).extracting(Figure::name).containsExactly("contrasts", "contrasts-p2");
    assertThat(figures.get(0).height()).isGreaterThan(figures.get(1).height());
  }

  @Test
  void differencesBearASignAndZeroBearsNone() {
    assertThat(Difference.signed("%.1f", -0.04)).isEqualTo("0.0");
    assertThat(Difference.signed("%.1f", -0.06)).isEqualTo("\u22120.1");
  }

  @Test
  void withoutRunsThereAreNoCharts() throws IOException {
    Scenario scenario = Worlds.madeUp(new Worlds.Shape(1, 1, 1));
    assertThat(ChartBook.read(folder, scenario).write(BOTH).charts()).isEmpty();
  }

  @Test
  void cellsWithoutFinishedRunsAndSeriesAreDrawnEmpty() throws IOException {
    Scenario scenario = Worlds.madeUp(new Worlds.Shape(1, 2, 1));
    SyntheticResults.write(folder, scenario, 3);
    Files.delete(folder.resolve("series.csv"));
    Path runs = folder.resolve("runs.csv");
    Files.writeString(
        runs, Files.readString(runs).replaceAll("(?m)^(H1,arm-1,.*),ok,", "$1,failed,"));
    List<Path> files = files(ChartBook.read(folder, scenario).write(BOTH).charts());
    assertThat(files).hasSize(2 * (FOR_ALL_ARMS.size() + 1 + 2 * 2));
  }
}
