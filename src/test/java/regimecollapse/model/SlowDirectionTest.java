package regimecollapse.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import regimecollapse.model.state.World;
import regimecollapse.scenario.EventKind;
import regimecollapse.scenario.parameter.Parameter;

/**
 * One documented factor at a time, worse against better, all draws the same: what it drives never
 * goes the wrong way in any week, and goes the right way within a year. The equations are monotone,
 * so there is no false alarm.
 */
class SlowDirectionTest {
  private static final int WEEKS = 52;

  private static final Function<World, double[]> MORALE = w -> w.units().morale();
  private static final Function<World, double[]> BELIEF = w -> w.units().belief();
  private static final Function<World, double[]> PAY = w -> w.formations().pay();
  private static final Function<World, double[]> LEADERSHIP = w -> w.formations().leadership();
  private static final Function<World, double[]> PRESENCE = w -> w.formations().present();
  private static final Function<World, double[]> FUNDS = w -> one(w.regime().funds());
  private static final Function<World, double[]> AMMUNITION = w -> one(w.regime().ammunition());
  private static final Function<World, double[]> FUEL = w -> one(w.regime().fuel());
  private static final Function<World, double[]> HONESTY = w -> one(-w.regime().corruption());
  private static final Function<World, double[]> CALM = w -> one(-w.regime().abandonment());
  private static final Function<World, double[]> HOLD = w -> one(w.regime().hold());
  private static final Function<World, double[]> REFORM = w -> one(w.regime().reform());
  private static final Function<World, double[]> STAY = w -> one(-w.account().wentHome());
  private static final Function<World, double[]> ROLLS = w -> one(Drive.rolls(w));

  private static double[] one(double value) {
    return new double[] {value};
  }

  private static Arguments from(
      String name, Consumer<TinyWorld> worse, Function<World, double[]> measure) {
    return Arguments.of(name, worse, measure);
  }

  private static Consumer<TinyWorld> down(String path) {
    return w -> w.path(path, 1, 0.3);
  }

  private static Consumer<TinyWorld> up(Parameter parameter, double value) {
    return w -> w.set(parameter, value);
  }

  static Stream<Arguments> factors() {
    return Stream.concat(money(), Stream.concat(institutions(), support()));
  }

  private static Stream<Arguments> money() {
    return Stream.of(
        from("less money of the patron, less funds", down("finance"), FUNDS),
        from("less money of the patron, less pay", down("finance"), PAY),
        from("less money of the patron, less morale", down("finance"), MORALE),
        from("less money of the patron, more corruption", down("finance"), HONESTY),
        from("less money of the patron, less presence", down("finance"), PRESENCE),
        from("less money of the patron, less belief", down("finance"), BELIEF),
        from("less money of the ally, less funds", down("allied-finance"), FUNDS),
        from("higher prices, less pay", w -> w.path("prices", 1, 4), PAY),
        from("higher prices, less morale", w -> w.path("prices", 1, 4), MORALE),
        from("lower nominal pay, less morale", down("nominal-pay"), MORALE),
        from("less top-up pay, less pay", down("top-up"), PAY),
        from("less top-up pay, less morale", down("top-up"), MORALE),
        from("less top-up pay, less hold of the patron", down("top-up"), HOLD),
        from("faster decay, less funds", up(Parameter.DECAY_OWN_RATE, 0.9), FUNDS),
        from("lower floor, less funds", up(Parameter.DECAY_OWN_FLOOR, 0), FUNDS));
  }

  private static Stream<Arguments> institutions() {
    return Stream.of(
        from("more corruption, less presence", up(Parameter.CORRUPTION_START, 0.9), PRESENCE),
        from("more corruption, less ammunition", up(Parameter.CORRUPTION_START, 0.9), AMMUNITION),
        from("more corruption, less fuel", up(Parameter.CORRUPTION_START, 0.9), FUEL),
        from("more corruption, less leadership", up(Parameter.CORRUPTION_START, 0.9), LEADERSHIP),
        from("more corruption, less morale", up(Parameter.CORRUPTION_START, 0.9), MORALE),
        from("rot of its own, more corruption", up(Parameter.CORRUPTION_OWN_GROWTH, 0.5), HONESTY),
        from("a purge, less leadership", SlowDirectionTest::purge, LEADERSHIP),
        from("a purge, less morale", SlowDirectionTest::purge, MORALE),
        from("a purge, less hold of the patron", SlowDirectionTest::purge, HOLD),
        from("less reform, more corruption", up(Parameter.REFORM_UNPROMPTED, -1), HONESTY),
        from("backsliding, less reform", up(Parameter.REFORM_BACKSLIDE, 2), REFORM));
  }

  private static Stream<Arguments> support() {
    return Stream.of(
        from("less logistics, less ammunition", down("logistics"), AMMUNITION),
        from("less logistics, less fuel", down("logistics"), FUEL),
        from("less logistics, less morale", down("logistics"), MORALE),
        from("fewer advisers, less morale", down("advisers"), MORALE),
        from("fewer aircraft, more abandonment", down("air"), CALM),
        from("fewer aircraft, less morale", down("air"), MORALE),
        from("fewer aircraft, less belief", down("air"), BELIEF),
        from("strikes, less morale", w -> w.path("strikes", 0, 2), MORALE),
        from("long service, less morale", up(Parameter.MORALE_FATIGUE, 1), MORALE),
        from("low morale, more desertion", up(Parameter.MORALE_BASE, -1), STAY),
        from("demobilisation, smaller rolls", down("army-rolls"), ROLLS),
        from("contingents leave, smaller rolls", down("contingent-rolls"), ROLLS));
  }

  private static void purge(TinyWorld world) {
    world.event("purge", EventKind.PURGE, 30, "legion");
  }

  private static TinyWorld base() {
    return TinyWorld.line(5).noOffensive().set(Parameter.REFORM_UNPROMPTED, 0.2);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("factors")
  void worseNeverHelps(String name, Consumer<TinyWorld> change, Function<World, double[]> measure) {
    TinyWorld changed = base();
    change.accept(changed);
    Drive better = Drive.of(base());
    Drive worse = Drive.of(changed);
    for (int week = 0; week < WEEKS; week++) {
      double[] high = measure.apply(better.to(7 * week).world());
      double[] low = measure.apply(worse.to(7 * week).world());
      for (int i = 0; i < high.length; i++) {
        assertThat(low[i]).as("week %d, item %d", week, i).isLessThanOrEqualTo(high[i] + 1e-12);
      }
    }
    double after = Arrays.stream(measure.apply(better.world())).sum();
    assertThat(Arrays.stream(measure.apply(worse.world())).sum()).isLessThan(after);
  }

  /** Air defence matters only where there is something to blunt. */
  @org.junit.jupiter.api.Test
  void airDefenceBluntsStrikes() {
    double[] morale = new double[3];
    for (int i = 0; i < morale.length; i++) {
      TinyWorld world = base().path("strikes", 2).path("air-defence", i / 2.0);
      morale[i] = Drive.at(world, 300, w -> Arrays.stream(w.units().morale()).sum());
    }
    assertThat(morale[0]).isLessThan(morale[1]);
    assertThat(morale[1]).isLessThan(morale[2]);
    double quiet = Drive.at(base(), 300, w -> Arrays.stream(w.units().morale()).sum());
    assertThat(morale[2]).isEqualTo(quiet);
  }
}
