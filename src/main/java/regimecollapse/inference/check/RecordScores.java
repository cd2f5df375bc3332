package regimecollapse.inference.check;

import java.util.ArrayList;
import java.util.List;
import regimecollapse.inference.fit.ReferenceTable;
import regimecollapse.inference.simulate.ObservedRecord;
import regimecollapse.inference.simulate.Posterior;
import regimecollapse.random.Seed;
import regimecollapse.random.Stream;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.record.Comparison;
import regimecollapse.scenario.record.Observation;
import regimecollapse.scenario.record.Statistic;
import regimecollapse.stats.Interval;

/**
 * How well the dated falls of the record are forecast: by the prior, by fits that have not seen
 * that fall, and by people without a model.
 */
public final class RecordScores {
  /** Who forecasts. */
  public enum Forecaster {
    /** The model before it has seen the record. */
    PRIOR("prior"),
    /** The model fitted to all observations that count but this one. */
    HELD_OUT("held-out"),
    /** The model fitted to those and this one: no forecast, but what a fit can do at best. */
    FITTED("fitted"),
    /** {@link NaiveForecasts#even()}. */
    EVEN("even"),
    /** {@link NaiveForecasts#constantSpeed()}. */
    CONSTANT_SPEED("constant-speed"),
    /** {@link NaiveForecasts#roadDistance}. */
    ROAD_DISTANCE("road-distance"),
    /** {@link NaiveForecasts#roadSpeed}. */
    ROAD_SPEED("road-speed"),
    /** The model fitted by a better method to a record that the user left this one out of. */
    POSTERIOR("posterior");

    private final String key;

    Forecaster(String key) {
      this.key = key;
    }

    /** Whether it has no model, and so no chance of draws. */
    boolean isNaive() {
      return this == EVEN || this == CONSTANT_SPEED || this == ROAD_DISTANCE || this == ROAD_SPEED;
    }

    /** Its name in tables. */
    public String key() {
      return key;
    }
  }

  /**
   * The scores of a forecast of a day; less is better.
   *
   * @param observation id of what was forecast
   * @param forecaster who did
   * @param low beginning of the window, days
   * @param high end of the window, days
   * @param median of the forecast, days
   * @param crps at the middle of the window, days
   * @param interval of the CRPS, 95 %, from the chance of the draws; none where nothing was drawn
   * @param logScore of the window
   * @param brier of the window
   * @param covered50 whether the central interval of 50 % touches the window
   * @param covered90 the same for 90 %
   */
  public record Row(
      String observation,
      Forecaster forecaster,
      double low,
      double high,
      double median,
      double crps,
      Interval interval,
      double logScore,
      double brier,
      boolean covered50,
      boolean covered90) {}

  private final NaiveForecasts naive;
  private final ObservedRecord record;
  private final ReferenceTable table;
  private final int kept;
  private final long seed;

  /**
   * Scores of a record.
   *
   * @param table simulations with their discrepancies from the record
   * @param kept draws that each fit keeps, and that each naive forecast has
   */
  public RecordScores(Scenario scenario, ObservedRecord record, ReferenceTable table, int kept) {
    this.seed = scenario.seed();
    this.naive = new NaiveForecasts(scenario, kept);
    this.record = record;
    this.table = table;
    this.kept = kept;
  }

  /** The same with forecasts of those that do not count by a posterior that has not seen them. */
  public List<Row> rows(Posterior posterior) {
    List<Row> rows = new ArrayList<>(rows());
    for (int i = 0; i < record.observations().size(); i++) {
      if (record.isHeldOut(i) && comparison(i).statistic() == Statistic.DAY_OF_FALL) {
        rows.add(row(i, Forecaster.POSTERIOR, Scores.of(posterior, i)));
      }
    }
    return rows;
  }

  /** All forecasts of all dated falls from the table, and the naive ones. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < record.observations().size(); i++) {
      Comparison it = comparison(i);
      if (it.statistic() == Statistic.DAY_OF_FALL) {
        rows.add(row(i, Forecaster.PRIOR, Scores.of(table.prior(), i)));
        rows.add(row(i, Forecaster.HELD_OUT, Scores.of(without(i), i)));
        rows.add(row(i, Forecaster.FITTED, Scores.of(with(i), i)));
        rows.add(row(i, Forecaster.EVEN, naive.even()));
        rows.add(row(i, Forecaster.CONSTANT_SPEED, naive.constantSpeed()));
        rows.add(row(i, Forecaster.ROAD_DISTANCE, naive.roadDistance(it.about().places().get(0))));
        rows.add(row(i, Forecaster.ROAD_SPEED, naive.roadSpeed(it.about().places().get(0))));
      }
    }
    return rows;
  }

  private Comparison comparison(int i) {
    Observation it = record.observations().get(i);
    return it.comparison().orElseThrow();
  }

  /** The posterior by rejection that all observations that count but one give. */
  Posterior without(int left) {
    return table.nearest(s -> s.with(left, Double.NaN), kept);
  }

  /** The posterior by rejection that they and one more give. */
  private Posterior with(int one) {
    if (!record.isHeldOut(one)) {
      return table.nearest(s -> s, kept);
    }
    Comparison it = comparison(one);
    return table.nearest(s -> s.with(one, it.discrepancy(s.summaries()[one])), kept);
  }

  private Interval interval(int i, Forecaster forecaster, Scores scores) {
    if (forecaster.isNaive()) {
      return Interval.NONE;
    }
    Comparison it = comparison(i);
    Stream chance = new Seed(seed, i).stream("scores " + forecaster.key());
    return scores.crpsInterval((it.low() + it.high()) / 2, chance);
  }

  private Row row(int i, Forecaster forecaster, Scores scores) {
    Comparison it = comparison(i);
    return new Row(
        record.observations().get(i).id(),
        forecaster,
        it.low(),
        it.high(),
        scores.quantile(0.5),
        scores.crps((it.low() + it.high()) / 2),
        interval(i, forecaster, scores),
        scores.logScore(it.low(), it.high()),
        scores.brier(it.low(), it.high()),
        scores.covers(it.low(), it.high(), 0.5),
        scores.covers(it.low(), it.high(), 0.9));
  }
}
