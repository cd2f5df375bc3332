package regimecollapse.analysis.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import regimecollapse.quantity.Timeline;
import regimecollapse.results.file.FileEntry;
import regimecollapse.results.log.Journal;
import regimecollapse.results.table.ResultTable;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.parameter.Keyed;
import regimecollapse.scenario.record.Comparison;
import regimecollapse.scenario.record.Observation;
import regimecollapse.scenario.record.Statistic;
import regimecollapse.stats.Quantiles;

/**
 * Writes {@code record.csv}, each observation of the record beside the runs of the arm that changes
 * nothing, and {@code checks.csv}, what the record says is to be checked. They are made from the
 * runs themselves, as no other table holds roll calls.
 */
public final class RecordTables {
  private final Scenario scenario;
  private final String arm;

  private RecordTables(Scenario scenario, String arm) {
    this.scenario = scenario;
    this.arm = arm;
  }

  /**
   * Writes the tables, if something can be compared.
   *
   * @param scenario what was run
   * @param journal with all of these runs
   * @return the files written: none without an arm that changes nothing, or without a record
   */
  public static List<FileEntry> write(Path folder, Scenario scenario, Journal journal)
      throws IOException {
    Optional<String> arm = RecordRuns.arm(scenario);
    if (arm.isEmpty() || scenario.observations().stream().noneMatch(RecordRuns::hasFigure)) {
      return List.of();
    }
    RecordTables tables = new RecordTables(scenario, arm.get());
    ResultTable record = new ResultTable(TableFile.RECORD);
    List<Check> checks = new ArrayList<>();
    for (Hypothesis hypothesis : scenario.hypotheses()) {
      RecordRuns runs = RecordRuns.read(scenario, hypothesis.id(), tables.arm, journal);
      for (Observation it : scenario.observations()) {
        if (RecordRuns.hasFigure(it)) {
          tables.add(record, hypothesis.id(), it, runs);
        }
      }
      checks.addAll(new Checking(scenario, hypothesis.id(), runs).all());
    }
    List<FileEntry> files = new ArrayList<>(List.of(record.write(folder)));
    if (!checks.isEmpty()) {
      files.add(Check.write(folder, checks));
    }
    return files;
  }

  private void add(ResultTable table, String hypothesis, Observation it, RecordRuns runs) {
    RecordRuns.Figures figures = runs.of(it);
    Quantiles values = Quantiles.of(figures.told());
    double[] window = window(it);
    long inside = RecordRuns.inside(figures.values(), window[0], window[1]);
    table.add(
        hypothesis,
        arm,
        it.id(),
        it.title(),
        it.place(),
        it.use().key(),
        it.comparison().map(Comparison::statistic).orElse(Statistic.DAY_OF_FALL).key(),
        window[0],
        window[1],
        it.comparison().map(Comparison::tolerance),
        runs.runs(),
        values.at(0.5),
        values.at(0.1),
        values.at(0.9),
        figures.known() ? share(inside, runs) : Double.NaN,
        it.by(),
        it.how().map(Keyed::key),
        it.by().map(by -> share(figures.by(), runs)),
        it.how().map(how -> share(figures.how(), runs)));
  }

  private static double share(long of, RecordRuns runs) {
    return runs.runs() == 0 ? Double.NaN : (double) of / runs.runs();
  }

  /** The window of a fall that is not compared is that of its dates. */
  private double[] window(Observation it) {
    Timeline time = scenario.timeline();
    double zero = time.dayOf(time.reference());
    return it.comparison()
        .map(c -> new double[] {c.low(), c.high()})
        .orElseGet(
            () ->
                new double[] {
                  time.dayOf(it.earliest()) - zero, time.dayOf(it.latest()) + 1 - zero
                });
  }
}
