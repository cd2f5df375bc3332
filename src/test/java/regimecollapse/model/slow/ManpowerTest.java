package regimecollapse.model.slow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import regimecollapse.model.Drive;
import regimecollapse.model.TinyWorld;
import regimecollapse.model.state.Units;
import regimecollapse.model.state.World;
import regimecollapse.quantity.Timeline;
import regimecollapse.scenario.parameter.Parameter;

/**
 * Who goes home, is released or recruited is reckoned from the soldiers who are there (ODD 7.9).
 *
 * <p>The units of a formation are rounded together: in each week their sum is the next lower or
 * higher whole number of what is expected. With a draw of its own for each unit it would stray by
 * several soldiers.
 */
class ManpowerTest {
  private static final double YEARS = Weekly.DAYS / Timeline.DAYS_PER_YEAR;

  /** Most that recruitment may replace in a year. */
  private static final double FASTEST = 5;

  /** What is lost or gained is the next whole number, so the expected one is less than this off. */
  private static final double ROUNDING = 1;

  /** Week from which the path of the second test falls faster than men desert. */
  private static final int FIRST_RELEASED = 13;

  /**
   * The campaign lasts from day 183 to day 185, between the weeks that begin on days 182 and 189.
   * An earlier version then recruited as if nobody had left.
   */
  @Test
  void recruitsReplaceWhoLeftInACampaignBetweenTwoWeeks() {
    TinyWorld world =
        TinyWorld.line(5)
            .noOffensive()
            .land(l -> l.seat(1))
            .event("late", regimecollapse.scenario.EventKind.OFFENSIVE, 183, null)
            .forces(f -> f.fighters(600))
            .set(Parameter.OPPOSITION_SPEED, 500)
            .set(Parameter.OPPOSITION_CAMPAIGN, 2)
            .set(Parameter.COMBAT_CLEARING, 30)
            .set(Parameter.STAND_LEAVE_RATE, 5)
            .set(Parameter.STAND_REAR_BELIEF, 0.99)
            .set(Parameter.STAND_REAR_EXPOSURE, 0.012)
            .set(Parameter.LEADER_RATE, 0)
            .set(Parameter.STAND_STEEPNESS, 0)
            .set(Parameter.LEAVE_WITHDRAW, 0)
            .set(Parameter.MANPOWER_DESERTION, 0)
            .set(Parameter.MANPOWER_RECRUITMENT, FASTEST);
    Drive run = Drive.of(world).to(183);
    int[] before = rolls(run.world());
    run.to(188.75);
    assertThat(run.collapsed()).isFalse();
    int[] after = rolls(run.world());
    assertThat(sum(before) - sum(after)).as("soldiers who left").isGreaterThan(500);
    long left = sum(after);
    for (double day = 189; day < 189 + 5 * Weekly.DAYS; day += Weekly.DAYS) {
      assertThat(run.world().front().active()).as("the campaign is over").isFalse();
      int[] now = rolls(run.to(day).world());
      assertRecruits(before, after, now);
      after = now;
    }
    assertThat(run.world().account().recruited()).isEqualTo(sum(after) - left);
  }

  /** In a week a share of what is missing comes. Real pay is 1. */
  private static void assertRecruits(int[] wanted, int[] before, int[] after) {
    for (int f = 0; f < wanted.length; f++) {
      assertThat((double) after[f] - before[f])
          .as("recruits of formation %d", f)
          .isCloseTo((wanted[f] - before[f]) * FASTEST * YEARS, within(ROUNDING));
    }
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
    // The path falls by 153 soldiers a week. 1.9 % of the rolls desert in a week: 152 at first, so
    // that nobody is released, then fewer and fewer. A week's deserters are at least 75.
    List<Double> off = new ArrayList<>();
    Drive.of(world).watch(w -> off.addAll(armyOffPath(w, off.size() / 2))).to(182);
    assertThat(off).hasSize(2 * 27);
    assertThat(off.subList(2 * FIRST_RELEASED, off.size()))
        .allSatisfy(soldiers -> assertThat(soldiers).isCloseTo(0, within(ROUNDING)));
  }

