package regimecollapse.results.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import regimecollapse.results.file.Decimals;
import regimecollapse.results.record.LossDays;
import regimecollapse.results.record.Outcome;
import regimecollapse.results.record.RunFailure;
import regimecollapse.results.record.RunRecord;
import regimecollapse.results.record.RunResult;
import regimecollapse.results.record.Soldiers;

/**
 * The columns of {@code runs.csv}: one row a run. A failed run has its key, seed, status and cause,
 * and is empty elsewhere. Days have four decimals, shares six.
 */
public final class RunsTable {
  private record Column(
      String name, Function<RunRecord, String> finished, Function<RunFailure, String> failed) {}

  private static final List<Column> COLUMNS = columns();

  private RunsTable() {}

  public static List<String> header() {
    return COLUMNS.stream().map(Column::name).toList();
  }

  /** The cells of a run, in the order of the header. */
  public static List<String> row(RunResult result) {
    return COLUMNS.stream()
        .map(
            c ->
                result instanceof RunRecord record
                    ? c.finished.apply(record)
                    : c.failed.apply((RunFailure) result))
        .toList();
  }

  private static List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    addKey(columns);
    addDates(columns);
    addOutcome(columns);
    columns.add(days("days_to_collapse", Outcome::daysToCollapse));
    columns.add(new Column("status", r -> "ok", f -> "failed"));
    columns.add(new Column("cause", r -> "", RunFailure::cause));
    columns.add(outcome("falls_before_flight", o -> Integer.toString(o.fallsBeforeFlight())));
    addSoldiers(columns);
    columns.add(share("hold_reached", Outcome::holdReached));
    columns.add(share("settlement_reached", Outcome::settlementReached));
    columns.add(outcome("bases_total", o -> Integer.toString(o.basesTotal())));
    columns.add(days("months_lived", Outcome::monthsLived));
    addLossDays(columns, "days_to_lose_localities_", LossDays::localities);
    addLossDays(columns, "days_to_lose_area_", LossDays::area);
    columns.add(days("days_first_to_last_fall", o -> o.daysToLose().firstToLastFall()));
    columns.add(outcome("offensives", o -> Integer.toString(o.offensives())));
    columns.add(outcome("fell_in_offensive", o -> number(o.fellInOffensive())));
    return List.copyOf(columns);
  }

  private static void addKey(List<Column> columns) {
    columns.add(both("hypothesis", r -> r.key().hypothesis()));
    columns.add(both("arm", r -> r.key().arm()));
    columns.add(both("replication", r -> Integer.toString(r.key().replication())));
    columns.add(both("seed", r -> Long.toString(r.seed())));
  }

  private static void addDates(List<Column> columns) {
    columns.add(outcome("collapsed", o -> Boolean.toString(o.collapsed())));
    columns.add(outcome("collapse_date", o -> date(o.collapseDate())));
    columns.add(outcome("end_date", o -> o.endDate().toString()));
    columns.add(outcome("offensive_date", o -> date(o.offensiveDate())));
  }

  private static void addOutcome(List<Column> columns) {
    columns.add(days("days_to_capital", Outcome::daysToCapital));
    addLossDays(columns, "days_to_lose_", LossDays::population);
    columns.add(share("peak_daily_loss", Outcome::peakDailyLoss));
    columns.add(share("share_falls_unfought", Outcome::shareFallsUnfought));
    columns.add(soldiers("regime_killed", Soldiers::killed));
    columns.add(soldiers("regime_deserted", Soldiers::wentHome));
    columns.add(soldiers("regime_surrendered", Soldiers::surrendered));
    columns.add(soldiers("regime_defected", Soldiers::defected));
    columns.add(outcome("opposition_killed", o -> Long.toString(o.oppositionKilled())));
    columns.add(days("patron_spend_busd", Outcome::patronSpend));
    columns.add(share("reform_reached", Outcome::reformReached));
    columns.add(outcome("bases_kept", o -> Integer.toString(o.basesKept())));
  }

  private static void addLossDays(
      List<Column> columns, String prefix, Function<LossDays, double[]> days) {
    for (int i = 0; i < LossDays.LEVELS.length; i++) {
      int level = i;
      long percent = Math.round(100 * LossDays.LEVELS[i]);
      columns.add(days(prefix + percent, o -> days.apply(o.daysToLose())[level]));
    }
  }

  private static void addSoldiers(List<Column> columns) {
    columns.add(soldiers("regime_initial", Soldiers::initial));
    columns.add(soldiers("regime_recruited", Soldiers::recruited));
    columns.add(outcome("regime_on_eve", o -> count(o.soldiers().onEve())));
    columns.add(soldiers("regime_holding", Soldiers::holding));
    columns.add(soldiers("regime_withdrawing", Soldiers::withdrawing));
    columns.add(soldiers("regime_released", Soldiers::released));
    columns.add(soldiers("regime_handed_over", Soldiers::handedOver));
  }

  private static Column both(String name, Function<RunResult, String> value) {
    return new Column(name, value::apply, value::apply);
  }

  private static Column outcome(String name, Function<Outcome, String> value) {
    return new Column(name, r -> value.apply(r.outcome()), f -> "");
  }

  private static Column days(String name, Function<Outcome, Double> value) {
    return outcome(name, o -> Decimals.text(value.apply(o), Decimals.AMOUNT));
  }

  private static Column share(String name, Function<Outcome, Double> value) {
    return outcome(name, o -> Decimals.text(value.apply(o), Decimals.SHARE));
  }

  private static Column soldiers(String name, Function<Soldiers, Long> value) {
    return outcome(name, o -> Long.toString(value.apply(o.soldiers())));
  }

  private static String count(OptionalLong count) {
    return count.isPresent() ? Long.toString(count.getAsLong()) : "";
  }

  /** Numbers count from 1; there is no number 0. */
  private static String number(int number) {
    return number > 0 ? Integer.toString(number) : "";
  }

  private static String date(Optional<LocalDate> date) {
    return date.map(LocalDate::toString).orElse("");
  }
}
