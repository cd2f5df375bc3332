package regimecollapse.benchmark;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import regimecollapse.run.Runner;

/** Whole runs: inputs drawn, world made, model driven to its end, record taken. */
@State(Scope.Thread)
public class RunBenchmark {
  @Param({"100", "10"})
  public int soldiersPerUnit;

  @Param({"documented", "no-cuts", "no-offensive"})
  public String arm;

  private Runner runner;
  private int replication;

  @Setup
  public void read() {
    runner = Moment.runner(soldiersPerUnit);
  }

  /**
   * One replication after the other; the first ten over and over, so that all forks do the same.
   */
  @Benchmark
  public void run(Work work, Blackhole hole) {
    int next = replication++ % 10;
    work.measure(0, () -> hole.consume(runner.run(Moment.key(arm, next))));
  }
}
