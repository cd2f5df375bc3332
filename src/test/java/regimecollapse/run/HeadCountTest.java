package regimecollapse.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import regimecollapse.model.CollapseModel;
import regimecollapse.model.TinyWorld;
import regimecollapse.model.state.World;
import regimecollapse.results.record.Muster;
import regimecollapse.results.record.RunKey;
import regimecollapse.scenario.force.FormationKind;

/** Army and militias are counted on their dates, on the rolls and present. */
class HeadCountTest {
  private static final double[] DAYS = {-81, -5, 400};

  @Test
  void menOnTheRollsAndPresentAreThoseOfARecountUnitByUnit() {
    Runner runner = new Runner(TinyWorld.line(3).forces(f -> f.townsmen(1, 700)).build());
    CollapseModel model = new CollapseModel(runner.input(new RunKey("any", "base", 0)));
    HeadCount heads = new HeadCount(model.world(), DAYS);
    model.start();
    model.schedule.scheduleOnce(TinyWorld.OFFENSIVE_DAY - 81, 1000, heads);
    model.schedule.scheduleOnce(TinyWorld.OFFENSIVE_DAY - 5, 1000, heads);
    while (model.schedule.getTime() < TinyWorld.OFFENSIVE_DAY - 81) {
      model.schedule.step(model);
    }
    double[] then = recount(model.world());
    while (!model.collapsed()) {
      model.schedule.step(model);
    }
    List<Muster.Count> counts = heads.finish();
    assertThat(counts).extracting(Muster.Count::day).containsExactly(-81.0, -5.0, 400.0);
    assertThat(counts.get(0).armyRolls()).isEqualTo(then[0]).isGreaterThan(7_000);
    assertThat(counts.get(0).armyPresent()).isCloseTo(then[1], within(1e-6)).isLessThan(then[0]);
    assertThat(counts.get(0).militiaRolls()).isEqualTo(then[2]).isBetween(1.0, 700.0);
    assertThat(counts.get(0).militiaPresent()).isCloseTo(then[3], within(1e-6));
    assertThat(counts.get(1).armyRolls()).as("some have left").isLessThan(then[0]);
    assertThat(counts.get(2))
        .as("after the flight")
        .isEqualTo(new Muster.Count(400, 0, 0, 0, 0, 0));
  }

  private static double[] recount(World world) {
    double[] sums = new double[4];
    for (int u = 0; u < world.units().count(); u++) {
      int f = world.units().formation()[u];
      FormationKind kind = world.scenario().formations().get(f).kind();
      int at = kind == FormationKind.ARMY ? 0 : kind == FormationKind.MILITIA ? 2 : -1;
      if (at >= 0 && world.units().serves(u)) {
        sums[at] += world.units().soldiers()[u];
        sums[at + 1] += world.units().soldiers()[u] * world.formations().present()[f];
      }
    }
    return sums;
  }
}
