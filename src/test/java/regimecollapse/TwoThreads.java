package regimecollapse;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Makes things by two threads of their own. A parallel stream in a test would share the pool in
 * which JUnit runs test classes side by side, and there each of two workers can wait for a piece
 * that lies in the queue of the other.
 */
public final class TwoThreads {
  private TwoThreads() {}

  /** Makes one thing of each number from the first to before the last, in order. */
  public static <T> List<T> map(int first, int last, IntFunction<T> making) {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Callable<T>> all =
          IntStream.range(first, last).mapToObj(i -> (Callable<T>) () -> making.apply(i)).toList();
      return threads.invokeAll(all).stream().map(TwoThreads::made).toList();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static <T> T made(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException r ? r : new IllegalStateException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
