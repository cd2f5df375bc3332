package regimecollapse.model.slow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static regimecollapse.model.slow.DistinctWorld.DAY;
import static regimecollapse.model.slow.DistinctWorld.LEGION;
import static regimecollapse.model.slow.DistinctWorld.SECOND;
import static regimecollapse.model.slow.DistinctWorld.course;

import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import regimecollapse.model.TinyWorld;
import regimecollapse.model.rule.ComplianceRule;
import regimecollapse.model.rule.LeadershipRule;
import regimecollapse.model.rule.PolicyRule;
import regimecollapse.model.state.Regime;
import regimecollapse.random.Stream;
import regimecollapse.scenario.change.Policy;
import regimecollapse.scenario.change.PolicyMode;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;

/** Compliance, purges and policies take the numbers that their equations name. */
class PatronWiringTest {
  private static final Offset<Double> EXACT = within(1e-13);

  private static final double FROM = 10;
  private static final double LEVEL = 1.13;
  private static final double FLOOR = 0.27;
  private static final double DELAY = 8;
  private static final double CAP = 1.17;

  private static DistinctWorld under(PolicyMode mode) {
    return under(mode, DistinctWorld.tiny());
  }

  private static DistinctWorld under(PolicyMode mode, TinyWorld tiny) {
    Policy policy =
        new Policy(mode, TinyWorld.START.plusDays((long) FROM), LEVEL, FLOOR, DELAY, CAP);
    return DistinctWorld.of(tiny.policy("patron", policy)).regime();
  }

  private static Compliance compliance(DistinctWorld it, Stream draws) {
    Purges purges = new Purges(it.world(), it.support());
    return new Compliance(it.world(), it.support(), it.policies(), purges, draws);
  }

  /** Draws of which that of the day is one that a legal hazard can meet. */
  private static Stream draws(DistinctWorld it) {
    return IntStream.iterate(0, i -> i + 1)
        .mapToObj(i -> it.input().seed().stream("purge " + i))
        .filter(stream -> stream.uniform(0, 3) < 0.03)
        .findFirst()
        .orElseThrow();
  }

  /** Mean top-up index of the two legions; their strengths differ. */
  private static double paid(DistinctWorld it) {
    double[] strength = it.world().formations().strength();
    double sum = strength[LEGION] * course(1.23, 0.14) + strength[SECOND] * course(0.57, 0.04);
    return sum / (strength[LEGION] + strength[SECOND]);
  }

  @Test
  void complianceTakesItsTerms() {
    DistinctWorld it = under(PolicyMode.PATH);
    Compliance process = compliance(it, draws(it));
    Regime regime = it.world().regime();
    assertThat(regime.hold()).as("ODD 5.4 hold").isEqualTo(0.74);
    it.regime();
    process.week(DAY);
    ComplianceRule rule = new ComplianceRule(it.numbers(), 7);
    double drive = rule.drive(ComplianceRule.pressure(1, 0.79));
    assertThat(regime.reform()).as("ODD 7.10 reform").isCloseTo(rule.reform(0.23, drive), EXACT);
    assertThat(regime.settlement())
        .as("ODD 7.10 settlement")
        .isCloseTo(rule.settlement(0.14, drive), EXACT);
    assertThat(regime.hold()).as("ODD 7.10 hold").isCloseTo(rule.hold(0.69, paid(it)), EXACT);
  }

  @Test
  void whatIsPromisedIsTheLevelOfAPolicyThatCoerces() {
    DistinctWorld it = under(PolicyMode.COERCE);
    assertThat(it.policies().promised(0, FROM)).as("ODD 7.10 promised").isEqualTo(LEVEL);
    assertThat(it.policies().promised(0, FROM - 1)).as("ODD 7.10 promised before").isEqualTo(1);
  }

  /** A hair above the chance that the draw asks for there is a purge, a hair below there is not. */
  @Test
  void theChanceOfAPurgeTakesItsTerms() {
    for (double hair : new double[] {1 - 1e-6, 1 + 1e-6}) {
      DistinctWorld first = under(PolicyMode.COERCE);
      double drawn = draws(first).uniform(0, 3);
      ComplianceRule rule = new ComplianceRule(first.numbers(), 7);
      double pressure = ComplianceRule.pressure(LEVEL, 0.79);
      // The top-up pay of a patron that coerces follows the reform of the week.
      first.world().regime().reform(rule.reform(0.23, rule.drive(pressure)), 0);
      double paid = new Purges(first.world(), first.support()).paidShare(0, first.support(), DAY);
      double hold = rule.hold(0.69, paid);
      double hazard = -Math.log(1 - drawn) / (pressure * hold * 7 / 365.2425);
      TinyWorld tiny = DistinctWorld.tiny().set(Parameter.PURGE_HAZARD, hazard * hair);
      DistinctWorld it = under(PolicyMode.COERCE, tiny);
      Compliance process = compliance(it, draws(it));
      it.regime();
      double before = it.world().formations().shock()[SECOND];
      process.week(DAY);
      double purged = new LeadershipRule(it.numbers(), 7).purged(before);
      assertThat(it.world().formations().shock()[SECOND])
          .as("ODD 7.10 a purge of the best commander, at its hazard times %s", hair)
          .isEqualTo(hair > 1 ? purged : before);
    }
  }

