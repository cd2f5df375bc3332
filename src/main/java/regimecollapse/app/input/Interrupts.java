package regimecollapse.app.input;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells of Ctrl-C and the like, so that work can be brought to an end. */
@FunctionalInterface
public interface Interrupts {
  /** Ends the listening. */
  @FunctionalInterface
  interface Listening extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Calls the action, from another thread, when the user interrupts the program. The program then
   * lives until the listening is closed, but no longer than some seconds.
   */
  Listening listen(Runnable action);

  /** Longest time that the program outlives an interrupt. */
  long PATIENCE_SECONDS = 10;

  /** Never tells. */
  Interrupts NONE = action -> () -> {};

  /** Listens by a shutdown hook. */
  static Interrupts ofSystem() {
    return action -> {
      CountDownLatch done = new CountDownLatch(1);
      Thread hook =
          new Thread(
              () -> {
                action.run();
                await(done);
              },
              "interrupted");
      Runtime.getRuntime().addShutdownHook(hook);
      return () -> {
        done.countDown();
        remove(hook);
      };
    };
  }

  private static void await(CountDownLatch done) {
    try {
      boolean unused = done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // It is running: the program ends as soon as this thread lets it.
      Thread.yield();
    }
  }
}
