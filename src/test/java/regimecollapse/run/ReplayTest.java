package regimecollapse.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regimecollapse.model.TinyWorld;
import regimecollapse.quantity.Timeline;
import regimecollapse.results.record.Dead;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunRecord;
import regimecollapse.results.record.SeriesGrid;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Change;
import regimecollapse.scenario.change.PathChange;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.parameter.Factor;

/** A run is a pure function of its key, and arms are the same until a cause makes them differ. */
class ReplayTest {
  private static final Scenario DEFAULT = scenario("scenarios/three-hypotheses.yaml");
  private static final Scenario TURNS = scenario("scenarios/turning-points.yaml");

  private static Scenario scenario(String file) {
    return ScenarioReader.read(Path.of(file)).scenario();
  }

  /** Every field to the last bit, not-a-number included. */
  private static void assertSame(RunRecord one, RunRecord other) {
    assertThat(one)
        .usingRecursiveComparison()
        .withComparatorForType(Double::compare, Double.class)
        .isEqualTo(other);
  }

  @Test
  void theSameKeyGivesTheSameRecord() {
    RunKey key = new RunKey("H2-doomed-anyway", "no-cuts", 3);
    assertSame(new Runner(DEFAULT).run(key), new Runner(DEFAULT).run(key));
  }

  @Test
  void theDeadByPlaceAndDayAreAllDead() {
    RunRecord run = new Runner(DEFAULT).run(new RunKey("H3-survivable-drain", "documented", 5));
    assertThat(run.fighting().dead().stream().mapToLong(Dead::government).sum())
        .isEqualTo(run.outcome().soldiers().killed())
        .isPositive();
    assertThat(run.fighting().dead().stream().mapToLong(Dead::rebels).sum())
        .isEqualTo(run.outcome().oppositionKilled())
        .isPositive();
  }

  @Test
  void anotherReplicationGivesAnotherRecord() {
    Runner runner = new Runner(DEFAULT);
    RunRecord one = runner.run(new RunKey("H2-doomed-anyway", "documented", 3));
    RunRecord other = runner.run(new RunKey("H2-doomed-anyway", "documented", 4));
    assertThat(one.seed()).isNotEqualTo(other.seed());
    assertThat(one.parameters()).isNotEqualTo(other.parameters());
  }

  @Test
  void twoThreadsGiveWhatOneGives() throws InterruptedException, ExecutionException {
    Scenario tiny = TinyWorld.line(5).forces(f -> f.fighters(12_000)).build();
    Runner runner = new Runner(tiny);
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      List<Future<RunRecord>> results = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        RunKey key = new RunKey("any", "base", i);
        results.add(two.submit(() -> runner.run(key)));
      }
      for (int i = 0; i < results.size(); i++) {
        assertSame(results.get(i).get(), new Runner(tiny).run(new RunKey("any", "base", i)));
      }
    } finally {
      two.shutdownNow();
    }
  }

  @Test
  void anArmThatChangesNothingGivesItsBase() {
    Change same = new Change.Switch(Factor.NEWS, true);
    Change hold = new PathChange.Soften(List.of("finance"), 1, TinyWorld.START.plusDays(50));
    Scenario tiny =
        TinyWorld.line(5)
            .forces(f -> f.fighters(12_000))
            .path("finance", 1, 0.4)
            .arm("no-op", same, hold)
            .build();
    Runner runner = new Runner(tiny);
    for (int i = 0; i < 5; i++) {
      assertThat(runner.run(new RunKey("any", "no-op", i)))
          .usingRecursiveComparison()
          .withComparatorForType(Double::compare, Double.class)
          .ignoringFields("key.arm")
          .isEqualTo(runner.run(new RunKey("any", "base", i)));
    }
  }

  /** The last column is the model date of the first cause that differs. */
  @ParameterizedTest(name = "{0} is as documented until {1}")
  @CsvSource({
    "full-stop, 2024-01-01",
    "no-cuts, 2023-01-01",
    "half-cuts, 2023-01-01",
    "no-purge, 2023-03-01",
    "early-reinstatement, 2024-11-02",
    "surge-day-3, 2024-11-30"
  })
  void armsAreTheSameUntilTheirCause(String arm, java.time.LocalDate date) {
    boolean turns = TURNS.arms().stream().anyMatch(a -> a.id().equals(arm));
    Scenario scenario = turns ? TURNS : DEFAULT;
    Runner runner = new Runner(scenario);
    Timeline time = scenario.timeline();
    boolean differs = false;
    for (int i = 0; i < 3; i++) {
      RunRecord base = runner.run(new RunKey("H1-coercion-gamble", "documented", i));
      RunRecord other = runner.run(new RunKey("H1-coercion-gamble", arm, i));
      double cause = time.dayOf(date) - base.zeroDay();
      assertThat(other.parameters()).isEqualTo(base.parameters());
      assertSameBefore(SeriesGrid.of(scenario, base.zeroDay()), base, other, cause);
      assertThat(other.falls().stream().filter(f -> f.day() < cause))
          .containsExactlyElementsOf(base.falls().stream().filter(f -> f.day() < cause).toList());
      differs |= !base.falls().equals(other.falls());
    }
    assertThat(differs).as("differs afterwards").isTrue();
  }

  private static void assertSameBefore(
      SeriesGrid grid, RunRecord base, RunRecord other, double cause) {
    for (int m = 0; m < grid.measures().size(); m++) {
      for (int d = 0; d < grid.days().length && grid.days()[d] < cause; d++) {
        assertThat(other.series().values()[m][d])
            .as("%s on day %s", grid.measures().get(m), grid.days()[d])
            .isEqualTo(base.series().values()[m][d]);
      }
    }
  }

  /** Nothing that happens after the horizon is in a record. */
  @Test
  void aRunEndsAtItsHorizon() {
    // 361 days: the week that begins on day 364 is beyond.
    Scenario tiny = TinyWorld.line(4).noOffensive().days(361).build();
    RunRecord record = new Runner(tiny).run(new RunKey("any", "base", 0));
    double weeks = 52;
    assertThat(record.outcome().patronSpend()).isCloseTo(weeks * 7 / 365.2425, within(1e-9));
    assertThat(record.outcome().endDate()).isEqualTo(TinyWorld.START.plusDays(361));
  }

  @Test
  void recordsOfCollapsesAreConsistent() {
    Scenario tiny =
        TinyWorld.line(5).forces(f -> f.fighters(30_000)).path("finance", 0).days(500).build();
    Runner runner = new Runner(tiny);
    for (int i = 0; i < 10; i++) {
      RunRecord r = runner.run(new RunKey("any", "base", i));
      assertThat(r.outcome().soldiers().balances()).isTrue();
      assertThat(r.falls()).isSortedAccordingTo(java.util.Comparator.comparingDouble(f -> f.day()));
      double[] days = r.outcome().daysToLose().population();
      for (int level = 1; level < days.length; level++) {
        assertThat(days[level] < days[level - 1]).isFalse();
      }
      if (r.outcome().collapsed()) {
        assertThat(r.falls()).hasSize(4);
        assertThat(r.outcome().daysToCapital()).isLessThanOrEqualTo(r.outcome().daysToCollapse());
        assertThat(days[4]).isLessThanOrEqualTo(r.outcome().daysToCollapse());
        assertThat(r.outcome().basesKept()).isZero();
      }
    }
  }
}
