package regimecollapse.model.slow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import regimecollapse.model.Drive;
import regimecollapse.model.TinyWorld;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.quantity.Timeline;
import regimecollapse.scenario.parameter.Parameter;

/**
 * Who goes home, is released or recruited is reckoned from the soldiers who are there (ODD 7.9).
 */
class ManpowerTest {
  private static final double YEARS = Weekly.DAYS / Timeline.DAYS_PER_YEAR;

  /** Most that recruitment may replace in a year. */
  private static final double FASTEST = 5;

  /**
   * The campaign lasts from day 183 to day 185, between the weeks that begin on days 182 and 189.
   * An earlier version then recruited as if nobody had left.
   */
  @Test
  void recruitsReplaceWhoLeftInACampaignBetweenTwoWeeks() {
    TinyWorld world =
        TinyWorld.line(5)
            .noOffensive()
            .event("late", regimecollapse.scenario.EventKind.OFFENSIVE, 183, null)
            .forces(f -> f.fighters(60_000))
            .set(Parameter.OPPOSITION_SPEED, 500)
            .set(Parameter.OPPOSITION_CAMPAIGN, 2)
            .set(Parameter.STAND_LEAVE_RATE, 5)
            .set(Parameter.STAND_REAR_BELIEF, 0.99)
            .set(Parameter.STAND_REAR_EXPOSURE, 0.2)
            .set(Parameter.LEADER_RATE, 0)
            .set(Parameter.STAND_STEEPNESS, 0)
            .set(Parameter.MANPOWER_DESERTION, 0)
            .set(Parameter.MANPOWER_RECRUITMENT, FASTEST);
    Drive run = Drive.of(world).to(183);
    long before = Drive.rolls(run.world());
    run.to(188.75);
    assertThat(run.collapsed()).isFalse();
    assertThat(run.world().front().active()).as("the campaign is over").isFalse();
    long gap = before - Drive.rolls(run.world());
    assertThat(gap).as("soldiers who left").isGreaterThan(500);
    run.to(189);
    // Each unit rounds by chance, with a variance of at most 1/4: five standard deviations for 100
    // units, a chance below one in a million to fail without cause. Real pay is 1.
    assertThat((double) run.world().account().recruited())
        .isCloseTo(gap * FASTEST * YEARS, within(5 * 0.5 * Math.sqrt(100)));
  }

  /** An earlier version planned release first, so that a week's deserters were lost twice. */
  @Test
  void releaseLeavesAsManyAsThePathWantsWhateverDeserts() {
    TinyWorld world =
        TinyWorld.line(4)
            .noOffensive()
            .set(Parameter.MANPOWER_DESERTION, 1)
            .set(Parameter.MANPOWER_DESERTION_SLOPE, 0)
            .set(Parameter.MANPOWER_RECRUITMENT, 0)
            .path("army-rolls", 1, 0)
            .path("contingent-rolls", 1, 1);
    Drive run = Drive.of(world);
    // The path falls by 153 soldiers a week, of whom fewer and fewer desert: 1.9 % of the rolls.
    run.to(182);
    double wanted = 8_000 * (1 - 182 / 365.0);
    double army = army(run.world());
    // 80 units round by chance: six standard deviations. A week's deserters are 75 soldiers.
    assertThat(army).isCloseTo(wanted, within(6 * 0.5 * Math.sqrt(80)));
  }

  private static double army(World world) {
    Units units = world.units();
    double sum = 0;
    for (int u = 0; u < units.count(); u++) {
      sum += units.formation()[u] < 2 && units.serves(u) ? units.soldiers()[u] : 0;
    }
    return sum;
  }

  @Test
  void nobodyIsRecruitedIntoAUnitWithoutSoldiersAndOthersTakeThemIn() {
    TinyWorld world =
        TinyWorld.line(4)
            .noOffensive()
            .set(Parameter.MANPOWER_DESERTION, 0)
            .set(Parameter.MANPOWER_RECRUITMENT, FASTEST);
    Drive run = Drive.of(world).to(0);
    Units units = run.world().units();
    int gone = units.soldiers()[0];
    units.soldiers()[0] = 0;
    long before = Drive.rolls(run.world());
    run.to(363);
    assertThat(units.soldiers()[0]).isZero();
    // Five times a year a share of the gap is closed: after a year e^-5 of it is left, and
    // rounding.
    assertThat((double) (Drive.rolls(run.world()) - before))
        .isCloseTo(gone, within(0.01 * gone + 10));
  }
}
