package regimecollapse.model.slow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static regimecollapse.model.slow.DistinctWorld.DAY;
import static regimecollapse.model.slow.DistinctWorld.EMPTY;
import static regimecollapse.model.slow.DistinctWorld.GONE;
import static regimecollapse.model.slow.DistinctWorld.course;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import regimecollapse.model.rule.BeliefRule;
import regimecollapse.model.rule.LeadershipRule;
import regimecollapse.model.rule.Logistic;
import regimecollapse.model.rule.ManpowerRule;
import regimecollapse.model.rule.MoraleRule;
import regimecollapse.model.state.Formations;
import regimecollapse.model.state.Units;
import regimecollapse.random.Stream;

/** Leadership, morale, belief and manpower take the numbers that their equations name. */
class MoraleWiringTest {
  private static final Offset<Double> EXACT = within(1e-13);

  private final DistinctWorld it = DistinctWorld.of(DistinctWorld.tiny());
  private final Formations formations = it.world().formations();
  private final Units units = it.world().units();

  @Test
  void leadershipTakesItsTerms() {
    it.regime();
    LeadershipRule rule = new LeadershipRule(it.numbers(), 7);
    double[] leadership = formations.leadership();
    double[] shock = formations.shock().clone();
    Leadership process = new Leadership(it.world());
    for (int f = 0; f < leadership.length; f++) {
      assertThat(leadership[f])
          .as("ODD 7.6 leadership(%d) of the first day", f)
          .isCloseTo(rule.target(formations.quality()[f], 0.34, 0.23, shock[f]), EXACT);
    }
    DistinctWorld.fill(leadership, 0.41, 0.037);
    process.week(DAY);
    for (int f = 0; f < leadership.length; f++) {
      double left = rule.faded(shock[f]);
      assertThat(formations.shock()[f]).as("ODD 7.6 shock(%d)", f).isCloseTo(left, EXACT);
      double target = rule.target(formations.quality()[f], 0.34, 0.23, left);
      assertThat(leadership[f])
          .as("ODD 7.6 leadership(%d)", f)
          .isCloseTo(rule.next(0.41 + 0.037 * f, target), EXACT);
    }
  }

  private double moraleTarget(int u, double years) {
    MoraleRule rule = new MoraleRule(it.numbers(), 7);
    double shared = rule.shared(0.62, 0.63, MoraleRule.unanswered(1.37, 0.22), 0.18, years);
    int f = units.formation()[u];
    double common =
        rule.common(
            shared, formations.pay()[f], formations.arrears()[f], formations.leadership()[f]);
    return Logistic.of(common + units.moraleOffset()[u]);
  }

  @Test
  void moraleTakesItsTerms() {
    Morale process = new Morale(it.regime().world());
    double[] before = units.morale().clone();
    process.week(DAY);
    MoraleRule rule = new MoraleRule(it.numbers(), 7);
    double sum = 0;
    double men = 0;
    for (int u = 0; u < before.length; u++) {
      double expected = rule.next(before[u], moraleTarget(u, DAY / 365.2425));
      assertThat(units.morale()[u]).as("ODD 7.7 morale of unit %d", u).isCloseTo(expected, EXACT);
      sum += units.soldiers()[u] * expected;
      men += units.soldiers()[u];
    }
    assertThat(process.mean()).as("ODD 7.7 mean morale").isCloseTo(sum / men, EXACT);
  }

  @Test
  void moraleOfTheFirstDayIsItsTarget() {
    new Morale(it.regime().world()).start();
    for (int u = 0; u < units.count(); u++) {
      assertThat(units.morale()[u])
          .as("ODD 7.7 morale of unit %d on the first day", u)
          .isCloseTo(moraleTarget(u, 0), EXACT);
    }
  }

  @Test
  void beliefAndAbandonmentTakeTheirTerms() {
    Morale morale = new Morale(it.regime().world());
    morale.week(DAY);
    Belief process = new Belief(it.world(), morale);
    double[] belief = units.belief().clone();
    double[] former = it.world().places().exBelief().clone();
    process.week(DAY);
    BeliefRule rule = new BeliefRule(it.numbers(), 7);
    double abandonment = rule.abandonment(0.18, BeliefRule.missing(0.79, 0.39, 0.63));
    assertThat(it.world().regime().abandonment())
        .as("ODD 7.8 abandonment")
        .isCloseTo(abandonment, EXACT);
    double target = rule.target(abandonment, morale.mean());
    for (int u = 0; u < belief.length; u++) {
      assertThat(units.belief()[u])
          .as("ODD 7.8 belief of unit %d", u)
          .isCloseTo(rule.next(belief[u], target), EXACT);
    }
    for (int j = 0; j < former.length; j++) {
      assertThat(it.world().places().exBelief()[j])
          .as("ODD 7.8 exBelief of place %d", j)
          .isCloseTo(rule.next(former[j], target), EXACT);
    }
  }

