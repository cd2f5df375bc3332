package regimecollapse.model.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import regimecollapse.model.Drive;
import regimecollapse.model.TinyWorld;

/** Who is at home where (ODD 7.12.5). */
class HomeGroundTest {
  /** Rebels hold 0; 1 and 2 are one province with 600,000 people, the capital 3 another of 1.5. */
  private static TinyWorld tiny() {
    return TinyWorld.line(4)
        .land(l -> l.province(3, "capital").sympathy(1, 0.3))
        .forces(f -> f.townsmen(1, 700))
        .soldiersPerAgent(10);
  }

  private static int group(World world, int formation, int place) {
    for (int u = 0; u < world.units().count(); u++) {
      if (world.units().formation()[u] == formation && world.units().place()[u] == place) {
        return world.home().of(u);
      }
    }
    throw new AssertionError("no unit of " + formation + " at " + place);
  }

  @Test
  void conscriptsComeFromAllWhoLiveUnderTheGovernment() {
    World world = Drive.of(tiny()).world();
    HomeGround home = world.home();
    int guard = group(world, 0, 1);
    assertThat(home.share(guard, 1)).isCloseTo(0.6 / 2.1, within(1e-12));
    assertThat(home.share(guard, 3)).isCloseTo(1.5 / 2.1, within(1e-12));
    assertThat(group(world, 0, 3)).isEqualTo(guard);
    boolean[] held = {false, false, true, true};
    assertThat(home.lost(guard, held)).isCloseTo(0.3 / 2.1, within(1e-12));
    double[] km = world.places().roads().kmFrom(1);
    assertThat(home.mean(guard, km, x -> x)).isCloseTo((50 * 0.3 + 100 * 1.5) / 2.1, within(1e-9));
  }

  @Test
  void townsmenAreAtHomeWhereTheyStandAndGuestsNowhere() {
    World world = Drive.of(tiny()).world();
    HomeGround home = world.home();
    int townsman = group(world, 3, 1);
    assertThat(home.share(townsman, 2)).as("the next town of the province").isEqualTo(1);
    assertThat(home.share(townsman, 3)).isZero();
    assertThat(home.mean(townsman, world.places().roads().kmFrom(3), x -> x)).isEqualTo(100);
    assertThat(home.threatened(townsman)).isCloseTo(0.7, within(1e-12));
    assertThat(home.lost(townsman, new boolean[] {true, false, true, true})).isEqualTo(1);
    int guest = group(world, 2, 1);
    boolean[] nothing = new boolean[4];
    assertThat(home.share(guest, 1) + home.threatened(guest) + home.lost(guest, nothing)).isZero();
  }

  @Test
  void whereTheFileNamesProvincesTheMenComeFromThere() {
    World world = Drive.of(tiny().forces(f -> f.home("guard", "capital"))).world();
    int guard = group(world, 0, 1);
    assertThat(world.home().share(guard, 3)).isEqualTo(1);
    assertThat(world.home().share(guard, 1)).isZero();
    assertThat(group(world, 1, 1)).as("the legion").isNotEqualTo(guard);
  }
}
