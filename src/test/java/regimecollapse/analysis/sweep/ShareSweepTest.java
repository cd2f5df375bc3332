package regimecollapse.analysis.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Prior;

/** What happens without the falling-out is a curve over a share, never one number. */
class ShareSweepTest {
  private static final Scenario SHIPPED = SweepGridTest.shipped("falling-out");

  @Test
  void theSharesMakeOneSweepOfAllTheirArms() {
    SweepGrid grid = SweepGrid.of(SHIPPED);
    assertThat(grid.overDate()).isEmpty();
    assertThat(grid.overBoth()).isEmpty();
    assertThat(grid.levelsAlone()).hasSize(1);
    Sweep sweep = grid.levelsAlone().get(0);
    assertThat(sweep.overShare()).isTrue();
    assertThat(sweep.points()).hasSize(11);
    assertThat(sweep.points().get(3).level()).isEqualTo(OptionalDouble.of(0.3));
    assertThat(grid.arms()).doesNotContain("documented", "no-cuts");
  }

  @Test
  void noArmOfTheFileDrawsTheShare() {
    assertThat(SHIPPED.arms()).extracting(arm -> arm.id()).doesNotContain("no-falling-out");
  }

  /** Nothing depends on them there, so no table may call them uncertain. */
  @Test
  void whereNoPatronRetaliatesItsNumbersAreFixed() {
    assertThat(prior("three-hypotheses")).isInstanceOf(Prior.Fixed.class);
    assertThat(prior("falling-out")).isNotInstanceOf(Prior.Fixed.class);
  }

  private static Prior prior(String scenario) {
    return SweepGridTest.shipped(scenario).parameters().get(Parameter.RETALIATE_LAG).prior();
  }
}
