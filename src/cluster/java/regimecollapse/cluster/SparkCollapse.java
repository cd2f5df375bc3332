package regimecollapse.cluster;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkUserAppException;
import org.apache.spark.api.java.JavaSparkContext;
import regimecollapse.app.input.Parts;
import regimecollapse.app.input.Workplace;
import regimecollapse.cli.Collapse;
import regimecollapse.cli.Wiring;

/**
 * The program as {@code spark-submit} starts it: the commands that make runs, made by executors.
 */
public final class SparkCollapse {
  private static final List<String> COMMANDS = List.of("run", "sweep");
  private static final String JAVA_OF_EXECUTORS = "spark.executor.extraJavaOptions";

  /** As the launcher starts Java: what a failed run tells must not hang on how often it failed. */
  private static final String AS_HERE =
      "-XX:-OmitStackTraceInFastThrow -Dfile.encoding=UTF-8 -Djava.awt.headless=true";

  private SparkCollapse() {}

  /** Runs a command; Spark ends the program, with its exit code. */
  public static void main(String[] args) throws SparkUserAppException {
    int code = run(parts -> parts, args);
    if (code != 0) {
      throw new SparkUserAppException(code);
    }
  }

  /**
   * Runs a command.
   *
   * @param other other parts of the program, for tests
   * @return its exit code
   */
  static int run(UnaryOperator<Parts> other, String... args) {
    if (System.getProperty("java.awt.headless") == null) {
      System.setProperty("java.awt.headless", "true");
    }
    try (Connection spark = new Connection()) {
      Workplace here = Wiring.workplace();
      Parts parts = other.apply(here.parts()).on(new SparkComputer(spark));
      // What Spark prints would break a bar that moves.
      return Collapse.execute(
          new Workplace(here.home(), here.here(), false, parts), COMMANDS, args);
    }
  }

  /** Connects when the first run is to be made: what is wrong with the input is told before. */
  private static final class Connection implements Supplier<JavaSparkContext>, AutoCloseable {
    private JavaSparkContext context;

    @Override
    public JavaSparkContext get() {
      if (context == null) {
        SparkConf conf = new SparkConf();
        conf.setIfMissing("spark.app.name", "collapse");
        conf.setIfMissing("spark.log.level", "WARN");
        String options =
            Stream.of(conf.get(JAVA_OF_EXECUTORS, ""), AS_HERE)
                .filter(some -> !some.isEmpty())
                .collect(Collectors.joining(" "));
        context = new JavaSparkContext(conf.set(JAVA_OF_EXECUTORS, options));
      }
      return context;
    }

    @Override
    public void close() {
      if (context != null) {
        context.close();
      }
    }
  }
}
