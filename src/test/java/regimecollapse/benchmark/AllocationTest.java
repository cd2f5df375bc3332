package regimecollapse.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import regimecollapse.run.Runner;

/**
 * Steps make next to no garbage. The bytes that a thread has allocated are counted exactly by the
 * JVM, whatever else the machine does. The bound of 4 bytes a unit and step is far above what is
 * needed (a few short arrays, a record of each fall) and far below the least object of 16 bytes, so
 * that the test fails as soon as anything at all is made for each unit.
 */
class AllocationTest {
  private static final int BYTES_A_UNIT = 4;
  private static final Runner RUNNER = Moment.runner(100);

  @BeforeAll
  static void bytesAreCounted() {
    ThreadMXBean threads = threads();
    assumeThat(threads.isThreadAllocatedMemorySupported()).isTrue();
    assumeThat(threads.isThreadAllocatedMemoryEnabled()).isTrue();
  }

  @Test
  void weeksMakeNoGarbage() {
    weeks(100);
    assertThat(weeks(100)).isLessThan(bound(100));
  }

  @Test
  void sixHoursMakeNoGarbage() {
    sixHours(24);
    assertThat(sixHours(24)).isLessThan(bound(24));
  }

  /**
   * The first days of the documented arm. Warm-up is a run of the same, so that classes are loaded.
   */
  private static long weeks(int steps) {
    return allocated(Moment.start(RUNNER, "documented"), steps);
  }

  private static long sixHours(int steps) {
    return allocated(Moment.fighting(RUNNER, 1), steps);
  }

  private static long bound(int steps) {
    return (long) steps * BYTES_A_UNIT * units();
  }

  private static int units() {
    return Moment.start(RUNNER, "documented").world().units().count();
  }

  private static long allocated(Moment moment, int steps) {
    long thread = Thread.currentThread().getId();
    long before = threads().getThreadAllocatedBytes(thread);
    for (int i = 0; i < steps; i++) {
      moment.step();
    }
    return threads().getThreadAllocatedBytes(thread) - before;
  }

  private static ThreadMXBean threads() {
    return (ThreadMXBean) ManagementFactory.getThreadMXBean();
  }
}
