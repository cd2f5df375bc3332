package regimecollapse.model.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import regimecollapse.model.Drive;
import regimecollapse.model.TinyWorld;
import regimecollapse.scenario.parameter.Parameter;

/** Who is at home where, and that it holds them there (ODD 7.11, 7.12). */
class HomeGroundTest {
  /** Rebels hold 0; 1 and 2 are one province with 600,000 people, the capital 3 another of 1.5. */
  private static TinyWorld tiny() {
    return TinyWorld.line(4)
        .land(l -> l.province(3, "capital"))
        .forces(f -> f.townsmen(1, 700))
        .soldiersPerAgent(10);
  }

  private static int unit(World world, int formation, int place) {
    for (int u = 0; u < world.units().count(); u++) {
      if (world.units().formation()[u] == formation && world.units().place()[u] == place) {
        return u;
      }
    }
    throw new AssertionError("no unit of " + formation + " at " + place);
  }

  @Test
  void townsmenAreAtHomeInTheirProvinceConscriptsByItsPeopleAndGuestsNowhere() {
    World world = Drive.of(tiny()).world();
    HomeGround home = world.home();
    int guard = unit(world, 0, 1);
    assertThat(home.share(guard, 1)).isCloseTo(0.6 / 2.1, within(1e-12));
    assertThat(home.share(guard, 3)).isCloseTo(1.5 / 2.1, within(1e-12));
    assertThat(home.away(guard, 3)).isCloseTo(0.6 / 2.1, within(1e-12));
    int guest = unit(world, 2, 1);
    assertThat(home.share(guest, 1) + home.away(guest, 1)).isZero();
    int townsman = unit(world, 3, 1);
    assertThat(home.share(townsman, 2)).as("the next town of the province").isEqualTo(1);
    assertThat(home.share(townsman, 3)).isZero();
    assertThat(home.away(townsman, 3)).isEqualTo(1);
  }

  /** Soldiers of place 1 who would stand on the second day of an offensive. */
  private static double standing(double weight, double sympathy) {
    TinyWorld world = tiny().land(l -> l.sympathy(1, sympathy)).set(Parameter.STAND_HOME, weight);
    Drive run = Drive.of(world.set(Parameter.OPPOSITION_SPEED, 1)).to(TinyWorld.OFFENSIVE_DAY + 1);
    return run.world().places().standing()[1];
  }

  @Test
  void homeGroundHoldsWhereItsPeopleAreNotForTheOpposition() {
    assertThat(standing(0.5, 0.2)).isGreaterThan(standing(0, 0.2));
    assertThat(standing(0.5, 1)).isEqualTo(standing(0, 1));
  }
}
