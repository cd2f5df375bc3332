package regimecollapse.cluster;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.spark.SimpleFutureAction;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import regimecollapse.app.input.InputException;
import regimecollapse.ensemble.Computer;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractFunction0;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/**
 * Tasks on their way through Spark, a block of them a job, so that neither results nor tasks pile
 * up. Two jobs are there at a time: when the last tasks of one keep few executors, those of the
 * next keep the rest.
 */
final class Blocks<T, R> {
  private static final long POLL_MILLIS = 20;
  private static final int AT_ONCE = 2;

  /** Tasks of a partition: enough to be worth a message, few enough to be lost with an executor. */
  private static final int MOST_TASKS = 8;

  /** Partitions of a job: at least so many, and so many for each core. */
  private static final int FEWEST_PARTITIONS = 64;

  private static final int PARTITIONS_PER_CORE = 2;

  private final JavaSparkContext spark;
  private final Executor executor;
  private final List<T> tasks;
  private final Computer.Receiver<R> receiver;
  private final BitSet taken = new BitSet();
  private final BlockingQueue<Parcel> made = new LinkedBlockingQueue<>();
  private final Deque<SimpleFutureAction<BoxedUnit>> jobs = new ArrayDeque<>();
  private int next;
  private Optional<Throwable> failed = Optional.empty();

  Blocks(JavaSparkContext spark, Executor executor, List<T> tasks, Computer.Receiver<R> receiver) {
    this.spark = spark;
    this.executor = executor;
    this.tasks = tasks;
    this.receiver = receiver;
  }

  /** Works until all is done or it is stopped. */
  void run(BooleanSupplier stopped) throws IOException {
    boolean interrupted = false;
    try {
      while (true) {
        boolean ends =
            interrupted || failed.isPresent() || stopped.getAsBoolean() || spark.sc().isStopped();
        if (ends) {
          jobs.forEach(job -> job.cancel());
        }
        while (!ends && jobs.size() < AT_ONCE && next < tasks.size()) {
          submit();
        }
        // Asked first: whatever an ended job has made is in the queue.
        boolean over = removeEnded();
        try {
          take(Optional.ofNullable(made.poll(over ? 0 : POLL_MILLIS, TimeUnit.MILLISECONDS)));
        } catch (InterruptedException e) {
          interrupted = true;
        }
        receiver.idle();
        if (over && made.isEmpty() && (ends || next == tasks.size())) {
          break;
        }
      }
    } finally {
      jobs.forEach(job -> job.cancel());
    }
    boolean asked = interrupted || stopped.getAsBoolean() || spark.sc().isStopped();
    if (failed.isPresent() && !asked) {
      throw refused(failed.get());
    }
  }

  private void submit() {
    int cores = Math.max(1, spark.defaultParallelism());
    int partitions = Math.max(FEWEST_PARTITIONS, PARTITIONS_PER_CORE * cores);
    int left = tasks.size() - next;
    int each = Math.max(1, Math.min(MOST_TASKS, left / (PARTITIONS_PER_CORE * cores)));
    int size = Math.min(left, partitions * each);
    List<Parcel> block = new ArrayList<>();
    for (int i = next; i < next + size; i++) {
      block.add(new Parcel(i, Freight.pack(tasks.get(i))));
    }
    JavaRDD<Parcel> keys = spark.parallelize(block, (size + each - 1) / each);
    List<Object> all =
        IntStream.range(0, keys.getNumPartitions()).boxed().map(i -> (Object) i).toList();
    jobs.add(
        spark
            .sc()
            .submitJob(
                keys.rdd(),
                executor,
                CollectionConverters.asScala(all).toSeq(),
                new Collected(made),
                new Nothing()));
    next += size;
  }

  /** Whether no job is left; of one that failed it is kept why. */
  private boolean removeEnded() {
    for (SimpleFutureAction<BoxedUnit> job : List.copyOf(jobs)) {
      if (job.isCompleted()) {
        jobs.remove(job);
        if (job.value().get().isFailure() && failed.isEmpty()) {
          failed = Optional.of(job.value().get().failed().get());
        }
      }
    }
    return jobs.isEmpty();
  }

  @SuppressWarnings("unchecked")
  private void take(Optional<Parcel> parcel) throws IOException {
    if (parcel.isPresent() && !taken.get(parcel.get().task())) {
      taken.set(parcel.get().task());
      receiver.take(parcel.get().task(), (R) Freight.unpack(parcel.get().bytes()));
    }
  }

  private static InputException refused(Throwable why) {
    String words = String.valueOf(why.getMessage()).lines().findFirst().orElse("");
    return new InputException(
        List.of(
            "Spark gave up: " + words,
            "What was made so far is kept: go on with --resume once the cluster is well again."));
  }

  /** Takes the results of a partition, in a thread of Spark. */
  private static final class Collected extends AbstractFunction2<Object, Parcel[], BoxedUnit> {
    private final BlockingQueue<Parcel> made;

    Collected(BlockingQueue<Parcel> made) {
      this.made = made;
    }

    @Override
    public BoxedUnit apply(Object partition, Parcel[] results) {
      made.addAll(List.of(results));
      return BoxedUnit.UNIT;
    }
  }

  private static final class Nothing extends AbstractFunction0<BoxedUnit> {
    @Override
    public BoxedUnit apply() {
      return BoxedUnit.UNIT;
    }
  }
}
