package regimecollapse.benchmark;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What an operation did, and the processor time of its thread. Processor time and not time of day,
 * since the machine may be busy with other things.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.OPERATIONS)
public class Work {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Updates of one unit in one step. */
  public long updates;

  /** Processor time in nanoseconds. */
  public long cpuNanos;

  /** Does something that updates a number of units. */
  void measure(long unitUpdates, Runnable what) {
    long before = THREADS.getCurrentThreadCpuTime();
    what.run();
    cpuNanos += THREADS.getCurrentThreadCpuTime() - before;
    updates += unitUpdates;
  }
}
