package regimecollapse.analysis.contrast;

import java.util.Optional;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.PairedOutcomes;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.outcome.Summary.Estimated;
import regimecollapse.analysis.outcome.SurvivalCurves;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;

/**
 * How two cells of a folder differ, over pairs of runs of the same number, which share their
 * chance: two arms of a hypothesis, or two hypotheses in an arm.
 */
public interface PairedCells {
  /** The first cell's share that collapses by the end less the second's, with its interval. */
  Estimated shares(Cell first, Cell second);

  /** The first cell's restricted mean of the days lived less the second's, with its interval. */
  Estimated days(Cell first, Cell second);

  /** Pairs of stored runs. */
  static PairedCells of(RunTable runs) {
    double horizon = SurvivalCurves.of(runs).commonHorizon();
    return new PairedCells() {
      @Override
      public Estimated shares(Cell first, Cell second) {
        var pairs = outcomes(first, second).collapses();
        return estimated(pairs.difference(), pairs.interval(Confidence.NINETY_FIVE));
      }

      @Override
      public Estimated days(Cell first, Cell second) {
        var pairs = outcomes(first, second).days();
        return estimated(pairs.difference(), pairs.interval(Confidence.NINETY_FIVE));
      }

      private PairedOutcomes outcomes(Cell first, Cell second) {
        return PairedOutcomes.of(runs.of(first), Optional.of(runs.of(second)), horizon);
      }
    };
  }

  private static Estimated estimated(double value, Interval range) {
    return new Estimated(value, range.low(), range.high());
  }
}
