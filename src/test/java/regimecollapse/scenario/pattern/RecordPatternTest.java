package regimecollapse.scenario.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.io.problem.ScenarioException;
import regimecollapse.scenario.path.TinyCase;
import regimecollapse.scenario.record.Comparison;

/** Windows that the program makes of the record's own falls. */
class RecordPatternTest {
  private static final String FALLS =
      """
        - {id: dorn, title: T, kind: fall, place: dorn, earliest: 2022-03-02, latest: 2022-03-02, use: fit, how: left, by: league, source: T003}
        - {id: ost, title: T, kind: fall, place: ost, earliest: 2022-03-06, latest: 2022-03-06, use: fit, how: assault, source: T003}
        - {id: lume, title: T, kind: fall, place: lume, earliest: 2022-03-0%s, latest: 2022-03-09, use: check, how: deal, source: T003}
      """;

  @TempDir private Path home;
  private int made;

  private Comparison compared(String how, String lume) {
    TinyCase tiny = TinyCase.in(home.resolve("case " + made++));
    tiny.append("record.yaml", FALLS.formatted(lume));
    tiny.append(
        "record.yaml",
        "  - {id: it, title: T, kind: event, earliest: 2022-03-01, latest: 2022-03-05, use: fit,"
            + " source: T003, compare: {tolerance: 1, "
            + how
            + "}}\n");
    return ScenarioReader.read(tiny.file(), List.of(), Optional.empty())
        .scenario()
        .observations()
        .stream()
        .filter(o -> o.id().equals("it"))
        .findFirst()
        .flatMap(o -> o.comparison())
        .orElseThrow();
  }

  @Test
  void aFigureForTheFitKnowsTheFallsForTheFitAlone() {
    Comparison early = compared("statistic: rr-near, from: record", "3");
    Comparison late = compared("statistic: rr-near, from: record", "8");
    assertThat(early.about().places()).containsExactly("brin", "dorn", "ost");
    assertThat(late).isEqualTo(early);
    assertThat(early.low()).isLessThan(early.high());
  }

  /** Of Brin nothing is told: from one in three to two in three. */
  @Test
  void whatNoSourceTellsWidensAShareOfManners() {
    Comparison it = compared("statistic: share-lost-by, how: [left, deal], from: record", "8");
    assertThat(it.low()).isEqualTo(1.0 / 3);
    assertThat(it.high()).isEqualTo(2.0 / 3);
  }

  @Test
  void takersAndMannersAreThoseThatAreTold() {
    Comparison takers = compared("statistic: taken-as-recorded, from: record", "8");
    Comparison manners = compared("statistic: lost-as-recorded, from: record", "8");
    assertThat(takers.about().places()).containsExactly("dorn");
    assertThat(manners.about().places()).containsExactly("dorn", "ost");
    assertThat(new double[] {takers.low(), manners.high()}).containsExactly(1, 1);
  }

  /** Dorn's fall is for the fit and Lume's for checks. */
  @Test
  void aRepulseIsNamedAndForTheSameUse() {
    assertThat(compared("statistic: rr-after-held, of: [dorn], from: record", "8").low())
        .isFinite();
    assertThatThrownBy(() -> compared("statistic: rr-after-held, of: [lume], from: record", "8"))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("ids of observations that are for the same use");
  }

  @Test
  void theRecordsOwnFallsHaveTheirOwnWindowAndPlaces() {
    for (String wrong : List.of("low: 0, high: 1", "places: [ost]")) {
      assertThatThrownBy(() -> compared("statistic: burst, from: record, " + wrong, "8"))
          .isInstanceOf(ScenarioException.class)
          .hasMessageContaining("the record's own falls are the");
    }
    assertThatThrownBy(() -> compared("statistic: dead-first, from: record", "8"))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("dead-first does not know this key");
  }
}
