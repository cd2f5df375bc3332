package regimecollapse.chart.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.Frame;
import regimecollapse.analysis.base.RunRow;
import regimecollapse.analysis.ledger.ServiceMeasure;
import regimecollapse.analysis.outcome.FellIn;
import regimecollapse.chart.MadeUpFindings;
import regimecollapse.chart.Panel;
import regimecollapse.chart.Picture;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.form.MapDrawing;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.path.TinyCase;

/** Charts and sentences use the words of the case: its day 0, its plan, its patron. */
class CaseWordsTest {
  private static final String PLAN =
      """
      campaign:
        late:
          {title: March on Kell, group: columns, from: 2022-02-01, targets: [kell], status: assumption}
        early:
          {title: Raid on Brin, group: columns, from: 2021-09-01, to: 2021-09-20, targets: [brin], status: assumption}
      """;

  @TempDir Path home;
  private TinyCase tiny;

  @BeforeEach
  void copy() {
    tiny = TinyCase.in(home);
  }

  private Scenario scenario() {
    return ScenarioReader.read(tiny.file()).scenario();
  }

  private String first(Scenario scenario) {
    return new Frame(scenario).firstOffensive(scenario.arms().get(0).id());
  }

  /** It is the first by its date, not by its line. */
  @Test
  void underAPlanTheFirstOffensiveIsCalledByTheAttackWithWhichItBegins() {
    assertThat(first(scenario())).isEqualTo("first offensive");
    tiny.append("case.yaml", PLAN);
    String name = first(scenario());
    assertThat(name).isEqualTo("offensive that begins with “Raid on Brin”");
    assertThat(new FellIn.Split(0, 0.87, 0).words(share -> share + "", name))
        .isEqualTo("offensive that begins with “Raid on Brin” 0.0, a later one 0.87");
    assertThat(new FellIn.Split(0.5, 0, 0).words(share -> share + "", name))
        .isEqualTo("all in the offensive that begins with “Raid on Brin”");
  }

  @Test
  void daysOfTheSpeedChartCountFromTheDayThatTheCaseNames() {
    assertThat(speed()).contains("Days count from each run's offensive, in arms without one");
    tiny.replace(
        "case.yaml",
        "reference-date: 2022-03-01\n",
        "day-zero: {title: Attack on Kell, date: 2022-03-01}\n");
    assertThat(speed())
        .contains("Days count from the attack on Kell; days before")
        .doesNotContain("each run's offensive");
  }

  private String speed() {
    Scenario scenario = scenario();
    Cell cell = cell(scenario);
    return new SpeedChart(
            new MadeUpFindings().runs(cell, 10).speed(cell, 10, 1, 1, 1).subject(scenario))
        .figures()
        .get(0)
        .description();
  }

  private static Cell cell(Scenario scenario) {
    return new Cell(scenario.hypotheses().get(0).id(), scenario.arms().get(0).id());
  }

  /** Five places: the smallest has its name too. A day has its date where all runs share it. */
  @Test
  void aSmallMapNamesAllItsPlacesAndDatesItsDays() {
    Scenario offensive = scenario();
    String smallest =
        offensive.geography().localities().stream()
            .min(Comparator.comparingDouble(Locality::population))
            .orElseThrow()
            .id();
    assertThat(MapDrawing.named(offensive)).contains(smallest);
    assertThat(map(offensive).bold()).noneMatch(title -> title.contains("2022"));
    tiny.replace(
        "case.yaml",
        "reference-date: 2022-03-01\n",
        "day-zero: {title: Attack on Kell, date: 2022-03-01}\n");
    assertThat(map(scenario()).bold())
        .anyMatch(title -> title.matches("Day [0-9.]+, \\d+ Mar 2022"));
  }

  private static Picture map(Scenario scenario) {
    Cell cell = cell(scenario);
    String place = new Frame(scenario).heldAtStart().iterator().next();
    return Picture.of(
        new MapChart(
                new MadeUpFindings()
                    .runs(cell, 10)
                    .falls(cell, place, 4, new double[] {1, 3, 8})
                    .subject(scenario))
            .figure(cell.arm(), "map")
            .get(0));
  }

  /** No formation has its pay topped up, and the patron has no bases. */
  @Test
  void servicesThatNothingInTheCaseGivesHaveNoPanelAndNoWords() {
    Scenario scenario = scenario();
    assertThat(ServiceMeasure.HOLD.moves(scenario)).isTrue();
    tiny.replace("case.yaml", "    top-up: {path: guard-pay, share: 0.6}\n", "");
    Scenario without = scenario();
    assertThat(ServiceMeasure.HOLD.moves(without)).isFalse();
    RunRow.Service service = new RunRow.Service(0.1, 0.2, 0.1, Double.NaN);
    Cell cell = cell(without);
    Figure figure =
        new ServiceChart(new MadeUpFindings().run(cell, 10, 1, 60, service).subject(without))
            .figures()
            .get(0);
    assertThat(Panel.rows(figure))
        .anyMatch(row -> row.startsWith("Reform reached"))
        .noneMatch(row -> row.startsWith("Hold"));
    assertThat(figure.description()).doesNotContain("A base counts");
  }
}
