package regimecollapse.model.fight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import regimecollapse.model.TinyWorld;
import regimecollapse.model.fight.base.Gateways;
import regimecollapse.model.state.World;
import regimecollapse.scenario.parameter.Parameter;

/** What keeps columns from a place: a patron's base, a provincial capital on the way (ODD 7.18). */
class BarsTest {
  private static final int COLUMNS = 0;
  private static final double DAY = TinyWorld.OFFENSIVE_DAY;
  private static final String[] SUPPORT = {"finance", "logistics", "air", "advisers"};

  /**
   * Rebels at 0 look at 1, the larger, where the patron has its base, and at 2; the capital is 3.
   */
  private static TinyWorld fork() {
    return TinyWorld.withoutRoads(4, 3)
        .land(l -> l.road(0, 1, 40).road(0, 2, 40).road(1, 3, 90).road(2, 3, 90))
        .land(l -> l.population(1, 500_000))
        .forces(f -> f.base(1))
        .set(Parameter.OPPOSITION_ESTIMATE_NOISE, 0)
        .set(Parameter.OPPOSITION_DETERRENT_DISTANCE, 20)
        .set(Parameter.OPPOSITION_MIN_COLUMN, 5_000);
  }

  private static int objective(TinyWorld tiny, boolean stormed) {
    OpenedFront front = OpenedFront.of(tiny);
    World world = front.world();
    world.opposition().free()[COLUMNS][0] = 6_000;
    world.places().defence()[1] = 300;
    world.places().defence()[2] = 300;
    if (stormed) {
      world.places().regime()[1] = false;
    }
    Gateways gateways = new Gateways(world);
    new Objectives(world, front.attack(), gateways, front.input().seed().stream("estimate"))
        .act(DAY, Fast.SIX_HOURS);
    double one = world.opposition().coming(COLUMNS, 1);
    double two = world.opposition().coming(COLUMNS, 2);
    return one > 0 ? 1 : two > 0 ? 2 : -1;
  }

  @Test
  void aBaseOfAPatronDetersFromThePlacesNearIt() {
    assertThat(objective(fork(), false)).as("without a deterrent").isEqualTo(1);
    assertThat(objective(fork().set(Parameter.OPPOSITION_DETERRENT, 6), false)).isEqualTo(2);
    TinyWorld far = fork().set(Parameter.OPPOSITION_DETERRENT, 6).forces(f -> f.base(3));
    assertThat(objective(far, false)).as("a base 90 km from both").isEqualTo(1);
  }

  @Test
  void whoeverGivesNothingDetersNobody() {
    TinyWorld tiny = fork().set(Parameter.OPPOSITION_DETERRENT, 6);
    for (String path : SUPPORT) {
      assertThat(objective(tiny, false)).as("some support is left: " + path).isEqualTo(2);
      tiny.path(path, 0);
    }
    tiny.path("top-up", 0).path("second-top-up", 0);
    assertThat(objective(tiny, false)).as("none is left").isEqualTo(1);
  }

  @Test
  void aBaseThatIsStormedDetersNobody() {
    OpenedFront front = OpenedFront.of(fork().set(Parameter.OPPOSITION_DETERRENT, 6));
    Bars bars = new Bars(front.world(), front.attack());
    bars.refresh();
    assertThat(bars.cost(1)).isEqualTo(6);
    assertThat(bars.cost(0)).isBetween(0.8, 0.82);
    front.world().places().regime()[1] = false;
    bars.refresh();
    assertThat(bars.cost(1)).isZero();
    front.world().places().dealt()[1] = true;
    bars.refresh();
    assertThat(bars.cost(1)).as("handed over with a guarantee").isEqualTo(6);
  }

  /** From 0 the way to 2 goes through 1, a provincial capital; rebels also hold 3. */
  private static OpenedFront line(double detour) {
    OpenedFront front =
        OpenedFront.of(
            TinyWorld.line(5).land(l -> l.seat(1)).set(Parameter.OPPOSITION_DETOUR, detour));
    front.world().places().regime()[3] = false;
    front.world().places().faction()[3] = front.world().places().faction()[0];
    front.world().places().soldiers()[1] = 10;
    front.world().opposition().free()[COLUMNS][0] = 6_000;
    return front;
  }

  @Test
  void aProvincialCapitalThatIsStillDefendedBarsTheWay() {
    OpenedFront front = line(0);
    Bars bars = new Bars(front.world(), front.attack());
    assertThat(bars.barred(COLUMNS, 2)).isTrue();
    assertThat(bars.barred(COLUMNS, 1)).as("it may be attacked itself").isFalse();
    front.world().places().soldiers()[1] = 0;
    assertThat(bars.barred(COLUMNS, 2)).as("nobody defends it").isFalse();
    front.world().places().soldiers()[1] = 10;
    front.world().places().regime()[1] = false;
    assertThat(bars.barred(COLUMNS, 2)).as("it has fallen").isFalse();
    OpenedFront free = line(-1);
    assertThat(new Bars(free.world(), free.attack()).barred(COLUMNS, 2)).isFalse();
  }

  /** The same capital, the same men at 0: a column of the offensive, and a body that went over. */
  @Test
  void itBarsTheOffensiveAloneAndNobodyWhoIsBehindTheLines() {
    OpenedFront front =
        OpenedFront.of(
            TinyWorld.line(5)
                .land(l -> l.seat(1))
                .forces(f -> f.body("legion", 0, 2))
                .set(Parameter.OPPOSITION_DETOUR, 0)
                .set(Parameter.OPPOSITION_ESTIMATE_NOISE, 0));
    World world = front.world();
    world.places().regime()[3] = false;
    world.places().faction()[3] = world.places().faction()[0];
    world.places().soldiers()[1] = 10;
    world.places().defence()[1] = 1e9;
    world.places().defence()[2] = 300;
    int body = world.scenario().groupOfBodies("third");
    for (int group : new int[] {COLUMNS, body}) {
      world.opposition().free()[group][0] = 6_000;
      front.attack().noteHomes(group);
    }
    Gateways gateways = new Gateways(world);
    new Objectives(world, front.attack(), gateways, front.input().seed().stream("estimate"))
        .act(DAY, Fast.SIX_HOURS);
    assertThat(world.opposition().coming(COLUMNS, 2)).isZero();
    assertThat(world.opposition().coming(body, 2)).isPositive();
  }
}
