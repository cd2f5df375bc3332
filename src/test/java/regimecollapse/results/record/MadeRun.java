package regimecollapse.results.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Runs made by hand: their falls, dead and roll calls; all else is of no matter. */
public final class MadeRun {
  private static final LocalDate END = LocalDate.of(2022, 3, 12);

  private MadeRun() {}

  /** A run with other falls. */
  public static RunRecord with(RunRecord run, List<Fall> falls) {
    return new RunRecord(
        run.key(),
        run.seed(),
        run.outcome(),
        falls,
        run.parameters(),
        run.series(),
        run.zeroDay(),
        run.fighting(),
        run.muster());
  }

  /** A run with falls and dead. */
  public static RunRecord of(RunKey key, List<Fall> falls, List<Dead> dead, Muster muster) {
    double[] lose = {1, 2, 3, 4, 5};
    Outcome outcome =
        new Outcome(
            true,
            Optional.of(END),
            END,
            Optional.of(END.minusDays(11)),
            1,
            1,
            11,
            11,
            new LossDays(lose, lose, lose, 1),
            0.4,
            0.5,
            falls.size(),
            new Soldiers(2000, 0, OptionalLong.of(1000), 0, 0, 600, 300, 90, 9, 0, 1),
            0,
            1,
            0,
            0,
            0,
            0,
            0,
            56,
            new Ending(OffensiveEnd.FLED, 0, 0));
    return new RunRecord(
        key,
        1,
        outcome,
        falls,
        new double[0],
        SeriesBlock.NONE,
        0,
        new Fighting(dead, List.of()),
        muster);
  }
}
