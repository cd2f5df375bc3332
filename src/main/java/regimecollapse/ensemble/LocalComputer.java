package regimecollapse.ensemble;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** A fixed number of threads of this machine. */
public final class LocalComputer implements Computer {
  private static final long POLL_MILLIS = 20;

  private final int threads;

  /**
   * A computer.
   *
   * @param threads number of workers, at least 1
   */
  public LocalComputer(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("a computer needs at least 1 thread, not " + threads);
    }
    this.threads = threads;
  }

  /** What came of a task: a result, or what it threw. */
  private record Done<R>(int task, R result, Throwable thrown) {}

  @Override
  public <T, R> void compute(
      List<T> tasks, Function<T, R> work, BooleanSupplier stopped, Receiver<R> receiver)
      throws IOException {
    AtomicBoolean ended = new AtomicBoolean();
    AtomicInteger next = new AtomicInteger();
    // Few at a time, so that results do not pile up when the receiver is slow.
    BlockingQueue<Done<R>> done = new ArrayBlockingQueue<>(2 * threads);
    ExecutorService workers = Executors.newFixedThreadPool(threads, LocalComputer::worker);
    try {
      for (int i = 0; i < Math.min(threads, tasks.size()); i++) {
        workers.execute(
            () -> work(tasks, work, next, () -> ended.get() || stopped.getAsBoolean(), done));
      }
      workers.shutdown();
      receive(done, workers, ended, receiver);
    } finally {
      // Frees workers that wait for a queue that nobody empties any more.
      ended.set(true);
      workers.shutdownNow();
    }
  }

  private static <T, R> void work(
      List<T> tasks,
      Function<T, R> work,
      AtomicInteger next,
      BooleanSupplier stopped,
      BlockingQueue<Done<R>> done) {
    try {
      while (!stopped.getAsBoolean()) {
        int taken = next.getAndIncrement();
        if (taken >= tasks.size()) {
          return;
        }
        done.put(attempt(taken, tasks.get(taken), work));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static <T, R> Done<R> attempt(int number, T task, Function<T, R> work) {
    try {
      return new Done<>(number, work.apply(task), null);
    } catch (Throwable e) {
      return new Done<>(number, null, e);
    }
  }

  /** Empties the queue until the workers have ended; then throws what the first task threw. */
  private static <R> void receive(
      BlockingQueue<Done<R>> done,
      ExecutorService workers,
      AtomicBoolean ended,
      Receiver<R> receiver)
      throws IOException {
    Done<R> failed = null;
    while (!workers.isTerminated() || !done.isEmpty()) {
      try {
        Done<R> it = done.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
        if (it != null && it.thrown() == null) {
          receiver.take(it.task(), it.result());
        } else if (it != null) {
          // All tasks before it have begun, so that the first that fails is always among them.
          ended.set(true);
          failed = failed == null || it.task() < failed.task() ? it : failed;
        }
      } catch (InterruptedException e) {
        ended.set(true);
      }
      receiver.idle();
    }
    if (failed != null) {
      rethrow(failed.thrown());
    }
  }

  private static void rethrow(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) thrown;
  }

  private static Thread worker(Runnable task) {
    Thread thread = new Thread(task, "worker");
    thread.setDaemon(true);
    return thread;
  }
}
