package regimecollapse.benchmark;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import regimecollapse.run.Runner;
import sim.engine.SimState;

/**
 * The weekly rules of units, in loops over arrays and with one scheduled object for each unit, both
 * on MASON's schedule. That both come to the same is tested in {@link SchedulingTest}. Of the fight
 * there is no such pair: within a step garrisons weigh each other's leaving, not units alone.
 */
public class SchedulingBenchmark {
  private static final int WEEKS = 52;

  /** How units are updated. */
  public enum Way {
    /** As in the model. */
    LOOPS,
    /** One by one. */
    AGENTS
  }

  /** A quiet week; each operation has its own world. */
  @State(Scope.Thread)
  public static class Weeks {
    @Param({"100", "10"})
    public int soldiersPerUnit;

    @Param public Way way;
    private Runner runner;
    private SimState state;
    private long updates;

    @Setup
    public void read() {
      runner = Moment.runner(soldiersPerUnit);
    }

    @Setup(Level.Invocation)
    public void make() {
      Moment moment = Moment.quiet(runner);
      updates = (long) WEEKS * moment.serving();
      state = way == Way.LOOPS ? Loops.weekly(moment) : new WeeklyAgents(moment).schedule(moment);
    }
  }

  @Benchmark
  public void weekly(Weeks weeks, Work work) {
    work.measure(weeks.updates, () -> steps(weeks.state, WEEKS));
  }

  private static void steps(SimState state, int steps) {
    for (int i = 0; i < steps; i++) {
      state.schedule.step(state);
    }
  }
}
