package regimecollapse.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import regimecollapse.model.TinyWorld;
import regimecollapse.results.record.OffensiveEnd;
import regimecollapse.results.record.Outcome;
import regimecollapse.results.record.RunKey;
import regimecollapse.scenario.parameter.Parameter;

/** How an offensive ends, and what becomes of the patron's base, as a run's outcome tells it. */
class EndingTest {
  private static Outcome outcome(TinyWorld world) {
    Outcome it = new Runner(world.build()).run(new RunKey("any", "base", 0)).outcome();
    assertThat(it.basesKept() + it.ending().basesGivenUp() + it.ending().basesStormed())
        .isEqualTo(it.basesTotal())
        .isEqualTo(1);
    return it;
  }

  /** The base is in the first place that the rebels come to. */
  private static TinyWorld world(double fighters) {
    return TinyWorld.line(4).forces(f -> f.base(1).risers(0).fighters(fighters));
  }

  @Test
  void anOffensiveThatWinsEndsWithTheFlightAndStormsTheBaseOnItsWay() {
    Outcome it = outcome(world(60_000));
    assertThat(it.ending().firstOffensive()).isEqualTo(OffensiveEnd.FLED);
    assertThat(it.ending().basesStormed()).isEqualTo(1);
  }

  @Test
  void aBaseInTheCapitalIsHandedOverWithAGuaranteeWhenTheLeaderFlees() {
    TinyWorld world = world(60_000).forces(f -> f.base(3)).set(Parameter.LEADER_THRESHOLD, 1);
    Outcome it = outcome(world.set(Parameter.LEADER_RATE, 50));
    assertThat(it.collapsed()).isTrue();
    assertThat(it.basesKept()).isEqualTo(1);
  }

  /** 800 fighters are too few for an assault. */
  @Test
  void anOffensiveWithoutAColumnComesToRestOrItsTimeRunsOut() {
    Outcome waits = outcome(world(800).set(Parameter.OPPOSITION_REBUILD, 5_000));
    assertThat(waits.ending().firstOffensive()).isEqualTo(OffensiveEnd.TIME);
    assertThat(waits.basesKept()).isEqualTo(1);
    Outcome rests = outcome(world(800).set(Parameter.OPPOSITION_PAUSE, 6));
    assertThat(rests.ending().firstOffensive()).isEqualTo(OffensiveEnd.CULMINATED);
  }

  @Test
  void withoutAnOffensiveNoneEnds() {
    Outcome it = outcome(world(800).noOffensive());
    assertThat(it.ending().firstOffensive()).isEqualTo(OffensiveEnd.NONE);
  }
}
