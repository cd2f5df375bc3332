package regimecollapse.model.fight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regimecollapse.model.Drive;
import regimecollapse.model.TinyWorld;
import regimecollapse.model.state.Places;

/** The share of a garrison that is left counts soldiers, not whole garrisons. */
class PeersTest {
  /** An earlier version divided whole numbers: one missing soldier left nobody. */
  @ParameterizedTest(name = "{0} of {1} soldiers")
  @CsvSource({"100, 100, 1", "99, 100, 0.99", "50, 100, 0.5", "0, 100, 0", "130, 100, 1"})
  void shareLeftIsThatOfSoldiers(int now, int eve, double share) {
    Places places = Drive.of(TinyWorld.star(4)).world().places();
    places.soldiers()[2] = now;
    places.eveSoldiers()[2] = eve;
    assertThat(Strength.left(places, 2)).isCloseTo(share, within(1e-12));
  }
}
