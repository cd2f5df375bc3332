package regimecollapse.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.analysis.Findings;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.chart.canvas.Drawn;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.form.Subject;
import regimecollapse.scenario.Geography;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.Scenario;

/** What is too much for one picture is spread over several, none of which is too large. */
class PagedChartsTest {
  /** A Full HD screen has 2 million pixels; a picture of more than ten of them is for nobody. */
  private static final double LARGEST = 20e6;

  @TempDir Path folder;

  private static Stream<String> named(List<Figure> figures, String start) {
    return figures.stream().map(Figure::name).filter(name -> name.matches(start + "(\\.h\\d+)?"));
  }

  @Test
  void sevenHypothesesAreTwoPagesOfEachPicture() throws IOException {
    Scenario scenario = Worlds.madeUp(new Worlds.Shape(7, 1, 1));
    SyntheticResults.write(folder, scenario, 1);
    List<Drawn.Failed> failed = new ArrayList<>();
    List<Figure> figures = ChartBook.read(folder, scenario).pages(failed);
    assertThat(failed).isEmpty();
    for (String chart : List.of("map", "survival", "collapse-probability", "control-timeline")) {
      assertThat(named(figures, chart)).containsExactly(chart, chart + ".h2");
    }
    assertThat(figures).extracting(Figure::name).doesNotHaveDuplicates();
    assertThat(figures)
        .filteredOn(figure -> figure.name().equals("map.h2"))
        .extracting(Figure::title)
        .first()
        .asString()
        .endsWith("(hypotheses, part 2 of 2)");
    assertThat(figures).allMatch(f -> 4.0 * f.width() * f.height() < LARGEST);
  }

  @Test
  void manyArmsAreSeveralPagesOfRows() {
    Scenario scenario = Worlds.madeUp(new Worlds.Shape(1, 61, 1));
    MadeUpFindings made = new MadeUpFindings();
    scenario.arms().forEach(arm -> made.runs(new Cell("H1", arm.id()), 1, 2));
    List<Figure> figures = ChartBook.figures(made.subject(scenario));
    assertThat(figures)
        .extracting(Figure::name)
        .contains("collapse-probability", "collapse-probability-p2", "contrasts", "contrasts-p2")
        .doesNotHaveDuplicates();
    assertThat(figures)
        .filteredOn(figure -> figure.name().equals("collapse-probability-p2"))
        .extracting(Figure::title)
        .first()
        .asString()
        .endsWith("(arms, part 2 of 2)");
    assertThat(figures).allMatch(f -> 4.0 * f.width() * f.height() < LARGEST);
  }

  /** A column of a journal has 90 mm, in which 510 px have text of 5 points. */
  @Test
  void inAColumnOfAPaperTheTextOfCurvesCanBeRead() throws IOException {
    Scenario scenario = Worlds.madeUp(new Worlds.Shape(3, 2, 1));
    SyntheticResults.write(folder, scenario, 4);
    List<Drawn.Failed> failed = new ArrayList<>();
    ChartBook book = ChartBook.read(folder, scenario);
    List<Figure> column = book.printed(List.of(), 510, failed);
    List<Figure> page = book.printed(List.of(), 10_000, failed);
    assertThat(failed).isEmpty();
    for (String chart : List.of("survival", "control-timeline", "control-magnified")) {
      assertThat(named(column, chart)).containsExactly(chart, chart + ".h2", chart + ".h3");
      assertThat(named(page, chart)).containsExactly(chart);
      assertThat(column)
          .filteredOn(figure -> figure.name().startsWith(chart))
          .allMatch(figure -> figure.bare().width() <= 510);
    }
    assertThat(column).extracting(Figure::name).doesNotHaveDuplicates();
  }

  @Test
  void onlyTheArmsThatAreAskedForAreDrawn() throws IOException {
    Scenario scenario = Worlds.madeUp(new Worlds.Shape(1, 3, 1));
    SyntheticResults.write(folder, scenario, 4);
    ChartBook book = ChartBook.read(folder, scenario);
    String second = book.arms().get(1);
    List<Figure> figures = book.printed(List.of(second), 10_000, new ArrayList<>());
    // Under the name that its picture has on the page, where the first arm has the plain one.
    assertThat(figures)
        .filteredOn(figure -> figure.name().startsWith("map"))
        .singleElement()
        .satisfies(figure -> assertThat(figure.name()).isEqualTo("map-" + second))
        .satisfies(figure -> assertThat(figure.arm()).contains(second));
  }

  private List<Figure> figures(Scenario scenario) throws IOException {
    SyntheticResults.write(folder, scenario, 1);
    Findings findings = Findings.read(folder, RunTable.read(folder), Set.of());
    return ChartBook.figures(new Subject(scenario, findings));
  }

  /** Forty degrees from north to south and two from east to west, as Chile. */
  @Test
  void theMapOfALongCountryIsNotLong() throws IOException {
    Scenario usual = Worlds.madeUp(new Worlds.Shape(6, 1, 1));
    Geography geography = usual.geography();
    List<Locality> places = new ArrayList<>();
    for (Locality p : geography.localities()) {
      double lat = -55 + 40.0 * places.size() / (geography.localities().size() - 1);
      places.add(moved(p, lat, -70 + places.size() % 3));
    }
    Scenario scenario =
        Worlds.scenario(
            new Geography(places, geography.roads(), List.of(), places.get(0).id()),
            new Worlds.Shape(6, 1, 1),
            List.of());
    Figure map =
        figures(scenario).stream().filter(f -> f.name().equals("map")).findFirst().orElseThrow();
    assertThat(4.0 * map.width() * map.height()).isLessThan(LARGEST);
  }

  private static Locality moved(Locality p, double lat, double lon) {
    return new Locality(
        p.id(),
        p.name(),
        p.governorate(),
        p.seat(),
        lat,
        lon,
        p.population(),
        p.areaKm2(),
        p.defensibility(),
        p.exRebelShare(),
        p.sympathy(),
        p.controller(),
        p.frontLine());
  }
}
