package regimecollapse.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;

/**
 * What shortens or lengthens the regime's life once it is attacked: paired replications at the same
 * draws. A single pair may go the wrong way, as a cascade can tip either way; the mean must not.
 *
 * <p>Each test asks that the mean of 40 paired differences in days lived (at most the horizon) is
 * above zero by 3.1 standard errors. If a factor had no effect, that would happen with chance 1e-3;
 * so a factor that passes has an effect. Seeds are fixed, so the result is the same each time.
 */
class OutcomeDirectionTest {
  private static final int PAIRS = 40;
  private static final double Z = 3.1;

  private static Arguments better(String name, Consumer<TinyWorld> change) {
    return Arguments.of(name, change);
  }

  private static Consumer<TinyWorld> parameter(Parameter parameter, double value) {
    return w -> w.set(parameter, value);
  }

  static Stream<Arguments> factors() {
    return Stream.of(
        // Stocks that last: sorties that run out early leave defenders worse off than before, as
        // attackers have come in greater mass by then.
        better(
            "more aircraft with stocks that last",
            w -> w.path("air", 2.5).set(Parameter.AIR_ENDURANCE, 1000)),
        better("more logistics", w -> w.path("logistics", 2)),
        better("more money", w -> w.path("finance", 2)),
        better("fewer attackers", w -> w.forces(f -> f.fighters(3_000))),
        better("worse attackers", w -> w.path("opposition-quality", 0.5)),
        better("stronger places", w -> w.land(l -> l.defensibility(3))),
        better("higher morale", parameter(Parameter.MORALE_BASE, 1.5)),
        better("no news", w -> w.off(Factor.NEWS)),
        better("higher belief", parameter(Parameter.BELIEF_BASE, 5)),
        better("lower thresholds", parameter(Parameter.STAND_THRESHOLD_B, 20)),
        better("no former rebels", w -> w.off(Factor.EX_REBELS)),
        better("less corruption", parameter(Parameter.CORRUPTION_START, 0.05)),
        better("no own estimate of poor prospects", parameter(Parameter.LEADER_THRESHOLD, 0)));
  }

  private static TinyWorld base() {
    return TinyWorld.line(6)
        .land(l -> l.exRebels(3, 0.5).exRebels(4, 0.5))
        .land(l -> l.population(1, 8e5).population(2, 8e5).population(3, 8e5).population(4, 8e5))
        .forces(f -> f.fighters(6_000).risers(6_000))
        .set(Parameter.MORALE_BASE, -0.6)
        .set(Parameter.LEADER_THRESHOLD, 0.2)
        .set(Parameter.OPPOSITION_CAMPAIGN, 120)
        .days(310);
  }

  private static double daysLived(TinyWorld world, int replication) {
    Drive run = Drive.of(world, replication).toEnd();
    return run.collapsed() ? run.day() : 310;
  }

  @ParameterizedTest(name = "{0} lengthens the life of the regime")
  @MethodSource("factors")
  void betterMeansLongerInTheMean(String name, Consumer<TinyWorld> change) {
    TinyWorld base = base();
    TinyWorld changed = base();
    change.accept(changed);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < PAIRS; i++) {
      double gain = daysLived(changed, i) - daysLived(base, i);
      sum += gain;
      squares += gain * gain;
    }
    double mean = sum / PAIRS;
    double error = Math.sqrt((squares / PAIRS - mean * mean) / (PAIRS - 1));
    assertThat(mean).as("days gained").isGreaterThan(Z * error);
    assertThat(mean).isPositive();
  }
}
