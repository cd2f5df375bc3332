package regimecollapse.analysis.ledger;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.RunRow;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;
import regimecollapse.stats.contrast.Fieller;

/**
 * What support cost and how long the government lived for it, by cell, against the base arm: the
 * arm in which the patron spends least, on average over the hypotheses, of those with the same
 * offensive as the first arm and the same support on the first day.
 *
 * <p>Months are counted to the collapse or to the end of observation, and money likewise: prices
 * hold for this horizon only.
 *
 * @param base id of the base arm; empty without runs
 * @param entries by cell, those with finished runs
 * @param otherwise arms that change something besides support, so that money alone bought nothing
 */
public record Ledger(String base, Map<Cell, Entry> entries, Set<String> otherwise) {
  /** What can be said of the price of a month gained. */
  public enum Verdict {
    /** This is the base. */
    BASE("base"),
    /** More months for more money: a price with an interval. */
    PRICED("priced"),
    /** The months gained or the money added are not told from 0 at 95 %. */
    NOT_TOLD("not told from 0"),
    /** More money for fewer months. */
    DOMINATED("dominated"),
    /** No more money for more months: it dominates the base. */
    DOMINATES("dominates"),
    /** Less money for fewer months. */
    CHEAPER("cheaper and shorter");

    private final String words;

    Verdict(String words) {
      this.words = words;
    }

    /** In tables and charts. */
    public String words() {
      return words;
    }
  }

  /**
   * One cell.
   *
   * @param pairs replications finished here and in the base
   * @param spendAdded mean money added to that of the base, bn of the case's currency, over pairs
   * @param monthsGained mean months gained, over pairs
   * @param price bn of the case's currency a month gained, with the interval of Fieller
   * @param verdict whether there is such a price
   */
  public record Entry(
      int pairs, double spendAdded, double monthsGained, Fieller price, Verdict verdict) {}

  /** Copies the collections, keeping their order. */
  public Ledger {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    otherwise = Collections.unmodifiableSet(new LinkedHashSet<>(otherwise));
  }

  /** From the runs. */
  public static Ledger of(Scenario scenario, RunTable runs) {
    String base = LedgerBase.of(scenario, runs);
    Map<Cell, Entry> entries = new LinkedHashMap<>();
    runs.finished()
        .forEach(
            (cell, rows) -> {
              if (!rows.isEmpty()) {
                entries.put(cell, entry(cell, rows, base, runs));
              }
            });
    Set<String> otherwise = new LinkedHashSet<>();
    scenario.arms().stream()
        .filter(arm -> !arm.id().equals(base) && !supportOnly(scenario, arm))
        .map(Arm::id)
        .forEach(otherwise::add);
    return new Ledger(base, entries, otherwise);
  }

  private static boolean supportOnly(Scenario scenario, Arm arm) {
    Set<String> support = new LinkedHashSet<>();
    scenario.paths().stream()
        .filter(p -> p.role().support())
        .forEach(p -> support.add("paths." + p.id()));
    scenario.patrons().forEach(p -> support.add("patrons." + p.id() + ".policy"));
    return arm.changes().stream().allMatch(change -> support.containsAll(change.inputs()));
  }

  private static Entry entry(Cell cell, List<RunRow> rows, String base, RunTable runs) {
    Map<Integer, RunRow> others = new TreeMap<>();
    runs.of(new Cell(cell.hypothesis(), base)).forEach(row -> others.put(row.replication(), row));
    List<RunRow> here = rows.stream().filter(r -> others.containsKey(r.replication())).toList();
    double[] money = differences(here, others, RunRow::patronSpend);
    double[] months = differences(here, others, RunRow::monthsLived);
    Fieller price = Fieller.of(money, months, Confidence.NINETY_FIVE);
    double added = mean(money);
    double gained = mean(months);
    boolean told = price.bounded() && Fieller.of(months, money, Confidence.NINETY_FIVE).bounded();
    Verdict verdict =
        cell.arm().equals(base) ? Verdict.BASE : told ? told(added, gained) : Verdict.NOT_TOLD;
    return new Entry(here.size(), added, gained, price, verdict);
  }

  private static Verdict told(double added, double gained) {
    if (gained > 0) {
      return added > 0 ? Verdict.PRICED : Verdict.DOMINATES;
    }
    return added > 0 ? Verdict.DOMINATED : Verdict.CHEAPER;
  }

  private static double[] differences(
      List<RunRow> rows, Map<Integer, RunRow> base, ToDoubleFunction<RunRow> what) {
    return rows.stream()
        .mapToDouble(r -> what.applyAsDouble(r) - what.applyAsDouble(base.get(r.replication())))
        .toArray();
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** The interval of a price, both ends NaN where there is none. */
  public static Interval interval(Entry entry) {
    return entry.verdict() == Verdict.PRICED ? entry.price().interval() : Interval.NONE;
  }
}
