package regimecollapse.results.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.path.TinyCase;
import regimecollapse.scenario.record.Comparison;
import regimecollapse.scenario.record.Manner;

/** Figures of runs made by hand in the invented country, whose capital is Kell. */
class RunFiguresTest {
  private static final String RECORD =
      """
        - {id: order, title: T, kind: event, earliest: 2022-03-01, latest: 2022-03-05, use: check,
           compare: {statistic: fell-before, places: [brin, dorn], against: [kell], low: 1, high: 1, tolerance: 1}}
        - {id: storm, title: T, kind: event, earliest: 2022-03-01, latest: 2022-03-05, use: check,
           compare: {statistic: assaulted, places: [lume], low: 0, high: 0, tolerance: 1}}
        - {id: end, title: T, kind: event, earliest: 2022-03-01, latest: 2022-03-05, use: check,
           compare: {statistic: lost-before-end, places: [lume, ost], low: 0, high: 0, tolerance: 1}}
        - {id: gone-by-11, title: T, kind: event, earliest: 2022-03-01, latest: 2022-03-11, use: check,
           compare: {statistic: collapsed-by, low: 1, high: 1, tolerance: 1}}
        - {id: gone-by-12, title: T, kind: event, earliest: 2022-03-01, latest: 2022-03-12, use: check,
           compare: {statistic: collapsed-by, low: 1, high: 1, tolerance: 1}}
        - {id: both, title: T, kind: event, earliest: 2022-03-01, latest: 2022-03-05, use: check,
           compare: {statistic: inside, of: [order, storm], low: 1, high: 1, tolerance: 1}}
        - {id: ours, title: T, kind: event, earliest: 2022-03-01, latest: 2022-03-05, use: check,
           compare: {statistic: government-dead, low: 1, high: 1, tolerance: 1}}
        - {id: of-brin, title: T, kind: event, earliest: 2022-03-01, latest: 2022-03-05, use: check,
           compare: {statistic: government-dead, places: [brin], low: 1, high: 1, tolerance: 1}}
        - {id: theirs, title: T, kind: event, earliest: 2022-03-01, latest: 2022-03-05, use: check,
           compare: {statistic: rebels-dead, low: 1, high: 1, tolerance: 1}}
        - {id: ratio, title: T, kind: event, earliest: 2022-03-01, latest: 2022-03-05, use: check,
           compare: {statistic: rebels-per-government-dead, low: 1, high: 1, tolerance: 1}}
        - {id: early, title: T, kind: event, earliest: 2022-03-01, latest: 2022-03-05, use: check,
           compare: {statistic: government-dead-early, low: 1, high: 1, tolerance: 1}}
        - {id: falls, title: T, kind: event, earliest: 2022-03-01, latest: 2022-03-05, use: check,
           compare: {statistic: dead-ratio-falls, low: 1, high: 1, tolerance: 1}}
        - {id: where, title: T, kind: event, earliest: 2022-03-01, latest: 2022-03-05, use: check,
           compare: {statistic: dead-against, places: [brin, dorn], against: [kell], low: 1, high: 1, tolerance: 1}}
        - {id: by-then, title: T, kind: event, earliest: 2022-03-01, latest: 2022-03-05, use: check,
           compare: {statistic: rebels-dead-by, low: 1, high: 1, tolerance: 1}}
        - {id: first, title: T, kind: event, earliest: 2022-03-01, latest: 2022-03-05, use: check,
           compare: {statistic: dead-first, places: [brin, dorn, ost], low: 1, high: 1, tolerance: 1}}
        - {id: near, title: T, kind: event, earliest: 2022-03-01, latest: 2022-03-05, use: check,
           compare: {statistic: rr-near, places: [brin, dorn, ost], low: 1, high: 1, tolerance: 1}}
        - {id: held, title: T, kind: event, earliest: 2022-03-01, latest: 2022-03-05, use: check,
           compare: {statistic: rr-after-held, places: [brin, dorn, ost], low: 1, high: 1, tolerance: 1}}
        - {id: left, title: T, kind: event, earliest: 2022-03-01, latest: 2022-03-05, use: check,
           compare: {statistic: share-lost-by, how: [left, deal], places: [brin, dorn, ost], low: 1, high: 1, tolerance: 1}}
        - {id: ost-falls, title: T, kind: fall, place: ost, earliest: 2022-03-01, latest: 2022-03-05, use: check, by: league, how: assault}
        - {id: dorn-falls, title: T, kind: fall, place: dorn, earliest: 2022-03-01, latest: 2022-03-05, use: check, by: hills, how: left}
        - {id: takers, title: T, kind: event, earliest: 2022-03-01, latest: 2022-03-05, use: check,
           compare: {statistic: taken-as-recorded, from: record, tolerance: 1}}
        - {id: manners, title: T, kind: event, earliest: 2022-03-01, latest: 2022-03-05, use: check,
           compare: {statistic: lost-as-recorded, from: record, tolerance: 1}}
        - {id: line, title: T, kind: event, earliest: 2022-03-01, latest: 2022-03-05, use: check,
           compare: {statistic: order-over-line, along: [sarn, kell], accept: {of: together, least: 0}}}
      """;