  @Test
  void aPurgeShocksItsFormationMostAndTakesHold() {
    DistinctWorld it = under(PolicyMode.PATH);
    double[] shock = it.world().formations().shock();
    double[] before = shock.clone();
    new Purges(it.world(), it.support()).purge(LEGION, DAY);
    LeadershipRule rule = new LeadershipRule(it.numbers(), 7);
    for (int f = 0; f < shock.length; f++) {
      double expected = f == LEGION ? rule.purged(before[f]) : rule.noticed(before[f]);
      assertThat(shock[f]).as("ODD 7.6 shock(%d) of a purge", f).isCloseTo(expected, EXACT);
    }
    assertThat(it.world().regime().hold())
        .as("ODD 7.10 hold after a purge")
        .isCloseTo(new ComplianceRule(it.numbers(), 7).holdAfterPurge(0.69), EXACT);
  }

  @Test
  void aReinstatementEndsTheShockAndIsSeenByItsUnits() {
    DistinctWorld it = under(PolicyMode.PATH);
    double[] shock = it.world().formations().shock().clone();
    double[] belief = it.world().units().belief().clone();
    new Purges(it.world(), it.support()).reinstate(LEGION);
    ComplianceRule rule = new ComplianceRule(it.numbers(), 7);
    for (int f = 0; f < shock.length; f++) {
      assertThat(it.world().formations().shock()[f])
          .as("ODD 7.10 shock(%d) after a reinstatement", f)
          .isEqualTo(f == LEGION ? 0 : shock[f]);
    }
    for (int u = 0; u < belief.length; u++) {
      boolean own = it.world().units().formation()[u] == LEGION;
      assertThat(it.world().units().belief()[u])
          .as("ODD 7.10 belief of unit %d after a reinstatement", u)
          .isEqualTo(own ? rule.encouraged(belief[u]) : belief[u]);
    }
  }

  @Test
  void whatAPatronGivesTakesItsTerms() {
    double path = 0.83;
    double way = PolicyRule.way(DELAY, DAY - FROM);
    double coerced = PolicyRule.coerced(LEVEL, FLOOR, 0.23, 0.31);
    gives(PolicyMode.SUSTAIN, path, PolicyRule.given(path, LEVEL, way, CAP));
    gives(PolicyMode.EXIT, path, PolicyRule.given(path, FLOOR, way, CAP));
    gives(PolicyMode.EXIT, 0.2, 0.2);
    gives(PolicyMode.COERCE, path, PolicyRule.given(path, coerced, way, CAP));
    gives(PolicyMode.PATH, path, path);
    // Above the cap where the path is.
    gives(PolicyMode.SUSTAIN, 1.9, PolicyRule.given(1.9, LEVEL, way, CAP));
  }

  private static void gives(PolicyMode mode, double path, double expected) {
    DistinctWorld it = under(mode);
    assertThat(it.policies().decide(0, Factor.AIR, DAY, path))
        .as("ODD 7.22 given, %s on a path at %s", mode, path)
        .isCloseTo(expected, EXACT);
  }

  /** The offensive comes on day 12, help eight days later, on day 20. */
  @Test
  void aSurgeComesWholeAfterItsDelay() {
    DistinctWorld it = under(PolicyMode.SURGE);
    it.world().front().open(12, true);
    Policies policies = it.policies();
    assertThat(policies.decide(0, Factor.AIR, 19.9, 0.83)).as("ODD 7.22 surge").isEqualTo(0.83);
    double given = PolicyRule.given(0.83, LEVEL, 1, CAP);
    assertThat(policies.decide(0, Factor.AIR, 20, 0.83)).as("ODD 7.22 surge").isEqualTo(given);
    assertThat(policies.decide(0, Factor.FINANCE, 20, 0.83)).as("ODD 7.22 money").isEqualTo(0.83);
  }

  @Test
  void aSurgeDoesNotComeBeforeItsPolicyHolds() {
    DistinctWorld it = under(PolicyMode.SURGE);
    it.world().front().open(1, true);
    assertThat(it.policies().decide(0, Factor.AIR, 9.9, 0.83)).as("ODD 7.22 from").isEqualTo(0.83);
    assertThat(it.policies().decide(0, Factor.AIR, 10, 0.83)).as("ODD 7.22 from").isEqualTo(LEVEL);
  }
}
