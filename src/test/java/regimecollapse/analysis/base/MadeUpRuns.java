package regimecollapse.analysis.base;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import regimecollapse.stats.survival.Lifetime;

/** Runs made up for a test, cell by cell. */
public final class MadeUpRuns {
  private final Map<Cell, List<RunRow>> finished = new LinkedHashMap<>();
  private final Map<Cell, Integer> failed = new LinkedHashMap<>();

  /** Adds the next replication of a cell. */
  public MadeUpRuns run(String hypothesis, String arm, Lifetime life, double... money) {
    return run(hypothesis, arm, life, money, new RunRow.Service(0, 0.5, 0, 0));
  }

  /** The same with what the patron got; money and months lived are two numbers, or none. */
  public MadeUpRuns run(
      String hypothesis, String arm, Lifetime life, double[] money, RunRow.Service service) {
    Cell cell = new Cell(hypothesis, arm);
    List<RunRow> rows = finished.computeIfAbsent(cell, c -> new ArrayList<>());
    double spend = money.length > 0 ? money[0] : 1;
    double months = money.length > 1 ? money[1] : 1;
    rows.add(row(rows.size(), life, OptionalInt.empty(), spend, months, service));
    failed.putIfAbsent(cell, 0);
    return this;
  }

  /** Says in which offensive the run that was added last fell, 0 for none. */
  public MadeUpRuns fellIn(String hypothesis, String arm, int offensive) {
    List<RunRow> rows = finished.get(new Cell(hypothesis, arm));
    RunRow last = rows.remove(rows.size() - 1);
    rows.add(
        row(
            last.replication(),
            last.lifetime(),
            OptionalInt.of(offensive),
            last.patronSpend(),
            last.monthsLived(),
            last.service()));
    return this;
  }

  /** A run of which nothing more is stored than what it is made of. */
  static RunRow row(
      int replication,
      Lifetime life,
      OptionalInt fellIn,
      double spend,
      double months,
      RunRow.Service service) {
    String told = life + " " + spend + " " + months + " " + service;
    return new RunRow(replication, life, fellIn, spend, months, service, told.hashCode());
  }

  public RunTable table() {
    return new RunTable(finished, failed);
  }
}
