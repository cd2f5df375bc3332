package regimecollapse.analysis.record;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.Frame;
import regimecollapse.analysis.outcome.FallDays;
import regimecollapse.analysis.outcome.PlaceFalls;
import regimecollapse.scenario.record.Observation;
import regimecollapse.stats.Limits;

/**
 * The record of falls beside the falls of one arm.
 *
 * @param zero the date of day 0
 * @param rows one for each event of the record, by date
 */
public record RecordComparison(LocalDate zero, List<Row> rows) {
  /** How a documented window lies to the middle 90 % of the simulated days. */
  public enum Verdict {
    /** The median simulated day lies in the window. */
    INSIDE,
    /** Only the middle nine tenths of the simulated days reach the window. */
    NEAR,
    /** Nine tenths of the simulated falls come after the window. */
    SIMULATED_LATER,
    /** Nine tenths of the simulated falls come before the window. */
    SIMULATED_EARLIER,
    /** There is nothing to compare with: not held at the start, or no runs. */
    NONE
  }

  /**
   * When a place falls in the runs of a cell.
   *
   * @param n runs
   * @param p05 5 % quantile of the day; infinite where the place is not lost
   * @param median its median
   * @param p95 95 % quantile
   * @param verdict how the record lies to it
   */
  public record Simulated(int n, double p05, double median, double p95, Verdict verdict) {}

  /**
   * One event of the record.
   *
   * @param observation the event
   * @param from start of the first day on which it can have happened, days since day 0
   * @param to end of the last such day
   * @param byHypothesis the runs, by id of the hypothesis; empty if no place fell
   */
  public record Row(
      Observation observation, double from, double to, Map<String, Simulated> byHypothesis) {}

  /** Copies the list. */
  public RecordComparison {
    rows = List.copyOf(rows);
  }

  /** Compares the record with one arm, under each hypothesis. */
  public static RecordComparison of(
      Frame frame, FallDays falls, List<String> hypotheses, String arm) {
    LocalDate zero = frame.dayZero(arm);
    Set<String> held = frame.heldAtStart();
    List<Observation> record = new ArrayList<>(frame.scenario().observations());
    // Stable: events of the same dates stay in the order of the record, as in the charts.
    record.sort(Comparator.comparing(Observation::latest).thenComparing(Observation::earliest));
    List<Row> rows = new ArrayList<>();
    for (Observation o : record) {
      double from = ChronoUnit.DAYS.between(zero, o.earliest());
      double to = ChronoUnit.DAYS.between(zero, o.latest()) + 1;
      Map<String, Simulated> byHypothesis = new LinkedHashMap<>();
      o.place()
          .filter(held::contains)
          .ifPresent(
              place ->
                  hypotheses.forEach(
                      h ->
                          byHypothesis.put(
                              h, simulated(falls.of(new Cell(h, arm), place), from, to))));
      rows.add(new Row(o, from, to, byHypothesis));
    }
    return new RecordComparison(zero, rows);
  }

  private static Simulated simulated(PlaceFalls falls, double from, double to) {
    double p05 = falls.day(0.05);
    double p95 = falls.day(0.95);
    double median = falls.day(0.5);
    boolean inside = Limits.atLeast(median, from) && Limits.atLeast(to, median);
    Verdict verdict = inside ? Verdict.INSIDE : Verdict.NEAR;
    if (falls.runs() == 0) {
      verdict = Verdict.NONE;
    } else if (Limits.above(p05, to)) {
      verdict = Verdict.SIMULATED_LATER;
    } else if (Limits.above(from, p95)) {
      verdict = Verdict.SIMULATED_EARLIER;
    }
    return new Simulated(falls.runs(), p05, median, p95, verdict);
  }
}
