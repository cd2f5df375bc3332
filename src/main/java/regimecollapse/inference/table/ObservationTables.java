package regimecollapse.inference.table;

import java.util.ArrayList;
import java.util.List;
import regimecollapse.inference.check.RecordScores;
import regimecollapse.inference.check.Scores;
import regimecollapse.inference.fit.ReferenceTable;
import regimecollapse.inference.simulate.ObservedRecord;
import regimecollapse.inference.simulate.Posterior;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.record.Comparison;
import regimecollapse.scenario.record.Observation;

/** What was expected of each observation before and after the fit, and how well. */
final class ObservationTables {
  private static final List<String> SCORES =
      List.of(
          "observation",
          "forecaster",
          "low",
          "high",
          "median",
          "crps",
          "crps_low",
          "crps_high",
          "log_score",
          "brier",
          "covered_50",
          "covered_90");

  private static final List<String> OBSERVATIONS =
      List.of(
          "observation",
          "title",
          "statistic",
          "held_out",
          "low",
          "high",
          "tolerance",
          "prior_p05",
          "prior_p50",
          "prior_p95",
          "prior_inside",
          "p05",
          "p50",
          "p95",
          "inside",
          "again_p05",
          "again_p50",
          "again_p95",
          "again_inside");

  private static final double[] LEVELS = {0.05, 0.5, 0.95};

  private final Scenario scenario;
  private final ObservedRecord record;

  ObservationTables(Scenario scenario, ObservedRecord record) {
    this.scenario = scenario;
    this.record = record;
  }

  /** Statistics of prior and posterior draws against the window of each observation. */
  FitTable observations(ReferenceTable table, Posterior posterior, Posterior again) {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < record.observations().size(); i++) {
      Observation it = record.observations().get(i);
      Comparison comparison = it.comparison().orElseThrow();
      List<Object> row = new ArrayList<>();
      row.add(it.id());
      row.add(it.title());
      row.add(comparison.statistic().key());
      row.add(record.isHeldOut(i));
      row.add(comparison.low());
      row.add(comparison.high());
      row.add(comparison.tolerance());
      add(row, Scores.of(table.prior(), i), comparison);
      add(row, Scores.of(posterior, i), comparison);
      add(row, Scores.of(again, i), comparison);
      rows.add(row);
    }
    return new FitTable("observations.csv", OBSERVATIONS, rows);
  }

  private static void add(List<Object> row, Scores draws, Comparison comparison) {
    for (double level : LEVELS) {
      row.add(draws.quantile(level));
    }
    row.add(draws.probability(comparison.low(), comparison.high()));
  }

  /** The forecasts of the dated falls. */
  FitTable scores(ReferenceTable table, int kept, Posterior posterior) {
    List<List<Object>> rows = new ArrayList<>();
    for (RecordScores.Row it : new RecordScores(scenario, record, table, kept).rows(posterior)) {
      rows.add(
          List.of(
              it.observation(),
              it.forecaster().key(),
              it.low(),
              it.high(),
              it.median(),
              it.crps(),
              it.interval().low(),
              it.interval().high(),
              it.logScore(),
              it.brier(),
              it.covered50(),
              it.covered90()));
    }
    return new FitTable("scores.csv", SCORES, rows);
  }
}
