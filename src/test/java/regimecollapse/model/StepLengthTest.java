package regimecollapse.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import regimecollapse.TwoThreads;
import regimecollapse.model.state.World;
import regimecollapse.scenario.parameter.Parameter;

/**
 * That the length of a step of the fight says nothing about the world: the same runs of a small
 * country with steps of six hours and of three. The same for the whole case, at full size:
 * src/scripts/compare-steps.py.
 *
 * <p>False alarms: runs are paired by their seed, and a mean difference is held against its aim
 * (0.1 days, 3 % of the killed) plus 3.1 of its standard errors. If the true difference is at the
 * very aim, each of the three tests fails with a chance of 0.1 % for other seeds; as it is smaller,
 * more rarely. With the seeds given here nothing is left to chance.
 */
class StepLengthTest {
  private static final int RUNS = 240;
  private static final double ERRORS = 3.1;

  private record Run(double day, double soldiers, double fighters) {}

  private static List<Run> six;
  private static List<Run> three;

  private static Run run(double hours, int replication) {
    TinyWorld tiny =
        TinyWorld.line(7)
            .forces(f -> f.fighters(40_000).followers(4_000))
            .set(Parameter.LEAVE_WITHDRAW, 1)
            .set(Parameter.OPPOSITION_TOLERANCE, 0.5)
            .set(Parameter.STAND_LEAVE_RATE, 3)
            .set(Parameter.OPPOSITION_CAMPAIGN, 60)
            .hoursPerStep(hours);
    Drive drive = Drive.of(tiny, replication).to(TinyWorld.OFFENSIVE_DAY + 60);
    World world = drive.world();
    double day = world.front().flightDay() - TinyWorld.OFFENSIVE_DAY;
    return new Run(day, world.account().killed(), world.opposition().killedEver());
  }

  private static List<Run> runs(double hours) {
    return TwoThreads.map(0, RUNS, replication -> run(hours, replication));
  }

  @BeforeAll
  static void runBoth() {
    six = runs(6);
    three = runs(3);
  }

  private static void assertSmall(double[] difference, double aim) {
    double mean = mean(difference);
    double squares = 0;
    for (double d : difference) {
      squares += (d - mean) * (d - mean);
    }
    double error = Math.sqrt(squares / (difference.length - 1.0) / difference.length);
    assertThat(error).as("standard error").isLessThan(aim);
    assertThat(Math.abs(mean)).as("difference").isLessThan(aim + ERRORS * error);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double v : values) {
      sum += v;
    }
    return sum / values.length;
  }

  @Test
  void theDayOfTheCollapseDoesNotDependOnTheStep() {
    List<Integer> both =
        IntStream.range(0, RUNS)
            .filter(i -> !Double.isNaN(six.get(i).day()) && !Double.isNaN(three.get(i).day()))
            .boxed()
            .toList();
    assertThat(both).as("runs that collapse").hasSizeGreaterThan(RUNS / 2);
    assertSmall(
        both.stream().mapToDouble(i -> three.get(i).day() - six.get(i).day()).toArray(), 0.1);
  }

  @Test
  void theKilledSoldiersDoNotDependOnTheStep() {
    double all = mean(six.stream().mapToDouble(Run::soldiers).toArray());
    assertThat(all).isGreaterThan(20);
    assertSmall(
        IntStream.range(0, RUNS)
            .mapToDouble(i -> (three.get(i).soldiers() - six.get(i).soldiers()) / all)
            .toArray(),
        0.03);
  }

  @Test
  void theKilledFightersDoNotDependOnTheStep() {
    double all = mean(six.stream().mapToDouble(Run::fighters).toArray());
    assertThat(all).isGreaterThan(20);
    assertSmall(
        IntStream.range(0, RUNS)
            .mapToDouble(i -> (three.get(i).fighters() - six.get(i).fighters()) / all)
            .toArray(),
        0.03);
  }
}
