package regimecollapse.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import regimecollapse.model.state.World;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;

/** Extreme conditions of the design (model.md, section 9) in made-up worlds. */
class ExtremesTest {
  private static final int RUNS = 10;

  /** A regime without support, money, morale and belief loses nothing if nobody is against it. */
  @Test
  void withoutAnOppositionNothingIsLost() {
    TinyWorld wretched =
        TinyWorld.star(6)
            .land(l -> l.exRebels(2, 0.9).third(5))
            .forces(f -> f.fighters(0).risers(0).neighbours(0).reconciled(2, 300))
            .path("finance", 0)
            .path("logistics", 0)
            .path("air", 0)
            .set(Parameter.MORALE_BASE, -5)
            .set(Parameter.BELIEF_BASE, -5);
    for (int i = 0; i < RUNS; i++) {
      Drive run = Drive.of(wretched, i).toEnd();
      assertThat(run.world().front().falls()).isZero();
      assertThat(run.collapsed()).isFalse();
    }
  }

  /** Even twice as many fighters as soldiers do not win against support without limit. */
  @Test
  void unlimitedSupportWithoutDecayRepulsesTheOffensive() {
    TinyWorld rich =
        TinyWorld.line(6)
            .forces(f -> f.fighters(18_000))
            .set(Parameter.DECAY_OWN_RATE, 0)
            .set(Parameter.CORRUPTION_START, 0)
            .set(Parameter.CORRUPTION_OWN_GROWTH, 0)
            .set(Parameter.AIR_ENDURANCE, 1000)
            .path("finance", 10)
            .path("logistics", 10)
            .path("air", 10)
            .path("advisers", 10)
            .path("top-up", 10);
    for (int i = 0; i < RUNS; i++) {
      Drive run = Drive.of(rich, i).toEnd();
      assertThat(run.collapsed()).isFalse();
      assertThat(run.world().front().falls()).isZero();
    }
  }

  /** The same fighters win against a regime without any support. */
  @Test
  void noSupportAtAllLosesToTheSameOffensive() {
    TinyWorld poor =
        TinyWorld.line(6)
            .forces(f -> f.fighters(18_000))
            .path("finance", 0)
            .path("logistics", 0)
            .path("air", 0)
            .path("advisers", 0)
            .path("top-up", 0)
            .set(Parameter.OPPOSITION_CAMPAIGN, 180);
    for (int i = 0; i < RUNS; i++) {
      assertThat(Drive.of(poor, i).toEnd().collapsed()).isTrue();
    }
  }

  /**
   * Nobody fights: at most one soldier in a thousand is killed, on either side, and all is lost.
   */
  @Test
  void withoutMoraleNobodyFights() {
    TinyWorld world = TinyWorld.line(6).forces(f -> f.fighters(6_000));
    Drive run = Drive.beyondRange(world, Parameter.MORALE_BASE, -50).toEnd();
    assertThat(run.collapsed()).isTrue();
    assertThat((double) run.world().account().killed()).isLessThan(9_000 / 1000.0);
    assertThat(run.world().opposition().killedEver()).isLessThan(6_000 / 1000.0);
  }

  /**
   * Pinned belief means no cascade: in 20 pairs at the same draws the regime loses places later,
   * but for a few pairs that chance turns. If belief did nothing, 15 of 20 in one direction would
   * have a chance below 0.03, and at most 3 in the other one below 0.002.
   */
  @Test
  void pinnedBeliefMeansNoCascade() {
    int later = 0;
    int earlier = 0;
    for (int i = 0; i < 20; i++) {
      TinyWorld pinned =
          shaky()
              .off(Factor.NEWS)
              .set(Parameter.BELIEF_BASE, 10)
              .set(Parameter.BELIEF_MORALE, 0)
              .set(Parameter.BELIEF_ABANDONMENT, 0);
      double cascade = end(Drive.of(shaky(), i));
      double alone = end(Drive.of(pinned, i));
      later += alone > cascade ? 1 : 0;
      earlier += alone < cascade ? 1 : 0;
    }
    assertThat(later).isGreaterThanOrEqualTo(15);
    assertThat(earlier).isLessThanOrEqualTo(3);
  }

  private static double end(Drive run) {
    run.toEnd();
    return run.collapsed() ? run.day() : Double.POSITIVE_INFINITY;
  }

  private static TinyWorld shaky() {
    return TinyWorld.line(6)
        .land(l -> l.population(1, 8e5).population(2, 8e5).population(3, 8e5).population(4, 8e5))
        .forces(f -> f.fighters(10_000))
        .set(Parameter.MORALE_BASE, -0.6)
        .set(Parameter.OPPOSITION_CAMPAIGN, 120);
  }

  /** Units of one soldier, and one unit a place, are legal sizes. */
  @Test
  void theSmallestAndTheGreatestAgentsRun() {
    for (int size : new int[] {1, 1000}) {
      World world = Drive.of(TinyWorld.line(4).soldiersPerAgent(size)).toEnd().world();
      assertThat(world.account().balances(Drive.rolls(world))).isTrue();
    }
  }
}
