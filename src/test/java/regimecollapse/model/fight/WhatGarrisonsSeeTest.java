package regimecollapse.model.fight;

import static org.assertj.core.api.Assertions.assertThat;
import static regimecollapse.model.fight.FightWorld.DAY;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import regimecollapse.model.fight.leaving.ByNews;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.UnitStatus;
import regimecollapse.model.state.Units;
import regimecollapse.scenario.parameter.Factor;

/** A garrison looks at the enemy and at the comrades who are there now (ODD 3, 7.11). */
class WhatGarrisonsSeeTest {
  private static final double STEP = Fast.SIX_HOURS;
  private static final int PLACE = 2;
  private static final int FROM = 3;

  /** Nobody hears of anything, so that each sees only what happens where he is. */
  private final FightWorld it = FightWorld.of(FightWorld.tiny().off(Factor.NEWS));

  private final Places p = it.places();
  private final Units units = it.units();
  private Attack attack;
  private Strength strength;

  @BeforeEach
  void manyHaveGoneSinceTheEve() {
    Arrays.fill(p.eveSoldiers(), 9_000);
    attack = it.attack();
    strength = new Strength(it.world, attack, new ByNews(it.world));
  }

  private void besiege() {
    it.assault(PLACE, DAY - 9);
    p.brokenDay()[PLACE] = DAY;
    strength.act(DAY, STEP);
    assertThat(strength.share(PLACE)).as("odds under assault").isLessThan(0.95);
  }

  private void assertQuiet() {
    strength.refresh();
    assertThat(strength.share(PLACE)).as("ODD 7.11 no enemy is left").isEqualTo(1);
    assertThat(p.assaultDay()[PLACE]).isNaN();
    assertThat(p.brokenDay()[PLACE]).as("ODD 7.15 broken no longer").isNaN();
  }

  @Test
  void whereAnAssaultIsGivenUpTheGarrisonSeesThatNobodyIsLeft() {
    besiege();
    p.defence()[PLACE] = 2 * it.attackOn(PLACE);
    Leaving leaving = new Leaving(it.world, new ByNews(it.world), it.draws("leaving"));
    News news = new News(it.world, new ByNews(it.world));
    Takeover takeover = new Takeover(it.world, leaving, news);
    new Captures(it.world, attack, takeover, news).act(DAY, STEP);
    assertQuiet();
  }

  @Test
  void whereAllAttackersAreDeadTheGarrisonSeesThatNobodyIsLeft() {
    besiege();
    for (double[] group : it.opposition().attacking()) {
      group[PLACE] = 0;
    }
    march();
    assertQuiet();
  }

  private void march() {
    new Marching(it.world, new Leaving(it.world, new ByNews(it.world), it.draws("leaving")))
        .act(DAY, STEP);
  }

  /** Who looks a second time sees the same: nothing came later to his notice. */
  @Test
  void whoHasJustComeCountsAmongTheComradesAtOnce() {
    strength.act(DAY, STEP);
    int come = 0;
    for (int u = 0; u < units.count(); u++) {
      if (units.place()[u] == FROM && come < 700) {
        new Leaving(it.world, new ByNews(it.world), it.draws("leaving")).move(u, PLACE, DAY - 3);
        come += units.soldiers()[u];
      }
    }
    march();
    strength.refresh();
    double[] first = units.stand().clone();
    p.stale()[PLACE] = true;
    strength.refresh();
    assertThat(units.stand()).as("ODD 7.11 peers").isEqualTo(first);
    assertThat(come).isGreaterThan(600);
    assertThat(units.status()).doesNotContain(UnitStatus.WITHDRAWING.code());
  }

  @Test
  void whoDesertedInTheWeekIsMissedOnTheFirstDayOfTheNext() {
    strength.act(DAY, STEP);
    for (int u = 0; u < units.count(); u++) {
      units.soldiers()[u] /= 2;
    }
    strength.act(DAY + 1, STEP);
    double[] first = units.stand().clone();
    strength.act(DAY + 2, STEP);
    assertThat(units.stand()).as("ODD 7.11 peers").isEqualTo(first);
  }
}
