package regimecollapse.benchmark;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import regimecollapse.run.Runner;

/** All processes of a week, and of six hours of the documented offensive, in the model as it is. */
public class StepBenchmark {
  private static final int WEEKS = 200;
  private static final int SIX_HOURS = 24;

  /** A model on its first day; each operation has its own. */
  @State(Scope.Thread)
  public static class Weeks {
    @Param({"100", "10"})
    public int soldiersPerUnit;

    private Runner runner;
    private Moment moment;

    @Setup
    public void read() {
      runner = Moment.runner(soldiersPerUnit);
    }

    @Setup(Level.Invocation)
    public void start() {
      moment = Moment.start(runner, "no-offensive");
    }
  }

  /** A model on the eve of the offensive; each operation has its own. */
  @State(Scope.Thread)
  public static class Offensive {
    @Param({"100", "10"})
    public int soldiersPerUnit;

    private Runner runner;
    private Moment moment;
    private long serving;

    @Setup
    public void read() {
      runner = Moment.runner(soldiersPerUnit);
      Moment rehearsal = Moment.fighting(runner, 0);
      for (int i = 0; i < SIX_HOURS; i++) {
        serving += rehearsal.serving();
        rehearsal.step();
      }
    }

    @Setup(Level.Invocation)
    public void start() {
      moment = Moment.fighting(runner, 0);
    }
  }

  @Benchmark
  public void weekly(Weeks weeks, Work work) {
    long updates = (long) WEEKS * weeks.moment.serving();
    work.measure(updates, () -> steps(weeks.moment, WEEKS));
  }

  @Benchmark
  public void sixHourly(Offensive offensive, Work work) {
    work.measure(offensive.serving, () -> steps(offensive.moment, SIX_HOURS));
  }

  private static void steps(Moment moment, int steps) {
    for (int i = 0; i < steps; i++) {
      moment.step();
    }
  }
}
