package regimecollapse.fuzz;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import regimecollapse.results.record.Outcome;
import regimecollapse.results.record.RunRecord;
import regimecollapse.results.record.SeriesBlock;
import regimecollapse.results.record.Soldiers;

/** What must hold for a run, whatever its scenario says. */
final class SoundRun {
  private SoundRun() {}

  /** What does not hold, if anything. */
  static Optional<String> wrong(RunRecord run) {
    return soldiers(run.outcome()).or(() -> numbers(run)).or(() -> series(run));
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
