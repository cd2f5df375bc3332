package regimecollapse.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import regimecollapse.model.state.World;
import regimecollapse.scenario.EventKind;
import regimecollapse.scenario.parameter.Parameter;

/** What happens on one day happens in one order, whatever the seed (ODD 3). */
class EventOrderTest {
  private static final double DAY = TinyWorld.OFFENSIVE_DAY;
  private static final int SEEDS = 20;

  /** MASON shuffles what is due at one time and order: half of the seeds lost the help. */
  @Test
  void helpOnTheDayOfTheOffensiveIsSeenWithEverySeed() {
    for (int seed = 0; seed < SEEDS; seed++) {
      double without = belief(TinyWorld.line(4).seed(seed));
      TinyWorld after = TinyWorld.line(4).seed(seed);
      after.event("help", EventKind.VISIBLE_SUPPORT, DAY, null);
      assertThat(belief(after)).as("seed " + seed).isGreaterThan(without + 0.1);
      TinyWorld first = TinyWorld.line(4).seed(seed).noOffensive();
      first.event("help", EventKind.VISIBLE_SUPPORT, DAY, null);
      first.event("offensive", EventKind.OFFENSIVE, DAY, null);
      assertThat(belief(first)).as("help first in the file").isEqualTo(belief(after));
    }
  }

  @Test
  void whoIsPurgedAndReinstatedOnOneDayIsBackWithEverySeedAndEveryOrderOfTheFile() {
    for (int seed = 0; seed < SEEDS; seed++) {
      TinyWorld world = TinyWorld.line(4).seed(seed).noOffensive();
      world.event("back", EventKind.REINSTATEMENT, DAY, "legion");
      world.event("purge", EventKind.PURGE, DAY, "legion");
      assertThat(Drive.at(world, DAY, w -> w.formations().shock()[1])).isZero();
    }
  }

  private static double belief(TinyWorld world) {
    world.set(Parameter.NEWS_HELP, 0.25);
    return Drive.at(world, DAY, EventOrderTest::meanBelief);
  }

  private static double meanBelief(World world) {
    double sum = 0;
    for (double b : world.units().belief()) {
      sum += b;
    }
    return sum / world.units().count();
  }
}
