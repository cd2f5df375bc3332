package regimecollapse.results.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.scenario.ArmSettings;
import regimecollapse.scenario.RecordSpan;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.path.TinyCase;
import regimecollapse.scenario.record.Comparison;

/**
 * The invented country with another day 0, half a year after its start and before its offensive:
 * Brin falls on day 200, was lost and retaken long before, and the run goes on for years.
 */
class LongRecordTest {
  private static final String RECORD =
      """
      observations:
        - {id: brin-first, title: Brin falls, kind: fall, place: brin, until: 2021-05-01, use: fit,
           earliest: 2021-03-01, latest: 2021-03-03, source: T003, compare: {statistic: day-of-fall, tolerance: 1}}
        - {id: brin-back, title: Brin is retaken, kind: retaken, place: brin, use: fit,
           earliest: 2021-05-01, latest: 2021-05-02, source: T003, compare: {statistic: day-of-retaking, tolerance: 1}}
        - {id: brin-again, title: Brin falls for good, kind: fall, place: brin, nth: 2, use: fit,
           earliest: 2022-01-17, latest: 2022-01-17, source: T003, compare: {statistic: day-of-fall, tolerance: 1}}
        - {id: kell, title: Kell falls, kind: fall, place: kell, use: check,
           earliest: 2024-06-30, latest: 2024-06-30, source: T003}
      """;

  @TempDir private static Path home;
  private static Scenario scenario;
  private static RunFigures figures;

  @BeforeAll
  static void read() {
    TinyCase tiny =
        TinyCase.in(home)
            .replace(
                "case.yaml",
                "reference-date: 2022-03-01",
                "day-zero: {title: End of aid, date: 2021-07-01}")
            .replace("case.yaml", "end: 2022-12-31", "end: 2025-12-31")
            .replace("case.yaml", "magnify-days: 14", "magnify-days: 14, windows: [60, 365]")
            .write("record.yaml", RECORD);
    scenario = ScenarioReader.read(tiny.file(), List.of(), Optional.empty()).scenario();
    figures = new RunFigures(scenario);
  }

  private static Comparison comparison(String id) {
    return scenario.observations().stream()
        .filter(o -> o.id().equals(id))
        .findFirst()
        .flatMap(o -> o.comparison())
        .orElseThrow();
  }

  private static RunRecord run(List<Fall> falls, List<Retaken> retaken) {
    RunRecord made = MadeRun.of(new RunKey("H", "documented", 0), falls, List.of(), Muster.NONE);
    return new RunRecord(
        made.key(),
        made.seed(),
        made.outcome(),
        made.falls(),
        made.parameters(),
        made.series(),
        made.zeroDay(),
        new Fighting(List.of(), retaken),
        made.muster());
  }

  private static Fall fall(String id, double day) {
    int place = scenario.geography().indexOf(id);
    return new Fall(place, day, "league", FallKind.DEAL, false, 0, false);
  }

  @Test
  void theWindowOfADayCountsFromTheNamedEventAndMayLieBeforeIt() {
    // 122 days from 1 March to 1 July; 200 from 1 July to 17 January.
    assertThat(comparison("brin-first").low()).isEqualTo(-122);
    assertThat(comparison("brin-first").high()).isEqualTo(-119);
    assertThat(comparison("brin-back").low()).isEqualTo(-61);
    assertThat(comparison("brin-again").low()).isEqualTo(200);
  }

  @Test
  void aFallIsComparedWithTheLossOfTheSameNumber() {
    int brin = scenario.geography().indexOf("brin");
    RunRecord twice = run(List.of(fall("brin", 190)), List.of(new Retaken(brin, -50, 0, -130)));
    assertThat(figures.of(comparison("brin-first"), twice)).isEqualTo(-130);
    assertThat(figures.of(comparison("brin-back"), twice)).isEqualTo(-50);
    assertThat(figures.of(comparison("brin-again"), twice)).isEqualTo(190);
  }

  /** 30 June 2024 ends on day 1096; a quarter more is 1370. */
  @Test
  void whatDoesNotHappenCountsAsLaterThanTheWholeRecord() {
    assertThat(RecordSpan.of(scenario)).isEqualTo(new RecordSpan(-122, 1096));
    RunRecord once = run(List.of(fall("brin", 5)), List.of());
    assertThat(figures.of(comparison("brin-first"), once)).isEqualTo(5);
    assertThat(figures.of(comparison("brin-again"), once)).isEqualTo(1370);
    assertThat(figures.of(comparison("brin-back"), once)).isEqualTo(1370);
  }

  @Test
  void secondFallsAndRetakingsHaveNoPartInTheOrderOfFalls() {
    assertThat(scenario.observations().stream().map(o -> o.place().orElse("-")))
        .containsExactly("brin", "-", "-", "kell");
    assertThat(scenario.observations().get(0).spell().orElseThrow().until()).isPresent();
  }

  @Test
  void allArmsCountFromTheNamedEvent() {
    double zero = scenario.timeline().dayOf(scenario.timeline().reference());
    assertThat(zero).isEqualTo(181);
    scenario
        .arms()
        .forEach(
            arm -> assertThat(ArmSettings.of(scenario, arm).zeroDay(scenario)).isEqualTo(zero));
    assertThat(scenario.timeline().zero().orElseThrow().words()).isEqualTo("the end of aid");
    assertThat(scenario.outputs().windows().season()).isEqualTo(365);
  }

  @Test
  void seriesAreSampledWeeklyOverTheWholeRecord() {
    double[] days = SeriesGrid.of(scenario, 181).days();
    assertThat(days).isSorted().doesNotHaveDuplicates();
    double[] late = Arrays.stream(days).filter(d -> d >= 63 && d <= 1100).toArray();
    for (int i = 1; i < late.length; i++) {
      assertThat(late[i] - late[i - 1]).isLessThanOrEqualTo(7);
    }
    assertThat(Arrays.stream(days).filter(d -> d >= -122 && d <= -8).count()).isGreaterThan(15);
  }
}
