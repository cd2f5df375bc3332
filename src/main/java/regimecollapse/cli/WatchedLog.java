package regimecollapse.cli;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import regimecollapse.inference.simulate.EvaluationLog;
import regimecollapse.inference.simulate.Simulation;
import regimecollapse.text.Counts;

/** A log that tells now and then how many simulations there are. */
final class WatchedLog implements EvaluationLog {
  private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final EvaluationLog log;
  private final UnaryOperator<String> naming;
  private final Consumer<String> listener;
  private final LongSupplier nanos;
  private long found;
  private long made;
  private long told;

  /**
   * Watches a log.
   *
   * @param naming how the user knows a stage
   * @param listener hears lines
   * @param nanos a clock that only goes forward
   */
  WatchedLog(
      EvaluationLog log,
      UnaryOperator<String> naming,
      Consumer<String> listener,
      LongSupplier nanos) {
    this.log = log;
    this.naming = naming;
    this.listener = listener;
    this.nanos = nanos;
    this.told = nanos.getAsLong();
  }

  @Override
  public Simulation find(String stage, long index) {
    Simulation before = log.find(stage, index);
    found += before == null ? 0 : 1;
    return before;
  }

  @Override
  public void add(String stage, long index, Simulation simulation) throws IOException {
    log.add(stage, index, simulation);
    made++;
    if (nanos.getAsLong() - told > EVERY_NANOS) {
      told = nanos.getAsLong();
      listener.accept(
          "  "
              + naming.apply(stage)
              + ": "
              + Counts.of(found + made, "simulation", "simulations")
              + " in all"
              + (found > 0 ? ", of which " + found + " were there" : ""));
    }
  }
}
