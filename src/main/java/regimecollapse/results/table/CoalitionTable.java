package regimecollapse.results.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import regimecollapse.results.file.CsvFile;
import regimecollapse.results.file.Decimals;
import regimecollapse.results.file.FileEntry;
import regimecollapse.results.log.Journal;
import regimecollapse.results.record.Outcome;
import regimecollapse.results.record.RunFailure;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunRecord;
import regimecollapse.results.record.RunResult;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Attribution;
import regimecollapse.scenario.change.CoalitionUse;

/**
 * Writes {@code attribution-runs.csv}: one row for each use of the run of a coalition, by
 * hypothesis, replication, and within it walk by walk. A run with several uses stands several
 * times, so that each walk can be read from all off to all on without looking anything up. Memory
 * does not grow with the number of runs.
 */
public final class CoalitionTable {
  private final Scenario scenario;
  private final Attribution attribution;

  private CoalitionTable(Scenario scenario, Attribution attribution) {
    this.scenario = scenario;
    this.attribution = attribution;
  }

  /**
   * Writes the table.
   *
   * @param scenario what was run, with an attribution
   * @param uses of the coalitions of a replication
   * @param journal with all of these runs
   */
  public static FileEntry write(
      Path folder, Scenario scenario, IntFunction<List<CoalitionUse>> uses, Journal journal)
      throws IOException {
    CoalitionTable table = new CoalitionTable(scenario, scenario.attribution().orElseThrow());
    TableFile file = FolderKind.RUN.file(TableFile.ATTRIBUTION_RUNS);
    Mechanisms mechanisms = Mechanisms.of(scenario);
    try (CsvFile csv = new CsvFile(folder.resolve(file.name()), file.header())) {
      for (Hypothesis hypothesis : scenario.hypotheses()) {
        for (int i = 0; i < scenario.replications(); i++) {
          for (CoalitionUse use : uses.apply(i)) {
            csv.row(mechanisms.end(table.row(hypothesis.id(), i, use, journal)));
          }
        }
      }
      return csv.commit();
    }
  }

  private List<String> row(String hypothesis, int replication, CoalitionUse use, Journal journal)
      throws IOException {
    String name = use.coalition().name(attribution);
    RunResult result = journal.get(new RunKey(hypothesis, name, replication));
    RunRecord record = result instanceof RunRecord finished ? finished : null;
    return List.of(
        hypothesis,
        Integer.toString(replication),
        use.kind().key(),
        use.walk() > 0 ? Integer.toString(use.walk()) : "",
        Integer.toString(use.position()),
        use.player() < 0 ? "" : attribution.players().get(use.player()).id(),
        name,
        record == null ? "" : Boolean.toString(record.outcome().collapsed()),
        record == null ? "" : amount(record.outcome().daysToCollapse()),
        record == null ? "" : amount(daysObserved(record)),
        record == null ? "failed" : "ok",
        result instanceof RunFailure failure ? failure.cause() : "");
  }

  /** Until the collapse or the horizon, from the same day from which the collapse is counted. */
  private double daysObserved(RunRecord record) {
    Outcome outcome = record.outcome();
    return outcome.collapsed()
        ? outcome.daysToCollapse()
        : scenario.timeline().length() - record.zeroDay();
  }

  private static String amount(double days) {
    return Decimals.text(days, Decimals.AMOUNT);
  }
}