  /**
   * The militia falls from 2,000 to 1,000 men in half a year; the army should grow from 8,000 to
   * 8,000 * (1 + growth / 2), and nobody deserts or is recruited.
   */
  private static World militiaReleases(double share, double growth) {
    TinyWorld world =
        TinyWorld.line(4)
            .noOffensive()
            .forces(f -> f.levy(1, 2_000).contingent(0))
            .path("contingent-rolls", 1, 0)
            .path("army-rolls", 1, 1 + growth)
            .set(Parameter.MANPOWER_DESERTION, 0)
            .set(Parameter.MANPOWER_RECRUITMENT, 0)
            .set(Parameter.MANPOWER_TAKEN_OVER, share);
    return Drive.of(world).to(183).world();
  }

  @Test
  void menWhomAMilitiaReleasesGoHomeOrOnTheRollsOfAnArmyThatLacksSoldiers() {
    for (double share : new double[] {0, 0.4, 1}) {
      World after = militiaReleases(share, 0.9);
      int[] rolls = rolls(after);
      double left = 2_000 - rolls[3];
      assertThat(left).as("who left the militia").isCloseTo(1_000, within(10.0));
      double army = rolls[0] + rolls[1];
      assertThat(army - 8_000).as("ODD 7.9 taken over").isCloseTo(share * left, within(27.0));
      assertThat(after.account().released()).isEqualTo((long) (left - (army - 8_000)));
      assertThat(after.account().recruited()).isZero();
      assertThat(after.account().balances(Drive.rolls(after))).isTrue();
    }
  }

  /** What the army's path wants holds those taken over: they are not counted a second time. */
  @Test
  void theArmyTakesNobodyOverBeyondWhatItsPathWants() {
    int[] full = rolls(militiaReleases(1, 0));
    assertThat(full[0] + full[1]).as("ODD 7.9 lacks nobody").isEqualTo(8_000);
    int[] growing = rolls(militiaReleases(1, 0.1));
    // Of 1,000 men it takes the 400 that it lacks; a week's growth is 15.
    assertThat(growing[0] + growing[1] - 8_000.0).as("ODD 7.9").isCloseTo(400, within(16.0));
    assertThat(growing[0] - growing[1]).as("formations that lack as many").isBetween(-2, 2);
  }

  /** Those taken over replace deserters, as an army of the same size throughout has it. */
  @Test
  void menTakenOverFillThePlacesOfDeserters() {
    TinyWorld world =
        TinyWorld.line(4)
            .noOffensive()
            .forces(f -> f.levy(1, 2_000).contingent(0))
            .path("contingent-rolls", 1, 0)
            .set(Parameter.MANPOWER_DESERTION, 0.1)
            .set(Parameter.MANPOWER_DESERTION_SLOPE, 0)
            .set(Parameter.MANPOWER_RECRUITMENT, 0)
            .set(Parameter.MANPOWER_TAKEN_OVER, 1);
    int[] rolls = rolls(Drive.of(world).to(183).world());
    // A tenth of 8,000 desert in a year; the militia sends more, less what deserts from it.
    assertThat(rolls[0] + rolls[1]).as("ODD 7.9").isBetween(7_995, 8_000);
  }

  /** How far guard and legion, half of the army each, are from a path that falls to 0 in a year. */
  private static List<Double> armyOffPath(World world, int week) {
    double wanted = 4_000 * (1 - week * Weekly.DAYS / 365);
    int[] rolls = rolls(world);
    return List.of(rolls[0] - wanted, rolls[1] - wanted);
  }

  /** Soldiers on the rolls of each formation. */
  private static int[] rolls(World world) {
    Units units = world.units();
    int[] sums = new int[world.formations().count()];
    for (int u = 0; u < units.count(); u++) {
      sums[units.formation()[u]] += units.serves(u) ? units.soldiers()[u] : 0;
    }
    return sums;
  }

  private static long sum(int[] rolls) {
    return Arrays.stream(rolls).sum();
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
    int[] full = rolls(run.world());
    int gone = units.soldiers()[0];
    units.soldiers()[0] = 0;
    int[] before = rolls(run.world());
    for (int week = 1; week <= 52; week++) {
      int[] now = rolls(run.to(week * Weekly.DAYS).world());
      assertRecruits(full, before, now);
      before = now;
    }
    assertThat(units.soldiers()[0]).isZero();
    // Five times a year a share of the gap is closed: after a year e^-5 of it is left, less than
    // one soldier, and rounding.
    assertThat(gone).isBetween(90, 110);
    assertThat(sum(full) - sum(before)).isBetween(0L, 4L);
    assertThat(run.world().account().released()).as("never more than left").isZero();
  }
}