  @Test
  void abandonmentAndBeliefOfTheFirstDayAreTheirTargets() {
    Morale morale = new Morale(it.regime().world());
    morale.week(DAY);
    Belief process = new Belief(it.world(), morale);
    process.feel();
    process.start();
    double missing = BeliefRule.missing(0.79, 0.39, 0.63);
    assertThat(it.world().regime().abandonment())
        .as("ODD 7.8 abandonment of the first day")
        .isEqualTo(missing);
    double target = new BeliefRule(it.numbers(), 7).target(missing, morale.mean());
    assertThat(units.belief()).as("ODD 7.8 belief of the first day").containsOnly(target);
    assertThat(it.world().places().exBelief())
        .as("ODD 7.8 exBelief of the first day")
        .containsOnly(target);
  }

  /** The paths that formations follow, on the day; the guard and the militia are too many. */
  private double wanted(int f) {
    return switch (f) {
      case DistinctWorld.GUARD, DistinctWorld.LEGION, DistinctWorld.SECOND ->
          ManpowerRule.wanted(formations.strength()[f], course(1, 0.7));
      case DistinctWorld.CONTINGENT ->
          ManpowerRule.wanted(formations.strength()[f], course(1, 1.9));
      default -> formations.strength()[f];
    };
  }

  /**
   * Whole soldiers of a unit: the whole numbers in its piece, when the expected numbers of its
   * formation up to it are laid end to end from the draw on.
   */
  private int whole(double[] means, int unit, double draw) {
    double before = draw;
    for (int u = units.first(units.formation()[unit]); u < unit; u++) {
      before += means[u];
    }
    return (int) Math.floor(before + means[unit]) - (int) Math.floor(before);
  }

  @Test
  void manpowerTakesItsTerms() {
    double[] means = new double[units.count()];
    Stream desertion = it.input().seed().stream("who deserts");
    Stream recruitment = it.input().seed().stream("who comes");
    Manpower process =
        new Manpower(it.world(), it.input().paths(), it.input().history(), desertion, recruitment);
    DistinctWorld.fill(formations.strength(), 3_300, 210_000);
    formations.strength()[DistinctWorld.RECONCILED] = 1_900;
    ManpowerRule rule = new ManpowerRule(it.numbers(), 7);
    assertThat(units.formation()[GONE]).isEqualTo(DistinctWorld.GUARD);
    assertThat(units.formation()[EMPTY]).isEqualTo(DistinctWorld.LEGION);
    int[] left = units.soldiers().clone();
    double[] rolls = new double[formations.count()];
    double[] serving = new double[rolls.length];
    for (int u = 0; u < left.length; u++) {
      int f = units.formation()[u];
      double share = rule.deserted(rule.hazard(units.morale()[u]));
      means[u] = left[u] * share;
      left[u] -= whole(means, u, desertion.uniform(f, 3));
      rolls[f] += left[u];
      serving[f] += u == GONE || u == EMPTY ? 0 : 1;
    }
    long home = Arrays.stream(units.soldiers()).sum() - Arrays.stream(left).sum();
    process.week(DAY);
    assertThat(it.world().account().wentHome()).as("ODD 7.9 deserted").isEqualTo(home);
    assertThat(it.world().account().released()).as("ODD 7.9 released").isPositive();
    assertThat(it.world().account().recruited()).as("ODD 7.9 recruited").isPositive();
    for (int u = 0; u < left.length; u++) {
      int f = units.formation()[u];
      double released = ManpowerRule.released(rolls[f], wanted(f));
      double come = rule.recruited(rolls[f], wanted(f), formations.pay()[f], serving[f]);
      boolean counts = u != GONE && u != EMPTY;
      means[u] = counts ? Math.max(left[u] * released, come) : 0;
      int moved = whole(means, u, recruitment.uniform(f, 3));
      assertThat(left[u] * released * come).as("nobody comes where some are sent").isZero();
      assertThat(units.soldiers()[u])
          .as("ODD 7.9 soldiers of unit %d (formation %d)", u, f)
          .isEqualTo(left[u] + (come > 0 ? moved : -moved));
    }
  }
}
