package regimecollapse.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regimecollapse.model.CollapseModel;
import regimecollapse.model.ModelInput;
import regimecollapse.model.rule.Logistic;
import regimecollapse.model.state.UnitStatus;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.SeriesBlock;
import regimecollapse.results.record.SeriesGrid;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.ScenarioReader;

/** What is observed without looking at everybody is what a look at everybody would find. */
class ProbeTest {
  private static final double ROUNDING = 1e-12;
  private static final Scenario THREE =
      ScenarioReader.read(Path.of("scenarios/three-hypotheses.yaml")).scenario();
  private static final Runner RUNNER = new Runner(THREE);

  /** Arms with a dated offensive, with one decided by the opposition, and with none. */
  @ParameterizedTest
  @CsvSource({"documented, 0", "no-cuts, 1", "no-offensive, 0"})
  void looksThatFindNothingChangedAreThoseOfALookAtEverybody(String arm, int replication) {
    ModelInput input = RUNNER.input(new RunKey("H1-coercion-gamble", arm, replication));
    CollapseModel model = new CollapseModel(input);
    double zero = input.arm().zeroDay(THREE);
    SeriesGrid grid = SeriesGrid.of(THREE, zero);
    AtomicLong always = new AtomicLong();
    List<Long> seen = new ArrayList<>();
    Probe usual = new Probe(model.world(), () -> noted(model.changes(), seen), grid);
    Probe anew = new Probe(model.world(), always::incrementAndGet, grid);
    model.start();
    for (double day : grid.days()) {
      model.schedule.scheduleOnce(day + zero, 1000, usual);
      model.schedule.scheduleOnce(day + zero, 1001, anew);
    }
    double horizon = THREE.timeline().length();
    while (!model.collapsed() && model.schedule.getTime() < horizon) {
      assertThat(model.schedule.step(model)).isTrue();
    }
    SeriesBlock one = usual.finish();
    SeriesBlock other = anew.finish();
    assertThat(always.get()).as("looks at everybody").isGreaterThan(model.changes() / 4);
    assertThat(seen.size() - new HashSet<>(seen).size()).as("looks repeated").isPositive();
    assertThat(one.values()).isDeepEqualTo(other.values());
  }

  private static long noted(long changes, List<Long> seen) {
    seen.add(changes);
    return changes;
  }

  @Test
  void sumsAreThoseOfARecountUnitByUnit() {
    ModelInput input = RUNNER.input(new RunKey("H1-coercion-gamble", "documented", 0));
    CollapseModel model = new CollapseModel(input);
    World world = model.world();
    ForceSums sums = new ForceSums(world.units(), world.formations());
    model.start();
    boolean road = false;
    while (!model.collapsed() && model.schedule.step(model)) {
      sums.take();
      road |= sums.onRoad() > 0;
      if (world.front().active() || model.schedule.getTime() % 280 == 0) {
        recount(world, sums);
      }
    }
    assertThat(road).as("somebody was on the road").isTrue();
  }

  private static void recount(World world, ForceSums sums) {
    Units units = world.units();
    int n = world.formations().count();
    double[] men = new double[n];
    double[] morale = new double[n];
    double[] belief = new double[n];
    double onRoad = 0;
    double present = 0;
    for (int u = 0; u < units.count(); u++) {
      if (units.serves(u)) {
        int f = units.formation()[u];
        int soldiers = units.soldiers()[u];
        men[f] += soldiers;
        onRoad += units.status()[u] == UnitStatus.WITHDRAWING.code() ? soldiers : 0;
        present += soldiers * world.formations().present()[f];
        morale[f] += soldiers * units.morale()[u];
        belief[f] += soldiers * Logistic.of(units.belief()[u]);
      }
    }
    double all = Arrays.stream(men).sum();
    assertThat(sums.all()).isEqualTo(all);
    assertThat(sums.onRoad()).isEqualTo(onRoad);
    assertMean(sums.presence(), present, all);
    assertMean(sums.morale(), Arrays.stream(morale).sum(), all);
    assertMean(sums.belief(), Arrays.stream(belief).sum(), all);
    for (int f = 0; f < n; f++) {
      assertMean(sums.morale(f), morale[f], men[f]);
      assertMean(sums.belief(f), belief[f], men[f]);
    }
  }

  private static void assertMean(double mean, double sum, double men) {
    if (men > 0) {
      assertThat(mean).isCloseTo(sum / men, within(ROUNDING));
    } else {
      assertThat(mean).isNaN();
    }
  }
}
