package regimecollapse.inference.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import regimecollapse.inference.check.RecordScores.Forecaster;
import regimecollapse.inference.fit.ReferenceTable;
import regimecollapse.inference.simulate.Candidate;
import regimecollapse.inference.simulate.ObservedRecord;
import regimecollapse.inference.simulate.Particle;
import regimecollapse.inference.simulate.Simulation;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.record.Observation;
import regimecollapse.scenario.record.Use;

/** On the shipped case, with a table made by hand. */
class RecordScoresTest {
  private static Scenario scenario;

  /** Position of Aleppo among the observations that are for a fit. */
  private static final int ALEPPO = 1;

  private static ObservedRecord record;

  @BeforeAll
  static void read() throws IOException {
    Path scenarios = Path.of("scenarios");
    scenario =
        ScenarioReader.read(
                scenarios.resolve("three-hypotheses.yaml"), List.of(), Optional.of(scenarios))
            .scenario();
    record = new ObservedRecord(scenario, Set.of());
  }

  /**
   * Four simulations. One observation (Aleppo, days 2 to 4) is off in the first two and right in
   * the last two; all others are right in the first two only.
   */
  private static ReferenceTable table() {
    List<Particle> simulations = new ArrayList<>();
    double[] aleppo = {5, 7, 3, 3};
    for (int i = 0; i < 4; i++) {
      int n = record.observations().size();
      double[] summaries = new double[n];
      double[] discrepancies = new double[n];
      java.util.Arrays.fill(discrepancies, i < 2 ? 0 : 1);
      summaries[ALEPPO] = aleppo[i];
      discrepancies[ALEPPO] = i < 2 ? 100 : 0;
      simulations.add(
          new Particle(
              new Candidate(0, new double[] {0.5}, i),
              new Simulation(summaries, discrepancies),
              1));
    }
    return new ReferenceTable(1, simulations);
  }

  private static RecordScores.Row aleppo(Forecaster forecaster) {
    return new RecordScores(scenario, record, table(), 2)
        .rows().stream()
            .filter(r -> r.observation().equals("aleppo-centre") && r.forecaster() == forecaster)
            .findFirst()
            .orElseThrow();
  }

  /**
   * Without its own observation the fit keeps 5 and 7; CRPS at 3, the middle: (2 + 4)/2 - |7-5|/4 =
   * 2.5. Nothing lies in the window: the log score is -ln(0.5/3), Brier's is 1.
   */
  @Test
  void aHeldOutFallIsForecastByWhatTheOthersKeep() {
    RecordScores.Row row = aleppo(Forecaster.HELD_OUT);
    assertThat(row.low()).isEqualTo(2);
    assertThat(row.high()).isEqualTo(4);
    assertThat(row.median()).isEqualTo(5);
    assertThat(row.crps()).isCloseTo(2.5, within(1e-12));
    assertThat(row.logScore()).isCloseTo(Math.log(6), within(1e-12));
    assertThat(row.brier()).isEqualTo(1);
    assertThat(row.covered50()).isFalse();
    assertThat(row.covered90()).isFalse();
  }

  /** With it the fit keeps the two that say 3, the middle of the window. */
  @Test
  void aFitThatHasSeenItIsTheBest() {
    RecordScores.Row row = aleppo(Forecaster.FITTED);
    assertThat(row.crps()).isZero();
    assertThat(row.brier()).isZero();
    assertThat(row.logScore()).isCloseTo(-Math.log(2.5 / 3), within(1e-12));
    assertThat(row.covered50()).isTrue();
  }

  /** All four draws 3, 3, 5, 7: E|X-3| = 1.5, E|X-X'|/2 = (4·2 + 4·4 + 2·2)/32 = 0.875. */
  @Test
  void thePriorIsTheWholeTable() {
    assertThat(aleppo(Forecaster.PRIOR).crps()).isCloseTo(0.625, within(1e-12));
    assertThat(aleppo(Forecaster.PRIOR).brier()).isCloseTo(0.25, within(1e-12));
  }

  @Test
  void everyDatedFallIsForecastByEverybody() {
    List<RecordScores.Row> rows = new RecordScores(scenario, record, table(), 2).rows();
    List<String> forFit =
        scenario.observations().stream()
            .filter(o -> o.place().isPresent() && o.use() == Use.FIT)
            .map(Observation::id)
            .toList();
    assertThat(rows).hasSize(forFit.size() * (Forecaster.values().length - 1));
    assertThat(rows.stream().map(RecordScores.Row::observation).distinct())
        .containsExactlyElementsOf(forFit)
        .contains("aleppo-centre", "hama", "homs")
        .doesNotContain("damascus");
  }

  /**
   * CRPS of an even forecast on 0 to b at y: b/3 - y + y²/b (Jordan et al. 2019, table of CRPS).
   * That of n points in the middles of equal steps is off by at most b/4n² + b/6n².
   */
  @Test
  void anEvenForecastHasItsKnownScore() {
    double known = 10 - 3 + 9 / 30.0;
    assertThat(new NaiveForecasts(scenario, 3000).even().crps(3)).isCloseTo(known, within(2e-6));
  }

  /**
   * Of 35 dated places one lies in the first two days. The median of 2 + U × 34 / Γ(1.5, rate 2) is
   * 27.5266, with a density of 0.0137 there (SciPy, numerical integration). Of n points that are
   * spread evenly on a square, about n^(-3/4) of all lie on the wrong side of a curve: 0.2 % of
   * 4,000, which is 0.09 days.
   */
  @Test
  void constantSpeedIsThatOfTheFirstTwoDays() {
    Scores forecast = new NaiveForecasts(scenario, 4000).constantSpeed();
    assertThat(forecast.quantile(0)).isGreaterThan(NaiveForecasts.SEEN);
    assertThat(forecast.quantile(0.5)).isCloseTo(27.5266, within(0.15));
    assertThat(forecast.quantile(1)).isEqualTo(ObservedRecord.NEVER);
  }

  /** By hand from roads.csv; the speed is 20 to 300 km a day, even in the logarithm. */
  @Test
  void theRoadForecastIsDistanceOverSpeed() {
    NaiveForecasts naive = new NaiveForecasts(scenario, 1001);
    int damascus = scenario.geography().indexOf("damascus");
    double km = naive.fromTheFront()[damascus];
    assertThat(naive.roadDistance("damascus").quantile(0.5))
        .isCloseTo(km / Math.sqrt(20 * 300), within(1e-9));
    assertThat(naive.roadDistance("damascus").quantile(0)).isCloseTo(km / 300, within(0.01));
  }

  /** Every place is as far as its neighbour at most, and the opposition's own are not far. */
  @Test
  void distancesAreShortest() {
    double[] km = new NaiveForecasts(scenario, 2).fromTheFront();
    assertThat(km[scenario.geography().indexOf("idlib")]).isZero();
    scenario.geography().roads().stream()
        .filter(r -> r.used())
        .forEach(
            r -> {
              double a = km[scenario.geography().indexOf(r.from())];
              double b = km[scenario.geography().indexOf(r.to())];
              assertThat(Math.abs(a - b)).isLessThanOrEqualTo(r.length().value() + 1e-9);
            });
  }
}
