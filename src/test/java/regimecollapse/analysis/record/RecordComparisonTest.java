package regimecollapse.analysis.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.Frame;
import regimecollapse.analysis.outcome.FallDays;
import regimecollapse.analysis.outcome.PlaceFalls;
import regimecollapse.analysis.record.RecordComparison.Simulated;
import regimecollapse.chart.Worlds;
import regimecollapse.scenario.Scenario;

/** In the made-up world the place p0 is documented to fall on day 3, which ends with day 4. */
class RecordComparisonTest {
  private static final Cell CELL = new Cell("H1", "arm-0");

  private static RecordComparison compare(int runs, double... days) {
    Scenario scenario = Worlds.madeUp(new Worlds.Shape(1, 1, 1));
    Map<String, PlaceFalls> falls = new LinkedHashMap<>();
    falls.put("p0", PlaceFalls.of(runs, DoubleStream.of(days), DoubleStream.empty()));
    FallDays all = new FallDays(Map.of(CELL, falls), Map.of(CELL, runs));
    return RecordComparison.of(new Frame(scenario), all, List.of("H1"), "arm-0");
  }

  private static Simulated ofFirstPlace(RecordComparison comparison) {
    return comparison.rows().stream()
        .filter(r -> r.observation().id().equals("o0"))
        .findFirst()
        .orElseThrow()
        .byHypothesis()
        .get("H1");
  }

  @ParameterizedTest
  @CsvSource({
    "3.5, INSIDE",
    "3, INSIDE",
    "4, INSIDE",
    "4.25, SIMULATED_LATER",
    "2.75, SIMULATED_EARLIER"
  })
  void aFallIsInsideFromTheStartToTheEndOfTheDocumentedDay(double day, String verdict) {
    assertThat(ofFirstPlace(compare(1, day)).verdict()).hasToString(verdict);
  }

  @Test
  void runsThatNeverLoseThePlaceCountAsLaterThanAll() {
    // Ten runs, nine fall on day 3: the 95 % quantile lies beyond them.
    Simulated most = ofFirstPlace(compare(10, 3, 3, 3, 3, 3, 3, 3, 3, 3));
    assertThat(most.median()).isEqualTo(3);
    assertThat(most.p95()).isInfinite();
    assertThat(most.verdict()).isEqualTo(RecordComparison.Verdict.INSIDE);
    assertThat(ofFirstPlace(compare(10)).verdict())
        .isEqualTo(RecordComparison.Verdict.SIMULATED_LATER);
    assertThat(ofFirstPlace(compare(0)).verdict()).isEqualTo(RecordComparison.Verdict.NONE);
  }

  @Test
  void whatIsNoFallOfAPlaceIsNotCompared() {
    assertThat(compare(1, 3).rows())
        .anySatisfy(
            row -> {
              assertThat(row.observation().place()).isEmpty();
              assertThat(row.byHypothesis()).isEmpty();
            });
  }

  /**
   * Of 50 values the 5 % quantile lies at place 2.45: 0.45 of the way from -5 to 15 is 4, the end
   * of the day. In doubles it is 4.000000000000002.
   */
  @Test
  void aQuantileOnTheEndOfTheDayIsInside() {
    double[] days = new double[50];
    Arrays.fill(days, 15);
    Arrays.fill(days, 0, 3, -5);
    Simulated found = ofFirstPlace(compare(50, days));
    assertThat(found.p05()).isCloseTo(4, within(1e-12));
    assertThat(found.verdict()).isEqualTo(RecordComparison.Verdict.NEAR);
  }
}