  @TempDir private static Path home;
  private static Scenario scenario;
  private static RunFigures figures;

  @BeforeAll
  static void read() {
    TinyCase tiny = TinyCase.in(home).append("record.yaml", RECORD);
    scenario = ScenarioReader.read(tiny.file(), List.of(), Optional.empty()).scenario();
    figures = new RunFigures(scenario);
  }

  private static int place(String id) {
    return scenario.geography().indexOf(id);
  }

  private static Fall fall(String id, double day, FallKind kind) {
    return fall(id, day, kind, kind == FallKind.ASSAULT);
  }

  private static Fall fall(String id, double day, FallKind kind, boolean fought) {
    return new Fall(place(id), day, "league", kind, fought, 0, false);
  }

  private static RunRecord run(List<Fall> falls, List<Dead> dead) {
    return MadeRun.of(new RunKey("H", "documented", 0), falls, dead, Muster.NONE);
  }

  private static double figure(String observation, RunRecord run) {
    Comparison comparison =
        scenario.observations().stream()
            .filter(o -> o.id().equals(observation))
            .findFirst()
            .flatMap(o -> o.comparison())
            .orElseThrow();
    return figures.of(comparison, run);
  }

  /** What never falls falls before nothing, and everything that falls comes before it. */
  @Test
  void aPlaceFallsBeforeAnotherIfItFallsAtAllAndSooner() {
    Fall brin = fall("brin", 3, FallKind.VACATED);
    Fall kell = fall("kell", 5, FallKind.VACATED);
    assertThat(figure("order", run(List.of(brin, kell), List.of()))).isEqualTo(1);
    assertThat(figure("order", run(List.of(brin), List.of()))).isEqualTo(1);
    assertThat(figure("order", run(List.of(kell), List.of()))).isZero();
    assertThat(figure("order", run(List.of(), List.of()))).isZero();
    Fall same = fall("dorn", 5, FallKind.VACATED);
    assertThat(figure("order", run(List.of(same, kell), List.of()))).isZero();
  }

  @ParameterizedTest
  @CsvSource({"ASSAULT, 1", "DEAL, 0", "RISING, 1", "VACATED, 0", "HANDOVER, 0"})
  void anAssaultAndARisingStormAPlace(FallKind kind, double storm) {
    assertThat(figure("storm", run(List.of(fall("lume", 3, kind)), List.of()))).isEqualTo(storm);
  }

  /** With the flight all is left at one moment: that is the end, not before it. */
  @Test
  void whatIsLeftAtTheFlightOrAfterTheCapitalIsNotLostBeforeTheEnd() {
    Fall kell = fall("kell", 5, FallKind.VACATED);
    List<Fall> before = List.of(fall("ost", 4, FallKind.DEAL), kell);
    List<Fall> after = List.of(kell, fall("ost", 6, FallKind.DEAL));
    List<Fall> flight = List.of(fall("ost", 4, FallKind.HANDOVER));
    assertThat(figure("end", run(before, List.of()))).isEqualTo(1);
    assertThat(figure("end", run(after, List.of()))).isZero();
    assertThat(figure("end", run(flight, List.of()))).isZero();
  }

  /** Runs made by hand collapse on day 11, at the end of 11 March. */
  @Test
  void aGovernmentHasCollapsedByTheEndOfADay() {
    RunRecord run = run(List.of(), List.of());
    assertThat(figure("gone-by-11", run)).isZero();
    assertThat(figure("gone-by-12", run)).isEqualTo(1);
  }

  @Test
  void aRunIsInsideSeveralWindowsOnlyIfItIsInAll() {
    Fall brin = fall("brin", 3, FallKind.VACATED);
    Fall lume = fall("lume", 3, FallKind.ASSAULT);
    assertThat(figure("both", run(List.of(brin), List.of()))).isEqualTo(1);
    assertThat(figure("both", run(List.of(brin, lume), List.of()))).isZero();
    assertThat(figure("both", run(List.of(), List.of()))).isZero();
  }

  /**
   * To the end of 5 March, which is day 5, 10 soldiers and 30 rebels, after it 40 and 30: ratios 3
   * and 0.75. What fell before the offensive or a month after its start does not count.
   */
  @Test
  void theDeadAreCountedByPlaceAndByDay() {
    int brin = place("brin");
    int kell = place("kell");
    List<Dead> dead =
        List.of(
            new Dead(kell, -2, 7, 7),
            new Dead(brin, 4, 10, 30),
            new Dead(kell, 5, 40, 30),
            new Dead(kell, 30, 90, 90));
    RunRecord run = run(List.of(), dead);
    assertThat(figure("ours", run)).isEqualTo(50);
    assertThat(figure("of-brin", run)).isEqualTo(10);
    assertThat(figure("theirs", run)).isEqualTo(60);
    assertThat(figure("ratio", run)).isCloseTo(1.2, within(1e-12));
    assertThat(figure("early", run)).isCloseTo(0.2, within(1e-12));
    assertThat(figure("falls", run)).isEqualTo(1);
    assertThat(figure("where", run)).isCloseTo(40 / 70.0, within(1e-12));
  }

