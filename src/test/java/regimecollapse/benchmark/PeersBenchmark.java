package regimecollapse.benchmark;

import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * A small rule that other tools have too, for a comparison with them: {@code peers.py} has the same
 * in numpy and in Mesa. Each week the morale of 3,000 units moves towards its target, and a soldier
 * goes home with a chance that falls with morale; each unit draws once a week, from the generator
 * of the tool.
 */
public class PeersBenchmark {
  private static final int UNITS = 3000;
  private static final int WEEKS = 100;
  private static final double WAY = 0.03;
  private static final double LEAVE = 0.2;

  /** How units are updated. */
  public enum Way {
    /** One process, a loop over arrays. */
    LOOPS,
    /** One scheduled object for each unit, shuffled as MASON does. */
    AGENTS
  }

  /** Units on MASON's schedule. */
  @State(Scope.Thread)
  public static class Units {
    @Param public Way way;
    private final double[] morale = new double[UNITS];
    private final double[] target = new double[UNITS];
    private final int[] soldiers = new int[UNITS];
    private SimState state;

    @Setup(Level.Invocation)
    public void make() {
      Arrays.fill(morale, 0.5);
      Arrays.fill(soldiers, 100);
      for (int u = 0; u < UNITS; u++) {
        target[u] = 0.2 + 0.6 * u / UNITS;
      }
      state = new SimState(1);
      if (way == Way.LOOPS) {
        state.schedule.scheduleRepeating(this::all);
      } else {
        for (int u = 0; u < UNITS; u++) {
          state.schedule.scheduleRepeating(new Agent(u));
        }
      }
    }

    private void all(SimState s) {
      for (int u = 0; u < UNITS; u++) {
        one(s, u);
      }
    }

    private void one(SimState s, int u) {
      morale[u] += WAY * (target[u] - morale[u]);
      if (soldiers[u] > 0 && s.random.nextDouble() < LEAVE * (1 - morale[u])) {
        soldiers[u]--;
      }
    }

    private final class Agent implements Steppable {
      private static final long serialVersionUID = 1L;

      private final int unit;

      Agent(int unit) {
        this.unit = unit;
      }

      @Override
      public void step(SimState s) {
        one(s, unit);
      }
    }
  }

  /** A hundred weeks. */
  @Benchmark
  public void weekly(Units units, Work work) {
    work.measure((long) UNITS * WEEKS, () -> steps(units.state));
  }

  private static void steps(SimState state) {
    for (int i = 0; i < WEEKS; i++) {
      state.schedule.step(state);
    }
  }
}
