package regimecollapse.cluster;

import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import regimecollapse.ensemble.Computer;

/**
 * Executors of Apache Spark. Spark may make a task again, or twice at once: each gives one result,
 * and as every one is a function of its task alone, none can tell which. What is counted, put in
 * order and written is so by whoever takes the results, in the driver.
 */
public final class SparkComputer implements Computer {
  private final Supplier<JavaSparkContext> spark;

  /**
   * A computer.
   *
   * @param spark connects to the cluster; asked once there is something to do
   */
  public SparkComputer(Supplier<JavaSparkContext> spark) {
    this.spark = spark;
  }

  @Override
  public <T, R> void compute(
      List<T> tasks, Function<T, R> work, BooleanSupplier stopped, Receiver<R> receiver)
      throws IOException {
    if (tasks.isEmpty() || stopped.getAsBoolean()) {
      return;
    }
    JavaSparkContext context = spark.get();
    Broadcast<Work> sent = context.broadcast(new Work(work));
    try {
      new Blocks<>(context, new Executor(sent), tasks, receiver).run(stopped);
    } finally {
      if (!context.sc().isStopped()) {
        sent.destroy();
      }
    }
  }
}
