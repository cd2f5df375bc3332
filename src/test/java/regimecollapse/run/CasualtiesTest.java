package regimecollapse.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import regimecollapse.model.state.Toll;
import regimecollapse.results.record.Dead;

class CasualtiesTest {
  @Test
  void theDeadAreCountedByPlaceAndWholeDaySinceTheOffensive() {
    Toll toll = new Toll(3);
    toll.soldiers(2, 98.75, 4);
    toll.soldiers(0, 100.25, 1);
    toll.soldiers(0, 100.75, 2);
    toll.soldiers(1, 100.75, 5);
    toll.soldiers(0, 101, 3);
    toll.fighters(0, 101.5, 7);
    assertThat(Casualties.of(toll, 3, 100))
        .containsExactly(
            new Dead(2, -2, 4, 0),
            new Dead(0, 0, 3, 0),
            new Dead(1, 0, 5, 0),
            new Dead(0, 1, 3, 7));
  }

  /** 0.4 + 0.4 + 0.4 + 0.6 + 1.3 = 3.1: sums 0.4, 0.8, 1.2, 1.8, 3.1 are 0, 1, 1, 2, 3. */
  @Test
  void fightersAreRoundedSoThatTheirSumIsKept() {
    Toll toll = new Toll(2);
    toll.fighters(0, 10, 0.4);
    toll.fighters(1, 10, 0.4);
    toll.fighters(0, 11, 0.4);
    toll.fighters(1, 11, 0.6);
    toll.fighters(0, 50, 1.3);
    assertThat(Casualties.of(toll, 2, 10))
        .containsExactly(new Dead(1, 0, 0, 1), new Dead(1, 1, 0, 1), new Dead(0, 40, 0, 1));
  }

  @Test
  void aTollGrowsWithTheDaysOfFighting() {
    Toll toll = new Toll(2);
    for (int day = 0; day < 200; day++) {
      toll.soldiers(day % 2, day, day + 1);
    }
    assertThat(toll.rows()).isEqualTo(200);
    assertThat(Casualties.of(toll, 2, 0)).hasSize(200);
    assertThat(Casualties.of(toll, 2, 0).get(150)).isEqualTo(new Dead(0, 150, 151, 0));
  }
}
