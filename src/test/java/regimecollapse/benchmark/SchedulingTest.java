package regimecollapse.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import regimecollapse.model.state.Sums;
import regimecollapse.model.state.Units;
import regimecollapse.run.Runner;
import regimecollapse.scenario.parameter.Factor;
import sim.engine.SimState;

/**
 * Loops and scheduled agents come to the same, so that their speeds may be compared. Soldiers are
 * rounded by other draws, with the same mean and a known spread; all else differs by rounding.
 */
class SchedulingTest {
  private static final double ROUNDING = 1e-12;
  private static final int WEEKS = 60;

  /** Six standard deviations: a false alarm in 5e8. */
  private static final double FAR = 6;

  private static final Runner RUNNER = Moment.runner(100);

  @Test
  void aYearOfWeeksIsTheSame() {
    Moment looped = Moment.quiet(RUNNER);
    Moment scheduled = Moment.quiet(RUNNER);
    assertThat(looped.world().factors()).containsAll(factorsOfWeeks());
    run(Loops.weekly(looped), WEEKS);
    run(new WeeklyAgents(scheduled).schedule(scheduled), WEEKS);
    assertSameWeeks(looped, scheduled);
    Units before = Moment.quiet(RUNNER).world().units();
    Units after = looped.world().units();
    assertThat(Arrays.equals(after.soldiers(), before.soldiers())).isFalse();
    assertThat(difference(after.morale(), before.morale())).isGreaterThan(0.01);
    assertThat(difference(after.belief(), before.belief())).isGreaterThan(0.01);
  }

  private static Set<Factor> factorsOfWeeks() {
    return Set.of(
        Factor.SOLD_LEAVE,
        Factor.ABANDONMENT,
        Factor.FATIGUE,
        Factor.DEMOBILISATION,
        Factor.CONTINGENT_WITHDRAWAL);
  }

  private static void run(SimState state, int steps) {
    for (int i = 0; i < steps; i++) {
      assertThat(state.schedule.step(state)).isTrue();
    }
  }

  /**
   * Soldiers of each formation: an agent that draws for itself has a variance of at most 1/4, twice
   * a week; the loop has it once for a whole formation.
   */
  private static void assertSameWeeks(Moment one, Moment other) {
    Units a = one.world().units();
    Units b = other.world().units();
    assertThat(difference(a.morale(), b.morale())).isLessThan(ROUNDING);
    assertThat(difference(one.world().formations().present(), other.world().formations().present()))
        .isLessThan(ROUNDING);
    // Belief follows the mean morale, of which each soldier more or less is a millionth.
    assertThat(difference(a.belief(), b.belief())).isLessThan(1e-3);
    for (int f = 0; f < one.world().formations().count(); f++) {
      int from = a.first(f);
      int to = a.first(f + 1);
      double spread = Math.sqrt(2 * WEEKS * (to - from + 1) / 4.0);
      assertThat((double) Sums.soldiers(a.soldiers(), from, to))
          .as("soldiers of formation %d", f)
          .isCloseTo(Sums.soldiers(b.soldiers(), from, to), within(FAR * spread));
    }
  }

  /** Greatest difference of two entries, relative where they are above 1. */
  private static double difference(double[] a, double[] b) {
    double most = 0;
    for (int i = 0; i < a.length; i++) {
      most = Math.max(most, Math.abs(a[i] - b[i]) / Math.max(1, Math.abs(a[i])));
    }
    return most;
  }
}
