package regimecollapse.inference.table;

import java.util.ArrayList;
import java.util.List;
import regimecollapse.inference.check.RecordScores;
import regimecollapse.inference.check.Scores;
import regimecollapse.inference.fit.ReferenceTable;
import regimecollapse.inference.fit.Silent;
import regimecollapse.inference.simulate.ObservedRecord;
import regimecollapse.inference.simulate.Posterior;
import regimecollapse.results.table.ResultTable;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.record.Comparison;
import regimecollapse.scenario.record.Observation;

/** What was expected of each observation before and after the fit, and how well. */
record ObservationTables(Scenario scenario, ObservedRecord record) {
  private static final double[] LEVELS = {0.05, 0.5, 0.95};

  /** Statistics of prior and posterior draws against the window of each observation. */
  ResultTable observations(ReferenceTable table, Posterior posterior, Posterior again) {
    ResultTable result = FitTables.table(TableFile.OBSERVATIONS);
    for (int i = 0; i < record.observations().size(); i++) {
      Observation it = record.observations().get(i);
      Comparison comparison = it.comparison().orElseThrow();
      result.add(
          it.id(),
          it.title(),
          comparison.statistic().key(),
          record.isHeldOut(i),
          comparison.low(),
          comparison.high(),
          comparison.tolerance(),
          cells(Scores.of(table.prior(), i), comparison),
          cells(Scores.of(posterior, i), comparison),
          cells(Scores.of(again, i), comparison));
    }
    return result;
  }

  /** Observations that do not count, and why not. */
  ResultTable leftOut(Silent silent) {
    ResultTable result = FitTables.table(TableFile.LEFT_OUT);
    for (int i = 0; i < record.observations().size(); i++) {
      String why = why(i, silent);
      if (!why.isEmpty()) {
        Observation it = record.observations().get(i);
        result.add(it.id(), it.title(), it.comparison().orElseThrow().statistic().key(), why);
      }
    }
    return result;
  }

  private String why(int i, Silent silent) {
    if (record.isHeldOut(i)) {
      return "held out";
    } else if (record.restsOnHeldOut(i)) {
      return "a figure of falls one of which is held out";
    }
    return silent.reasons().containsKey(i) ? silent.reasons().get(i).words() : "";
  }

  private static List<Double> cells(Scores draws, Comparison comparison) {
    List<Double> cells = new ArrayList<>();
    for (double level : LEVELS) {
      cells.add(draws.quantile(level));
    }
    cells.add(draws.probability(comparison.low(), comparison.high()));
    return cells;
  }

  /** The forecasts of the dated falls. */
  ResultTable scores(ReferenceTable table, int kept, Posterior posterior) {
    ResultTable result = FitTables.table(TableFile.SCORES);
    for (RecordScores.Row it : new RecordScores(scenario, record, table, kept).rows(posterior)) {
      result.add(
          it.observation(),
          it.forecaster().key(),
          it.low(),
          it.high(),
          it.median(),
          it.crps(),
          it.interval(),
          it.logScore(),
          it.brier(),
          it.covered50(),
          it.covered90());
    }
    return result;
  }
}
