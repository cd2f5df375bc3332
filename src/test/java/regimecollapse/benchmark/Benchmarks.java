package regimecollapse.benchmark;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks and prints processor times and ratios. See {@code performance.md}. Takes the
 * options of JMH, such as a part of a benchmark's name, or {@code -f 3} for three forks.
 */
public final class Benchmarks {
  private Benchmarks() {}

  /** Runs what the options choose, all by default. */
  public static void main(String[] args) throws RunnerException, CommandLineOptionException {
    CommandLineOptions given = new CommandLineOptions(args);
    OptionsBuilder options = new OptionsBuilder();
    options.parent(given);
    options.forks(given.getForkCount().orElse(1));
    options.mode(Mode.Throughput).jvmArgs("-XX:+UseSerialGC", "-Xmx1g");
    options.warmupIterations(3).warmupTime(TimeValue.seconds(2));
    options.measurementIterations(3).measurementTime(TimeValue.seconds(2));
    report(new Runner(options.build()).run());
  }

  private static void report(Collection<RunResult> results) {
    Map<String, Double> updates = new TreeMap<>();
    System.out.printf("%n%-34s %9s  %-13s %12s%n", "benchmark", "soldiers", "", "CPU time");
    for (RunResult result : results) {
      BenchmarkParams params = result.getParams();
      String name = params.getBenchmark().replace(Benchmarks.class.getPackageName() + ".", "");
      String size = params.getParam("soldiersPerUnit");
      String variant = variant(params);
      double perUpdate = second(result, "cpuNanos") / second(result, "updates");
      if (Double.isFinite(perUpdate)) {
        updates.put(name + " " + size + " " + variant, perUpdate);
        System.out.printf(
            "%-34s %9s  %-13s %9.1f ns an update, %5.1f million updates a second%n",
            name, size, variant, perUpdate, 1e3 / perUpdate);
      } else {
        double perRun = second(result, "cpuNanos") / result.getPrimaryResult().getScore() / 1e6;
        System.out.printf("%-34s %9s  %-13s %9.1f ms a run%n", name, size, variant, perRun);
      }
    }
    ratios(updates);
  }

  private static String variant(BenchmarkParams params) {
    return params.getParamsKeys().stream()
        .filter(key -> !key.equals("soldiersPerUnit"))
        .map(params::getParam)
        .findFirst()
        .orElse("");
  }

  private static double second(RunResult result, String counter) {
    Result<?> found = result.getSecondaryResults().get(counter);
    return found == null ? Double.NaN : found.getScore();
  }

  private static void ratios(Map<String, Double> updates) {
    updates.forEach(
        (name, agents) -> {
          Double loops = updates.get(name.replace(" AGENTS", " LOOPS"));
          if (name.endsWith(" AGENTS") && loops != null) {
            System.out.printf("%s take %.1f times as long as LOOPS%n", name, agents / loops);
          }
        });
  }
}
