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
    Outcome it = run.outcome();
    Soldiers s = it.soldiers();
    if (LongStream.of(
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
            it.oppositionKilled())
        .anyMatch(n -> n < 0)) {
      return Optional.of("negative soldiers: " + s);
    }
    if (!s.balances()) {
      return Optional.of("soldiers who are nowhere: " + s);
    }
    double[] shares = {
      it.peakDailyLoss(), it.reformReached(), it.holdReached(), it.settlementReached()
    };
    if (!DoubleStream.of(shares).allMatch(x -> x >= 0 && x <= 1)) {
      return Optional.of("a share outside of 0 to 1: " + Arrays.toString(shares));
    }
    boolean finite =
        Double.isFinite(it.patronSpend())
            && it.patronSpend() >= 0
            && Double.isFinite(it.monthsLived())
            && Arrays.stream(run.parameters()).allMatch(Double::isFinite);
    if (!finite) {
      return Optional.of("a number that is none: " + it);
    }
    boolean days =
        DoubleStream.of(it.daysToCollapse(), it.daysToCapital()).noneMatch(Double::isInfinite)
            && run.falls().stream().allMatch(f -> Double.isFinite(f.day()));
    boolean series =
        Arrays.stream(run.series().values())
            .allMatch(
                values -> {
                  for (short value : values) {
                    if (value < SeriesBlock.MISSING) {
                      return false;
                    }
                  }
                  return true;
                });
    return days && series ? Optional.empty() : Optional.of("a day or a series without a number");
  }
}
