package regimecollapse.model.fight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import regimecollapse.model.Drive;
import regimecollapse.model.TinyWorld;
import regimecollapse.model.fight.leaving.ByNews;
import regimecollapse.model.state.World;

/** News does not depend on how finely the map is drawn. */
class NewsTest {
  private static final int CAPITAL = 1;

  private static double afterFalls(TinyWorld map, int... places) {
    World world = Drive.of(map).world();
    News news = new News(world, new ByNews(world));
    double before = world.places().exBelief()[CAPITAL];
    for (int place : places) {
      news.fall(FightWorld.loss(place));
    }
    return world.places().exBelief()[CAPITAL] - before;
  }

  @Test
  void twoHalvesOfATownAreAsMuchNewsAsTheTownFromAfar() {
    // All outer places of a star are 50 km from the capital.
    TinyWorld whole = TinyWorld.star(4).land(l -> l.population(2, 600_000));
    TinyWorld split = TinyWorld.star(5).land(l -> l.population(2, 250_000).population(4, 350_000));
    double once = afterFalls(whole, 2);
    assertThat(once).isNegative();
    assertThat(afterFalls(split, 2, 4)).isCloseTo(once, within(1e-12));
  }

  @Test
  void unitsHearWhatFormerRebelsHear() {
    World world = Drive.of(TinyWorld.star(4)).world();
    double before = world.units().belief()[0];
    new News(world, new ByNews(world)).fall(FightWorld.loss(2));
    int place = world.units().place()[0];
    double heard = world.places().exBelief()[place] - before;
    assertThat(world.units().belief()[0] - before).isCloseTo(heard, within(1e-12));
  }

  @Test
  void aFallLowersAndARepulseRaisesBelief() {
    World world = Drive.of(TinyWorld.star(4)).world();
    News news = new News(world, new ByNews(world));
    double before = world.units().belief()[0];
    news.repulse(2);
    double raised = world.units().belief()[0];
    assertThat(raised).isGreaterThan(before);
    news.help();
    assertThat(world.units().belief()[0]).isGreaterThan(raised);
    news.fall(FightWorld.loss(2));
    news.fall(FightWorld.loss(2));
    news.fall(FightWorld.loss(2));
    assertThat(world.units().belief()[0]).isLessThan(before);
  }

  @Test
  void aFormationThatHasLostUnitsHearsMore() {
    World world = Drive.of(TinyWorld.star(4)).world();
    world.formations().lostShare()[0] = 0.5;
    int calm = 0;
    while (world.units().formation()[calm] == 0
        || world.units().place()[calm] != world.units().place()[0]) {
      calm++;
    }
    double before = world.units().belief()[0];
    new News(world, new ByNews(world)).fall(FightWorld.loss(2));
    assertThat(world.units().belief()[0]).isLessThan(world.units().belief()[calm]);
    assertThat(world.units().belief()[calm]).isLessThan(before);
  }
}
