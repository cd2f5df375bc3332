package regimecollapse.model.fight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import regimecollapse.model.Drive;
import regimecollapse.model.TinyWorld;
import regimecollapse.model.fight.leaving.ByNews;
import regimecollapse.model.state.World;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;

/**
 * What one campaign leaves in the books does not count in the next (ODD 7.15, 7.18, 7.20, 7.22).
 */
class QuietFrontTest {
  private static final int RISERS = 1;
  private static final int REBEL_TOWN = 3;
  private static final double DAY = TinyWorld.OFFENSIVE_DAY;

  private static TinyWorld rebels() {
    return TinyWorld.star(5)
        .land(l -> l.exRebels(REBEL_TOWN, 0.9))
        .set(Parameter.RISING_THRESHOLD, 1)
        .set(Parameter.RISING_RATE, 50);
  }

  @Test
  void whoRisesWhereColumnsAlreadyAttackDoesNotBeginTheAssaultAnew() {
    OpenedFront it = OpenedFront.of(rebels());
    it.world().places().assaultDay()[REBEL_TOWN] = DAY - 3;
    it.world().opposition().attacking()[0][REBEL_TOWN] = 500;
    new Risings(it.world(), it.input().seed().stream("rising")).act(DAY, Fast.SIX_HOURS);
    assertThat(it.world().opposition().attacking()[RISERS][REBEL_TOWN]).isPositive();
    assertThat(it.world().places().assaultDay()[REBEL_TOWN]).isEqualTo(DAY - 3);
  }

  /**
   * An earlier version weighed those who rise against a defence that had never been assessed: 0.
   */
  @Test
  void theDefenceOnTheEveOfARisingIsThatOfTheQuietFront() {
    World quiet = Drive.of(rebels().off(Factor.EX_REBELS).noOffensive()).to(7).world();
    OpenedFront books = new OpenedFront(OpenedFront.of(rebels()).input(), quiet);
    new Strength(quiet, books.attack(), new ByNews(quiet)).quiet(FightWorld.DAY);
    World risen = Drive.of(rebels().noOffensive()).to(7).world();
    assertThat(risen.front().active()).isTrue();
    assertThat(risen.places().defence()[REBEL_TOWN])
        .isPositive()
        .isEqualTo(quiet.places().defence()[REBEL_TOWN]);
  }

  @Test
  void whatTheLastCampaignTookDoesNotWeakenTheDefenceOfAQuietFront() {
    OpenedFront it = OpenedFront.of(rebels());
    Strength strength = new Strength(it.world(), it.attack(), new ByNews(it.world()));
    strength.quiet(FightWorld.DAY);
    double[] before = it.world().places().defence().clone();
    Arrays.fill(it.world().formations().lostShare(), 0.9);
    Arrays.fill(it.world().places().eveSoldiers(), 1_000_000);
    strength.quiet(FightWorld.DAY);
    assertThat(it.world().places().defence()).containsExactly(before);
  }

  @Test
  void anOppositionOfNobodyDoesNotAttack() {
    TinyWorld nobody =
        TinyWorld.line(4)
            .noOffensive()
            .on(Factor.OPPOSITION_DECIDES)
            .forces(f -> f.fighters(0).risers(0));
    assertThat(Drive.of(nobody).toEnd().world().front().offensives()).isZero();
  }

  @Test
  void betweenCampaignsNobodyOfTheOppositionIsOnTheMap() {
    TinyWorld world =
        rebels()
            .noOffensive()
            .forces(f -> f.risers(60_000))
            .set(Parameter.OPPOSITION_CAMPAIGN, 1.5)
            .set(Parameter.LEADER_RATE, 0);
    double[] seen = new double[2];
    Drive.of(world)
        .watch(
            w -> {
              seen[0] += w.front().active() ? 0 : w.front().falls();
              seen[1] += w.front().active() ? 0 : w.opposition().men(RISERS);
              seen[1] +=
                  w.front().active()
                      ? 0
                      : Arrays.stream(w.places().brokenDay()).filter(d -> d > 0).count();
            })
        .toEnd();
    assertThat(seen[0]).as("quiet weeks after falls").isPositive();
    assertThat(seen[1]).as("fighters, and days of clearing").isZero();
  }

  @Test
  void whatRoundingLeavesOfTheSortiesIsNoAirSupport() {
    OpenedFront it = OpenedFront.of(TinyWorld.line(4));
    it.world().places().favour()[1] = 1;
    it.world().opposition().free()[0][0] = 1;
    it.world().regime().sorties(0);
    double none = it.attack().worth(0, 1);
    it.world().regime().sorties(1e-14);
    assertThat(it.attack().worth(0, 1)).isEqualTo(none);
    it.world().regime().sorties(1);
    assertThat(it.attack().worth(0, 1)).isLessThan(none);
  }
}
