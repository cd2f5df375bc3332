package regimecollapse.model.fight.ends;

import static org.assertj.core.api.Assertions.assertThat;
import static regimecollapse.model.fight.ends.DealsWorld.CAPITAL;
import static regimecollapse.model.fight.ends.DealsWorld.COLUMNS;
import static regimecollapse.model.fight.ends.DealsWorld.DAY;
import static regimecollapse.model.fight.ends.DealsWorld.FIRST;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regimecollapse.model.TinyWorld;
import regimecollapse.model.state.Front;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;

/** Deals without an assault (ODD 7.20). */
class SpreadingDealsTest {
  private static final double PART = 0.125;

  private static void act(DealsWorld it, double from, double days) {
    for (double day = from; day < from + days; day += PART) {
      it.deals.act(day, PART);
    }
  }

  /**
   * Kolmogorov's distance of 300 waiting times from the exponential distribution: the limit is
   * passed by one of ten thousand seeds, and the seed is fixed.
   */
  @Test
  void withoutSpreadWaitingTimesAreExponential() {
    DealsWorld it = DealsWorld.of(DealsWorld.star(302));
    act(it, DAY, 150);
    double[] days =
        it.world.front().lost().stream().mapToDouble(loss -> loss.day() - DAY).sorted().toArray();
    assertThat(days.length).isGreaterThan(290);
    double distance = 0;
    int n = 300;
    for (int i = 0; i < days.length; i++) {
      // A moment is that of the end of a part that is nearest.
      double low = 1 - Math.exp(-0.05 * (days[i] - PART / 2));
      double high = 1 - Math.exp(-0.05 * (days[i] + PART / 2));
      distance = Math.max(distance, Math.max((i + 1.0) / n - high, low - (double) i / n));
    }
    assertThat(distance).isLessThan(Math.sqrt(-0.5 * Math.log(1e-4 / 2) / n));
  }

  /**
   * One deal in province "a". Half of the others are there as well and have the same formation,
   * half have the formation alone in common. In one part of a day as many deal as should, but for
   * 4.5 standard deviations: passed by one of 70,000 seeds for each number.
   */
  @ParameterizedTest
  @CsvSource({"0", "12", "100"})
  void aDealMakesThoseMoreLikelyThatHaveMoreInCommonAndIsForgotten(double wait) {
    int n = 400;
    TinyWorld tiny =
        DealsWorld.star(FIRST + n + 1)
            .set(Parameter.SURRENDER_SPREAD, 30)
            .set(Parameter.SURRENDER_MEMORY, 12);
    for (int j = FIRST + n / 2; j < FIRST + n; j++) {
      int place = j;
      tiny.land(l -> l.province(place, "b"));
    }
    tiny.set(Parameter.SURRENDER_RATE, 0.02);
    DealsWorld it = DealsWorld.of(tiny).stand(1);
    Arrays.fill(it.world.opposition().free()[COLUMNS], 900);
    int first = FIRST + n;
    it.places().standing()[first] = 0;
    it.deals.act(DAY, 1000);
    assertThat(it.lost(FIRST, first + 1)).isEqualTo(1);
    it.stand(0.5);
    double day = DAY + 1000 + wait;
    it.deals.act(day, 1);
    for (int half = 0; half < 2; half++) {
      double tie = (half == 0 ? 2 : 1) / 3.0;
      double hazard = 0.02 * 0.5 * (1 + 30 * tie * Math.exp(-wait / 12));
      double p = 1 - Math.exp(-1.5 * hazard);
      int from = FIRST + half * n / 2;
      double off = it.lost(from, from + n / 2) - p * n / 2;
      assertThat(Math.abs(off))
          .as("ties of %s", tie)
          .isLessThan(4.5 * Math.sqrt(n / 2.0 * p * (1 - p)));
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 4"})
  void aProvinceGoesWithItsSeatIfItDoes(double chance, int lost) {
    TinyWorld tiny =
        DealsWorld.star(8)
            .land(l -> l.seat(3).province(6, "other").province(7, "other").province(1, "other"))
            .set(Parameter.SURRENDER_PROVINCE, chance);
    DealsWorld it = DealsWorld.of(tiny).stand(1);
    it.places().standing()[3] = 0;
    it.deals.act(DAY, 1000);
    assertThat(it.places().regime()[3]).isFalse();
    assertThat(it.lost(FIRST, 8)).as("places 2 to 5 are one province").isEqualTo(lost);
    assertThat(it.world.front().lost())
        .allMatch(loss -> loss.way() == Front.Way.DEAL && loss.day() == DAY + 1000);
  }

  @Test
  void whereAPlaceThatIsNoSeatDealsItsProvinceStays() {
    TinyWorld tiny = DealsWorld.star(8).set(Parameter.SURRENDER_PROVINCE, 1);
    DealsWorld it = DealsWorld.of(tiny).stand(1);
    it.places().standing()[3] = 0;
    it.deals.act(DAY, 1000);
    assertThat(it.lost(FIRST, 8)).isEqualTo(1);
  }

  @Test
  void aGarrisonAllOfWhichStandsMakesNoDeal() {
    DealsWorld it = DealsWorld.of(DealsWorld.star(60)).stand(1);
    act(it, DAY, 500);
    assertThat(it.lost(CAPITAL, 60)).isZero();
  }

  /** With a faster march help from the capital is near, unless that is under assault itself. */
  @Test
  void aGarrisonThatIsNotLeftToItselfMakesNoDeal() {
    DealsWorld it = DealsWorld.of(DealsWorld.star(60).set(Parameter.LEAVE_SPEED, 60));
    act(it, DAY, 500);
    assertThat(it.lost(FIRST, 60)).isZero();
    it.places().assaultDay()[5] = DAY;
    act(it, DAY + 500, 500);
    assertThat(it.places().regime()[5]).isFalse();
    assertThat(it.lost(FIRST, 60)).isEqualTo(1);
    it.places().assaultDay()[CAPITAL] = DAY;
    act(it, DAY + 1000, 500);
    assertThat(it.lost(FIRST, 60)).isEqualTo(58);
  }

  @Test
  void withNobodyOfAnOffensiveInTheProvinceOrNextToItThereIsNoDeal() {
    DealsWorld it = DealsWorld.of(DealsWorld.star(20).land(l -> l.province(0, "far")));
    act(it, DAY, 500);
    assertThat(it.lost(FIRST, 20)).isZero();
    it.world.opposition().free()[COLUMNS][7] = 300;
    act(it, DAY + 500, 500);
    assertThat(it.lost(FIRST, 20)).isEqualTo(18);
  }

  @Test
  void theSwitchOfDealsHoldsForThemToo() {
    DealsWorld it = DealsWorld.of(DealsWorld.star(20).off(Factor.SURRENDER_DEALS));
    act(it, DAY, 500);
    assertThat(it.lost(FIRST, 20)).isZero();
  }

  /** What others have agreed to is an example to men who judge by precedent. */
  @Test
  void aDealCountsAsPrecedent() {
    DealsWorld it = DealsWorld.of(DealsWorld.star(8)).stand(1);
    it.mechanism.quiet(DAY);
    it.mechanism.begin(DAY, PART);
    assertThat(prospect(it)).isEqualTo(1);
    it.places().standing()[3] = 0;
    it.deals.act(DAY, 1000);
    assertThat(prospect(it)).isLessThan(1);
  }

  private static double prospect(DealsWorld it) {
    it.mechanism.look(4, 0, 1, 1, 0);
    it.mechanism.stand(0);
    return it.mechanism.prospect(0);
  }
}