  @Test
  void whereNobodyDiedFiguresAreNumbersAllTheSame() {
    RunRecord run = run(List.of(), List.of());
    for (String id : List.of("ours", "theirs", "ratio", "early", "falls", "where")) {
      assertThat(figure(id, run)).as(id).isZero();
    }
  }

  @Test
  void anOrderIsNoFigureOfOneRun() {
    RunRecord run = run(List.of(), List.of());
    assertThatThrownBy(() -> figure("line", run)).isInstanceOf(IllegalArgumentException.class);
  }

  /**
   * A column that has nobody to fight enters what was left. Most mechanisms know no orders, so that
   * what is left may have been ordered; what is left at the flight is left too.
   */
  @ParameterizedTest
  @CsvSource({
    "ASSAULT, true, ASSAULT",
    "ASSAULT, false, LEFT LEFT_ON_ORDER",
    "VACATED, false, LEFT LEFT_ON_ORDER",
    "HANDOVER, false, LEFT",
    "DEAL, false, DEAL",
    "RISING, true, RISING",
    "RISING, false, RISING"
  })
  void mannersOfTheRecordAndOfTheRunsAreMatched(FallKind kind, boolean fought, String manners) {
    RunRecord run = run(List.of(fall("ost", 3, kind, fought)), List.of());
    for (Manner manner : Manner.values()) {
      boolean agrees = List.of(manners.split(" ")).contains(manner.name());
      assertThat(figures.isLostBy("ost", manner, run)).as(manner.name()).isEqualTo(agrees);
      assertThat(figures.isLostBy("brin", manner, run)).isFalse();
    }
    assertThat(figures.isTakenBy("ost", "league", run)).isTrue();
    assertThat(figures.isTakenBy("ost", "hills", run)).isFalse();
  }

  private static List<Fall> three() {
    return List.of(
        fall("dorn", 1, FallKind.ASSAULT),
        fall("brin", 2, FallKind.DEAL),
        fall("ost", 6, FallKind.VACATED));
  }

  /** Dorn fell to the League by assault, Ost to the League and was left. */
  @Test
  void mannersAndTakersAreSharesOfTheirPlaces() {
    RunRecord run = run(three(), List.of());
    assertThat(figure("left", run)).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(figure("takers", run)).isEqualTo(0.5);
    assertThat(figure("manners", run)).isZero();
    RunRecord none = run(List.of(), List.of());
    assertThat(figure("left", none)).isZero();
    assertThat(figure("takers", none)).isZero();
  }

  /** The median fall is on day 2: who died on days 0 and 1 died before it. */
  @Test
  void whoDiedBeforeTheMedianFallDiedOnADayThatWasOver() {
    List<Dead> dead =
        List.of(
            new Dead(place("brin"), 0, 3, 9),
            new Dead(place("brin"), 1, 4, 9),
            new Dead(place("brin"), 2, 14, 5));
    assertThat(figure("first", run(three(), dead))).isCloseTo(7.0 / 21, within(1e-12));
    assertThat(figure("first", run(List.of(), dead))).isEqualTo(1);
    assertThat(figure("by-then", run(three(), dead))).isEqualTo(23);
  }

  /**
   * With the flight on day 5 the third place is not lost, it is handed over, and watching ends.
   * Brin: one day after Dorn's fall, and falls; Ost hears of Brin (48 km) on days 2 to 4, of Dorn
   * (84 km) on days 1 to 3: three days, and stands. Else Brin 1, Dorn 1 (falls), Ost 2 days. Half
   * of what is expected in one fall: 8 / 2 / 2 = 2 days.
   */
  @Test
  void whatIsHandedOverFollowsNothing() {
    RunRecord run =
        run(
            List.of(
                fall("dorn", 1, FallKind.ASSAULT),
                fall("brin", 2, FallKind.DEAL),
                fall("ost", 5, FallKind.HANDOVER)),
            List.of());
    double expected = StrictMath.log10(1.5 / (4 + 2) / (1.5 / (4 + 2)));
    assertThat(figure("near", run)).isCloseTo(expected, within(1e-12));
  }

  /**
   * Attackers die at Kell on day 3, and it stands: thrown back by day 4. So Ost, which falls on day
   * 6, stood two days after that and fell; else two falls in seven days. Where the place falls the
   * next day nobody is thrown back.
   */
  @Test
  void anAttackIsThrownBackWhereAttackersDiedAndThePlaceStoodAnotherDay() {
    List<Dead> dead = List.of(new Dead(place("kell"), 3, 0, 5));
    double expected = StrictMath.log10(1.5 / (2 + 1.5) / (2.5 / (7 + 1.5)));
    assertThat(figure("held", run(three(), dead))).isCloseTo(expected, within(1e-12));
    List<Dead> lost = List.of(new Dead(place("dorn"), 0, 0, 5));
    double nothing = figure("held", run(three(), List.of()));
    assertThat(figure("held", run(three(), lost))).isEqualTo(nothing);
  }
}
