package regimecollapse.model.fight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import regimecollapse.model.Drive;
import regimecollapse.model.ModelInput;
import regimecollapse.model.TinyWorld;
import regimecollapse.model.rule.DecisionRule;
import regimecollapse.model.state.Places;
import regimecollapse.model.state.World;
import regimecollapse.results.record.RunKey;
import regimecollapse.run.Runner;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;

/** The opposition's own decision takes the numbers that its equations name (ODD 7.22). */
class OwnDecisionTest {
  private static final double NEVER = 10;

  /** Fighters at full strength, index of their number and of their quality. */
  private static final double FIGHTERS = 5_300;

  private static final double NUMBER = 0.88;
  private static final double QUALITY = 1.19;

  private static TinyWorld world(double threshold) {
    return TinyWorld.line(5)
        .on(Factor.OPPOSITION_DECIDES)
        .forces(f -> f.fighters(FIGHTERS).army(3_100, 4_300))
        .path("opposition-strength", NUMBER)
        .path("opposition-quality", QUALITY)
        .set(Parameter.OPPOSITION_SUCCESS_THRESHOLD, threshold);
  }

  /** The estimate on the first day: fighters are in place 0, and place j is 50 * j km away. */
  private static double estimate() {
    World quiet = Drive.of(world(NEVER)).to(0).world();
    assertThat(quiet.front().active()).isFalse();
    DecisionRule rule = new DecisionRule(quiet.numbers()::of);
    Places places = quiet.places();
    double within = 0;
    for (int j = 1; j < places.count(); j++) {
      within += rule.within(places.defence()[j], 50 * j);
    }
    double fighters = DecisionRule.fighters(FIGHTERS * NUMBER, QUALITY, 1);
    Scenario scenario = world(NEVER).build();
    ModelInput input = new Runner(scenario).input(new RunKey("any", "base", 0));
    double normal = input.seed().stream("own estimate").normal(0, 0);
    return rule.estimate(DecisionRule.odds(fighters, within), normal);
  }

  @Test
  void itAttacksAtAThresholdAHairBelowItsEstimateAndNotAHairAbove() {
    double estimate = estimate();
    assertThat(estimate).as("ODD 7.22 estimate").isBetween(0.01, NEVER);
    for (double hair : new double[] {1 - 1e-9, 1 + 1e-9}) {
      World world = Drive.of(world(estimate * hair)).to(0).world();
      assertThat(world.front().active())
          .as("ODD 7.22 attacks at a threshold of %s times the estimate", hair)
          .isEqualTo(hair < 1);
    }
  }

  /**
   * The offensive of day 182 ends on day 187. Twenty days are over on day 207; the week after
   * begins on day 210.
   */
  @Test
  void afterAnOffensiveItRebuildsFromTheEndOfTheCampaign() {
    TinyWorld world =
        TinyWorld.line(5)
            .forces(f -> f.fighters(300))
            .set(Parameter.LEADER_RATE, 0)
            .set(Parameter.OPPOSITION_CAMPAIGN, 5)
            .set(Parameter.OPPOSITION_REBUILD, 20)
            .set(Parameter.OPPOSITION_SUCCESS_THRESHOLD, 0);
    Drive run = Drive.of(world).to(188);
    assertThat(run.world().front().active()).isFalse();
    assertThat(run.to(203).world().front().active()).as("ODD 7.22 rebuild, day 203").isFalse();
    assertThat(run.to(210).world().front().active()).as("ODD 7.22 rebuild, day 210").isTrue();
  }

  @Test
  void theQualityOfAGroupCounts() {
    OpenedFront it = OpenedFront.of(world(NEVER));
    DecisionRule rule = new DecisionRule(it.world().numbers()::of);
    it.world().opposition().free()[0][0] = 1_700;
    it.world().places().defence()[1] = 310;
    Attack attack = it.attack();
    double one = attack.againstDefenceInReach(rule);
    double expected = 1_700 * QUALITY / rule.within(310, 50);
    assertThat(one).as("ODD 7.22 fighters / within").isEqualTo(expected);
    it.world().opposition().quality()[0] = 0.83;
    assertThat(attack.againstDefenceInReach(rule) / one)
        .as("ODD 7.22 quality(group)")
        .isCloseTo(0.83, within(1e-12));
  }
}
