package regimecollapse.model.fight.ends;

import static org.assertj.core.api.Assertions.assertThat;
import static regimecollapse.model.fight.ends.DealsWorld.CAPITAL;
import static regimecollapse.model.fight.ends.DealsWorld.COLUMNS;
import static regimecollapse.model.fight.ends.DealsWorld.DAY;
import static regimecollapse.model.fight.ends.DealsWorld.FIRST;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import regimecollapse.model.TinyWorld;
import regimecollapse.model.state.Front;
import regimecollapse.scenario.parameter.DealKind;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.SuccessionKind;

/** What the provinces do once the leader has gone (ODD 7.21). */
class SuccessionTest {
  private static final int NEIGHBOURS = 2;

  private static TinyWorld apart(int places) {
    return DealsWorld.star(places)
        .rules(DealKind.SPREADING, SuccessionKind.APART)
        .set(Parameter.INTERIM_RATE, 0.1)
        .set(Parameter.INTERIM_LOYAL, 0.5);
  }

  @Test
  void whileTheLeaderStaysNoPlaceIsHandedOver() {
    DealsWorld it = DealsWorld.of(apart(60));
    it.succession.act(DAY, 1000);
    assertThat(it.lost(CAPITAL, 60)).isZero();
    assertThat(it.world.front().finished()).isFalse();
  }

  /**
   * Half of each garrison would stand, half of whom hold it without him: a hazard of 0.1 (1 - 0.5 *
   * 0.5) a day. The moment nearest to the end of a part of 4 days is in its first 6 with the first
   * part. The count is off by 4.5 standard deviations in one of 150,000 seeds; the seed is fixed.
   */
  @Test
  void placesAreHandedOverAtTheirHazardAtTheEndOfAPart() {
    int n = 1000;
    DealsWorld it = DealsWorld.of(apart(FIRST + n));
    it.world.front().flee(DAY);
    it.succession.act(DAY, 4);
    double p = 1 - Math.exp(-0.075 * 1.5 * 4);
    double off = it.lost(FIRST, FIRST + n) - n * p;
    assertThat(Math.abs(off)).isLessThan(4.5 * Math.sqrt(n * p * (1 - p)));
    assertThat(it.world.front().lost())
        .allMatch(loss -> loss.way() == Front.Way.HANDOVER && loss.day() == DAY + 4);
  }

  @Test
  void theRunIsOverWhenNoPlaceIsLeft() {
    DealsWorld it = DealsWorld.of(apart(20));
    it.world.front().flee(DAY);
    it.succession.act(DAY, 0.001);
    assertThat(it.lost(CAPITAL, 20)).isLessThan(19);
    assertThat(it.world.front().finished()).isFalse();
    it.succession.act(DAY + 1, 10_000);
    assertThat(it.lost(CAPITAL, 20)).isEqualTo(19);
    assertThat(it.world.front().finished()).isTrue();
  }

  /**
   * The stronger one is far from all but the places of its province; elsewhere the nearer takes.
   */
  @Test
  void aPlaceGoesToTheStrongestNearItAndElseToTheStrongestOfAll() {
    DealsWorld it =
        DealsWorld.of(
            apart(9)
                .land(
                    l ->
                        l.province(1, "middle")
                            .province(6, "far")
                            .province(7, "far")
                            .province(8, "alone")));
    int[] faction = it.places().faction();
    it.world.opposition().free()[COLUMNS][0] = 0;
    it.world.opposition().free()[COLUMNS][3] = 900;
    it.world.opposition().free()[NEIGHBOURS][7] = 5000;
    it.world.front().flee(DAY);
    it.succession.act(DAY, 10_000);
    int[] near = Arrays.copyOfRange(faction, FIRST, 6);
    assertThat(near).containsOnly(near[0]);
    assertThat(faction[6]).isEqualTo(faction[7]).isNotEqualTo(near[0]);
    assertThat(faction[8]).as("nobody is near").isEqualTo(faction[7]);
  }
}
