package regimecollapse.ensemble;

import java.io.IOException;
import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import regimecollapse.results.log.Journal;
import regimecollapse.results.record.RunKey;

/**
 * Makes the runs of a design that a journal lacks. The thread that calls {@link #run} is the only
 * one that writes. An ensemble is used once.
 */
public final class Ensemble {
  private static final long FORCE_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Design design;
  private final Shard shard;
  private final RunFunction function;
  private final Computer computer;
  private final AtomicBoolean stopped = new AtomicBoolean();

  /**
   * An ensemble that has not begun.
   *
   * @param function makes one run
   * @param computer makes them all
   */
  public Ensemble(Design design, RunFunction function, Computer computer) {
    this(design, Shard.WHOLE, function, computer);
  }

  /** The same of those runs of the design that a shard has, in the order of their keys. */
  public Ensemble(Design design, Shard shard, RunFunction function, Computer computer) {
    this.design = design;
    this.shard = shard;
    this.function = function;
    this.computer = computer;
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
    List<RunKey> missing = keys(mine().filter(i -> !journal.contains(design.key(i))).toArray());
    Reporter reporter = new Reporter(journal, listener);
    try {
      computer.compute(missing, Attempt.of(design, function), stopped::get, reporter);
    } finally {
      journal.force();
    }
    return reporter.progress();
  }

  /**
   * Adds the runs of a shard to those of the whole.
   *
   * @throws IllegalStateException when one is not there
   */
  public static void copy(Design design, Shard shard, Journal from, Journal into)
      throws IOException {
    for (int i = shard.number() - 1; i < design.size(); i += shard.of()) {
      into.append(from.entry(design.key(i)));
    }
  }

  /** The runs that are to be made, by their number in the design. */
  private IntStream mine() {
    return IntStream.range(0, design.size()).filter(shard::has);
  }

  /** Keys by their numbers: each is made when it is wanted, as there may be a million. */
  private List<RunKey> keys(int[] numbers) {
    return new AbstractList<>() {
      @Override
      public RunKey get(int i) {
        return design.key(numbers[i]);
      }

      @Override
      public int size() {
        return numbers.length;
      }
    };
  }

  /** Writes results and tells the listener. */
  private final class Reporter implements Computer.Receiver<Journal.Entry> {
    private final Journal journal;
    private final ProgressListener listener;
    private final int planned;
    private final int resumed;
    private int done;
    private int failed;
    private long forced = System.nanoTime();

    /** The journal may hold runs of other designs as well; they do not count. */
    Reporter(Journal journal, ProgressListener listener) {
      this.journal = journal;
      this.listener = listener;
      this.planned = (int) mine().count();
      this.done = (int) mine().filter(i -> journal.contains(design.key(i))).count();
      this.failed = (int) mine().filter(i -> journal.failed(design.key(i))).count();
      this.resumed = done;
      report();
    }

    @Override
    public void take(int task, Journal.Entry entry) throws IOException {
      journal.append(entry);
      done++;
      failed += entry.failed() ? 1 : 0;
      report();
    }

    Progress progress() {
      return new Progress(planned, resumed, done, failed);
    }

    @Override
    public void idle() throws IOException {
      if (System.nanoTime() - forced > FORCE_EVERY_NANOS) {
        journal.force();
        forced = System.nanoTime();
      }
    }

    private void report() {
      listener.progress(progress());
    }
  }
}
