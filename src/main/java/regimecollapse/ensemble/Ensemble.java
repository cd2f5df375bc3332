package regimecollapse.ensemble;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import regimecollapse.results.log.Journal;
import regimecollapse.results.record.RunKey;

/**
 * Makes the runs of a design that a journal lacks, on a fixed number of workers. The thread that
 * calls {@link #run} is the only one that writes. An ensemble is used once.
 */
public final class Ensemble {
  private static final long FORCE_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long POLL_MILLIS = 20;

  private final Design design;
  private final RunFunction function;
  private final int threads;
  private final AtomicBoolean stopped = new AtomicBoolean();

  /**
   * An ensemble that has not begun.
   *
   * @param function makes one run
   * @param threads number of workers, at least 1
   */
  public Ensemble(Design design, RunFunction function, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("an ensemble needs at least 1 thread, not " + threads);
    }
    this.design = design;
    this.function = function;
    this.threads = threads;
  }

  /**
   * Lets no further run begin; those that have begun are finished and kept. May be called from any
   * thread, also before the ensemble begins.
   */
  public void stop() {
    stopped.set(true);
  }

  /**
   * Makes all runs that the journal lacks, unless it is stopped before. An interrupt of the calling
   * thread stops it too, and is used up by that.
   *
   * @param journal where the results go; it stays open
   * @return where it ended: complete unless it was stopped
   * @throws IOException when the journal cannot be written; the runs in it are kept
   * @throws VirtualMachineError when there is no memory left; the runs made so far are kept
   */
  public Progress run(Journal journal, ProgressListener listener) throws IOException {
    int[] missing =
        IntStream.range(0, design.size()).filter(i -> !journal.contains(design.key(i))).toArray();
    Worker.Desk desk =
        new Worker.Desk(
            new AtomicInteger(),
            stopped,
            new AtomicReference<>(),
            new ArrayBlockingQueue<>(2 * threads));
    ExecutorService workers = Executors.newFixedThreadPool(threads, Ensemble::worker);
    Reporter reporter = new Reporter(journal, listener, design);
    try {
      for (int i = 0; i < Math.min(threads, missing.length); i++) {
        workers.execute(new Worker(design, function, missing, desk));
      }
      workers.shutdown();
      write(desk.done(), workers, reporter);
    } finally {
      // Frees workers that wait for a queue that nobody empties any more.
      stop();
      workers.shutdownNow();
    }
    if (desk.fatal().get() != null) {
      throw desk.fatal().get();
    }
    return reporter.progress();
  }

  /** Empties the queue until the workers have ended. */
  private void write(BlockingQueue<Journal.Entry> done, ExecutorService workers, Reporter reporter)
      throws IOException {
    long forced = System.nanoTime();
    while (!workers.isTerminated() || !done.isEmpty()) {
      try {
        Journal.Entry entry = done.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
        if (entry != null) {
          reporter.add(entry);
        }
      } catch (InterruptedException e) {
        stop();
      }
      if (System.nanoTime() - forced > FORCE_EVERY_NANOS) {
        reporter.force();
        forced = System.nanoTime();
      }
    }
    reporter.force();
  }

  private static Thread worker(Runnable task) {
    Thread thread = new Thread(task, "run");
    thread.setDaemon(true);
    return thread;
  }

  /** Writes results and tells the listener. */
  private static final class Reporter {
    private final Journal journal;
    private final ProgressListener listener;
    private final int planned;
    private final int resumed;
    private int done;
    private int failed;

    /** The journal may hold runs of other designs as well; they do not count. */
    Reporter(Journal journal, ProgressListener listener, Design design) {
      this.journal = journal;
      this.listener = listener;
      this.planned = design.size();
      for (int i = 0; i < planned; i++) {
        RunKey key = design.key(i);
        done += journal.contains(key) ? 1 : 0;
        failed += journal.failed(key) ? 1 : 0;
      }
      this.resumed = done;
      report();
    }

    void add(Journal.Entry entry) throws IOException {
      journal.append(entry);
      done++;
      failed += entry.failed() ? 1 : 0;
      report();
    }

    Progress progress() {
      return new Progress(planned, resumed, done, failed);
    }

    void force() throws IOException {
      journal.force();
    }

    private void report() {
      listener.progress(progress());
    }
  }
}
