package regimecollapse.analysis.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.ScenarioReader;

/** On the scenarios that come with the program. */
public class SweepGridTest {
  public static Scenario shipped(String name, String... overrides) {
    return ScenarioReader.read(Path.of("scenarios", name + ".yaml"), List.of(overrides)).scenario();
  }

  @Test
  void datesMakeTwoCurvesNamedByTheirArms() {
    SweepGrid grid = SweepGrid.of(shipped("fragility"));
    assertThat(grid.overLevel()).isEmpty();
    assertThat(grid.overBoth()).isEmpty();
    assertThat(grid.overDate()).extracting(Sweep::series).containsExactly("documented", "no-cuts");
    for (Sweep sweep : grid.overDate()) {
      // All quarters but the first of 2020, and the documented day.
      assertThat(sweep.points()).hasSize(4 * 7 - 1 + 1);
      assertThat(sweep.points()).isSortedAccordingTo((a, b) -> day(a).compareTo(day(b)));
      assertThat(day(sweep.points().get(0))).isEqualTo("2020-04-01");
      assertThat(sweep.points()).allMatch(p -> p.level().isEmpty());
    }
    assertThat(grid.names("no-cuts")).isTrue();
    assertThat(grid.names("no-cuts-2021q1")).isFalse();
  }

  private static LocalDate day(Sweep.Point point) {
    return point.date().orElseThrow();
  }

  @Test
  void levelsMakeOneSweepWithoutTheDocumentedArm() {
    SweepGrid grid = SweepGrid.of(shipped("support-sweep"));
    assertThat(grid.overDate()).isEmpty();
    assertThat(grid.levelsAlone()).hasSize(1);
    Sweep sweep = grid.levelsAlone().get(0);
    assertThat(sweep.points()).hasSize(16).noneMatch(p -> p.arm().equals("documented"));
    assertThat(sweep.points().get(15).level()).isEqualTo(OptionalDouble.of(1.5));
    assertThat(sweep.lever()).startsWith("hold finance, logistics").endsWith("from 2023-01-01");
  }

  @Test
  void bothMakeAGridWhosePartsAreNotDrawnAgain() {
    SweepGrid grid = SweepGrid.of(shipped("support-and-date"));
    assertThat(grid.overBoth()).hasSize(1);
    assertThat(grid.overBoth().get(0).points()).hasSize(7 * 6);
    assertThat(grid.overLevel()).hasSize(6);
    assertThat(grid.levelsAlone()).isEmpty();
    assertThat(grid.datesAlone()).isEmpty();
  }

  @Test
  void aSeriesThatNoArmNamesIsDescribed() {
    Scenario scenario =
        shipped(
            "fragility", "run.arms=[documented, no-cuts-2023q1, no-cuts-2024q1, no-cuts-2025q1]");
    assertThat(SweepGrid.of(scenario).overDate())
        .singleElement()
        .satisfies(s -> assertThat(s.title()).startsWith("hold finance"));
  }

  @Test
  void twoArmsMakeNoCurve() {
    Scenario scenario = shipped("fragility", "run.arms=[documented, cuts-2023q1, no-cuts-2024q1]");
    assertThat(SweepGrid.of(scenario).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"three-hypotheses", "channels", "turning-points", "policies", "turkish-deal"})
  void whatIfsAreNoSweep(String name) {
    assertThat(SweepGrid.of(shipped(name)).isEmpty()).isTrue();
  }
}
