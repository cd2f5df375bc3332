package regimecollapse.model.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import regimecollapse.model.Drive;
import regimecollapse.model.TinyWorld;
import regimecollapse.scenario.Geography;
import regimecollapse.scenario.Scenario;

/** Shares are quotients of counts: what is equal by construction is equal. */
class CountedSharesTest {
  /** Three tenths added up are 0.30000000000000004, which is more than a threshold of 0.3. */
  @Test
  void aFormationThatLostThreeTenthsInThreePartsLostThreeTenths() {
    Formations f = Drive.of(TinyWorld.line(4)).world().formations();
    f.countAnew();
    f.eveSoldiers()[0] = 1_000;
    for (int i = 0; i < 3; i++) {
      f.lose(0, 100, 100);
    }
    assertThat(f.lostShare()[0]).isEqualTo(0.3);
  }

  @Test
  void aFormationCannotLoseMoreThanItHad() {
    Formations f = Drive.of(TinyWorld.line(4)).world().formations();
    f.countAnew();
    f.eveSoldiers()[0] = 100;
    f.lose(0, 130, 130);
    f.lose(1, 5, 5);
    assertThat(f.lostShare()[0]).isEqualTo(1);
    assertThat(f.lostShare()[1]).as("nobody on the eve").isZero();
  }

  @Test
  void threeOfTenEqualPlacesAreThreeTenthsOfThePeople() {
    Front front = new Front();
    for (int i = 0; i < 3; i++) {
      front.lose(
          new Front.LostPlace(1, i, 0, Front.Way.ASSAULT, false, 0, false), 100_000, 1_000_000);
    }
    assertThat(front.lostShare()).isEqualTo(0.3);
  }

  /** In doubles 10.1 + 20.2 + 30.3 is not 30.3 + 20.2 + 10.1. */
  @Test
  void waysOfTheSameRoadsAreEquallyLongInWhateverOrder() {
    Scenario scenario =
        TinyWorld.star(8)
            .land(l -> l.road(2, 3, 10.1).road(3, 4, 20.2).road(4, 5, 30.3))
            .land(l -> l.road(2, 6, 30.3).road(6, 7, 20.2).road(7, 5, 10.1))
            .build();
    Geography geography = scenario.geography();
    RoadGraph roads = new RoadGraph(geography);
    assertThat(roads.kmFrom(2)[5]).isEqualTo(60.6);
    for (int i = 0; i < roads.size(); i++) {
      for (int j = 0; j < roads.size(); j++) {
        assertThat(roads.kmFrom(i)[j]).isEqualTo(roads.kmFrom(j)[i]);
      }
    }
  }

  /** Of 1,005 soldiers 100.5, 201, 100.5 ... are due: the first half gets the soldier. */
  @Test
  void ofEqualRemaindersTheFirstPlaceIsServed() {
    for (int total = 5; total < 3_000; total += 10) {
      double[] weights = {0.3, 0.1, 0.3, 0.1, 0.2};
      int[] whole = Garrisons.apportion(weights, total);
      // 0.3 and 0.1 of an odd multiple of 5 end in .5, two of each.
      assertThat(whole[0]).as(total + " soldiers").isEqualTo((3 * total + 5) / 10);
      assertThat(whole[1]).isEqualTo((total + 5) / 10);
      assertThat(whole[2]).isEqualTo(3 * total / 10);
      assertThat(whole[3]).isEqualTo(total / 10);
    }
  }
}
