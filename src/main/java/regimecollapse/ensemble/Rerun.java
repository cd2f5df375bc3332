package regimecollapse.ensemble;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import regimecollapse.results.log.Journal;
import regimecollapse.results.record.RunKey;

/** Makes some runs of a design again, to be compared with what is stored of them. */
public final class Rerun {
  /** Runs held at once for each worker: enough to keep all busy, few enough for any memory. */
  private static final int AHEAD = 8;

  private final Design design;
  private final RunFunction function;
  private final int threads;

  /**
   * A rerun that has not begun.
   *
   * @param function makes one run
   * @param threads number of workers, at least 1
   */
  public Rerun(Design design, RunFunction function, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("a rerun needs at least 1 thread, not " + threads);
    }
    this.design = design;
    this.function = function;
    this.threads = threads;
  }

  /** Makes the runs and hands them over in the order of the keys, in the calling thread. */
  public void run(List<RunKey> keys, Consumer<Journal.Entry> receiver) throws IOException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      int some = AHEAD * threads;
      for (int from = 0; from < keys.size(); from += some) {
        List<Future<Journal.Entry>> made = new ArrayList<>();
        for (RunKey key : keys.subList(from, Math.min(keys.size(), from + some))) {
          made.add(workers.submit(() -> Attempt.at(design, function, key)));
        }
        for (Future<Journal.Entry> run : made) {
          receiver.accept(run.get());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IOException("a run could not be made: " + e.getCause(), e.getCause());
    } finally {
      workers.shutdownNow();
    }
  }
}
