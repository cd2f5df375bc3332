package regimecollapse.fuzz;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import regimecollapse.results.record.Dead;
import regimecollapse.results.record.Outcome;
import regimecollapse.results.record.RunRecord;
import regimecollapse.results.record.SeriesBlock;
import regimecollapse.results.record.Soldiers;

/** What must hold for a run, whatever its scenario says. */
final class SoundRun {
  private SoundRun() {}

  /** What does not hold, if anything. */
  static Optional<String> wrong(RunRecord run) {
    return soldiers(run.outcome()).or(() -> numbers(run)).or(() -> series(run)).or(() -> dead(run));
  }

  private static Optional<String> soldiers(Outcome it) {
    Soldiers s = it.soldiers();
    LongStream all =
        LongStream.of(
            s.initial(),
            s.recruited(),
            s.holding(),
            s.withdrawing(),
            s.wentHome(),
            s.surrendered(),
            s.defected(),
            s.killed(),
            s.released(),
            s.handedOver(),
            it.oppositionKilled());
    if (all.anyMatch(n -> n < 0)) {
      return Optional.of("negative soldiers: " + s);
    }
    return s.balances() ? Optional.empty() : Optional.of("soldiers who are nowhere: " + s);
  }

  private static Optional<String> numbers(RunRecord run) {
    Outcome it = run.outcome();
    double[] shares = {
      it.peakDailyLoss(), it.reformReached(), it.holdReached(), it.settlementReached()
    };
    boolean shared = DoubleStream.of(shares).allMatch(x -> x >= 0 && x <= 1);
    boolean finite =
        Double.isFinite(it.patronSpend())
            && it.patronSpend() >= 0
            && Double.isFinite(it.monthsLived())
            && Arrays.stream(run.parameters()).allMatch(Double::isFinite);
    // Of a day that never came there is NaN.
    boolean days =
        DoubleStream.of(it.daysToCollapse(), it.daysToCapital()).noneMatch(Double::isInfinite)
            && run.falls().stream().allMatch(f -> Double.isFinite(f.day()));
    return shared && finite && days ? Optional.empty() : Optional.of("no number: " + it);
  }

  /**
   * The dead by place and day are all dead; a run that keeps its outcome only has none of these.
   */
  private static Optional<String> dead(RunRecord run) {
    if (run.series().values().length == 0) {
      return Optional.empty();
    }
    long soldiers = run.fighting().dead().stream().mapToLong(Dead::government).sum();
    long rebels = run.fighting().dead().stream().mapToLong(Dead::rebels).sum();
    Outcome it = run.outcome();
    return soldiers == it.soldiers().killed() && rebels == it.oppositionKilled()
        ? Optional.empty()
        : Optional.of("dead by place and day: " + soldiers + " and " + rebels + " of " + it);
  }

  private static Optional<String> series(RunRecord run) {
    for (short[] values : run.series().values()) {
      for (short value : values) {
        if (value < SeriesBlock.MISSING) {
          return Optional.of("a series below 0: " + value);
        }
      }
    }
    return Optional.empty();
  }
}
