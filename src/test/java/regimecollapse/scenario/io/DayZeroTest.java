package regimecollapse.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.quantity.NamedDay;
import regimecollapse.scenario.io.problem.ScenarioException;
import regimecollapse.scenario.path.TinyCase;

/** Day 0, windows and what is said of a place that changes hands twice: what is refused. */
class DayZeroTest {
  @TempDir Path home;
  private TinyCase tiny;

  @BeforeEach
  void copy() {
    tiny = TinyCase.in(home);
  }

  private List<String> problems() {
    try {
      ScenarioReader.read(tiny.file());
      return List.of();
    } catch (ScenarioException e) {
      return e.problems().stream().map(p -> p.keyPath() + ": " + p.message()).toList();
    }
  }

  @Test
  void aCaseNeedsOneOfTheTwoDays() {
    tiny.replace("case.yaml", "reference-date: 2022-03-01\n", "");
    assertThat(problems())
        .containsExactly(
            "reference-date: the key is missing, and so is day-zero: one of the two says what day 0"
                + " is");
    tiny.append("case.yaml", "day-zero: {title: End of aid, date: 2022-02-01}\n");
    assertThat(problems()).isEmpty();
  }

  @Test
  void dayZeroLiesInTheRun() {
    tiny.append("case.yaml", "day-zero: {title: End of aid, date: 2020-02-01}\n");
    assertThat(problems()).containsExactly("day-zero.date: the date is outside of the run");
  }

  @Test
  void windowsAscend() {
    tiny.replace("case.yaml", "magnify-days: 14", "magnify-days: 14, windows: [90, 30]");
    assertThat(problems()).containsExactly("outputs.windows: the windows do not ascend");
  }

  @Test
  void aRetakingNeedsItsPlaceAndOnlyAFallLasts() {
    tiny.append(
        "record.yaml",
        "  - {id: back, title: B, kind: retaken, earliest: 2022-03-06, latest: 2022-03-06,"
            + " until: 2022-03-07, source: T003, use: check}\n");
    assertThat(problems())
        .containsExactlyInAnyOrder(
            "observations[2].place: a retaking needs its place",
            "observations[2].until: only a fall lasts until a day");
  }

  @Test
  void aFallLastsUntilADayAfterIt() {
    tiny.append(
        "record.yaml",
        "  - {id: dorn, title: D, kind: fall, place: dorn, earliest: 2022-03-06,"
            + " latest: 2022-03-06, until: 2022-03-05, source: T003, use: check}\n");
    assertThat(problems()).containsExactly("observations[2].until: until is not after earliest");
  }

  @Test
  void aNameKeepsItsGreatLetterWhereTheTitleSaysThe() {
    assertThat(new NamedDay("End of aid", null).words()).isEqualTo("the end of aid");
    assertThat(new NamedDay("The Doha deal", null).words()).isEqualTo("the Doha deal");
  }

  /**
   * Two years are 104 weeks, and each day of the fight is four steps; with half the soldiers in a
   * unit there are twice the units. A campaign may last 500.5 days here, the middle of its range.
   */
  @Test
  void theWorkOfARunIsItsUnitsTimesWeeksAndStepsOfTheFight() {
    var two = ScenarioReader.read(tiny.file()).scenario();
    double units = Workload.of(two) / (729 / 7.0 + 4 * Workload.fightDays(two));
    tiny.replace("case.yaml", "end: 2022-12-31", "end: 2024-12-30");
    var four = ScenarioReader.read(tiny.file()).scenario();
    double weeks = 1459 / 7.0 + 4 * Workload.fightDays(four);
    assertThat(Workload.of(four)).isCloseTo(units * weeks, within(1e-6));
    // The offensive of 1 March 2022 goes on to the end at most: 305 days, then 1035.
    assertThat(Workload.fightDays(two)).isEqualTo(305);
    assertThat(Workload.fightDays(four)).isEqualTo(500.5);
    tiny.replace("case.yaml", "soldiers-per-agent: 100", "soldiers-per-agent: 50");
    assertThat(Workload.of(ScenarioReader.read(tiny.file()).scenario()))
        .isCloseTo(2 * Workload.of(four), within(1e-6));
  }

  /** A day of several attacks is fought once; one that no arm makes is not fought. */
  @Test
  void theDaysOfAPlanAreFoughtToo() {
    double alone = Workload.fightDays(ScenarioReader.read(tiny.file()).scenario());
    tiny.append(
        "tiny.yaml",
        """
        campaign:
          early: {title: Early, group: columns, from: 2021-01-01, to: 2021-01-11}
          too: {title: Too, group: columns, from: 2021-01-06, to: 2021-01-16}
          never: {title: Never, group: columns, from: 2021-06-01, to: 2021-07-01, on: false}
        """);
    assertThat(Workload.fightDays(ScenarioReader.read(tiny.file()).scenario()))
        .isEqualTo(alone + 15);
  }
}
