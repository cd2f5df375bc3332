package regimecollapse.results.table;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import regimecollapse.results.file.Decimals;
import regimecollapse.results.record.LossDays;
import regimecollapse.results.record.Outcome;
import regimecollapse.results.record.RunFailure;
import regimecollapse.results.record.RunRecord;
import regimecollapse.results.record.RunResult;
import regimecollapse.results.record.Soldiers;

/**
 * The rows of {@code runs.csv}, one a run, without the mechanism at their end. A failed run has its
 * key, seed, status and cause, and is empty elsewhere. Days have four decimals, shares six.
 */
final class RunsTable {
  private static final List<String> HEADER = header();

  private final Map<String, String> cells = new HashMap<>();

  private RunsTable() {}

  private static List<String> header() {
    List<String> all = FolderKind.RUN.file(TableFile.RUNS).header();
    return all.subList(0, all.size() - 1);
  }

  /** The cells of a run, in the order of the header. */
  static List<String> row(RunResult result) {
    RunsTable row = new RunsTable();
    row.put("hypothesis", result.key().hypothesis());
    row.put("arm", result.key().arm());
    row.put("replication", result.key().replication());
    row.put("seed", result.seed());
    row.put("status", result instanceof RunRecord ? "ok" : "failed");
    row.put("cause", result instanceof RunFailure failure ? failure.cause() : "");
    if (result instanceof RunRecord record) {
      row.addOutcome(record.outcome());
      row.addSoldiers(record.outcome().soldiers());
      row.addLosses(record.outcome().daysToLose());
      if (!row.cells.keySet().equals(Set.copyOf(HEADER))) {
        throw new IllegalStateException("not a cell for each column: " + row.cells.keySet());
      }
    }
    return HEADER.stream().map(name -> row.cells.getOrDefault(name, "")).toList();
  }

  private void addOutcome(Outcome it) {
    put("collapsed", it.collapsed());
    put("collapse_date", it.collapseDate().map(LocalDate::toString).orElse(""));
    put("end_date", it.endDate());
    put("offensive_date", it.offensiveDate().map(LocalDate::toString).orElse(""));
    put("offensives", it.offensives());
    // Numbers count from 1; there is no number 0.
    put("fell_in_offensive", it.fellInOffensive() > 0 ? it.fellInOffensive() : "");
    days("days_to_collapse", it.daysToCollapse());
    days("days_to_capital", it.daysToCapital());
    share("peak_daily_loss", it.peakDailyLoss());
    share("share_falls_unfought", it.shareFallsUnfought());
    put("falls_before_flight", it.fallsBeforeFlight());
    put("opposition_killed", it.oppositionKilled());
    days("patron_spend_busd", it.patronSpend());
    share("reform_reached", it.reformReached());
    share("hold_reached", it.holdReached());
    share("settlement_reached", it.settlementReached());
    put("bases_kept", it.basesKept());
    put("bases_total", it.basesTotal());
    days("months_lived", it.monthsLived());
    put("first_offensive_end", it.ending().firstOffensive().word());
    put("bases_given_up", it.ending().basesGivenUp());
    put("bases_stormed", it.ending().basesStormed());
  }

  private void addSoldiers(Soldiers it) {
    put("regime_killed", it.killed());
    put("regime_deserted", it.wentHome());
    put("regime_surrendered", it.surrendered());
    put("regime_defected", it.defected());
    put("regime_initial", it.initial());
    put("regime_recruited", it.recruited());
    put("regime_on_eve", it.onEve().isPresent() ? it.onEve().getAsLong() : "");
    put("regime_holding", it.holding());
    put("regime_withdrawing", it.withdrawing());
    put("regime_released", it.released());
    put("regime_handed_over", it.handedOver());
  }

  private void addLosses(LossDays it) {
    for (int i = 0; i < LossDays.LEVELS.length; i++) {
      long percent = Math.round(100 * LossDays.LEVELS[i]);
      days("days_to_lose_" + percent, it.population()[i]);
      days("days_to_lose_localities_" + percent, it.localities()[i]);
      days("days_to_lose_area_" + percent, it.area()[i]);
    }
    days("days_first_to_last_fall", it.firstToLastFall());
  }

  /** Also of money. */
  private void days(String name, double value) {
    put(name, Decimals.text(value, Decimals.AMOUNT));
  }

  private void share(String name, double value) {
    put(name, Decimals.text(value, Decimals.SHARE));
  }

  private void put(String name, Object value) {
    cells.put(name, value.toString());
  }
}
