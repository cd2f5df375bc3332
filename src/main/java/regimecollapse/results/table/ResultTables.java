package regimecollapse.results.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import regimecollapse.results.file.FileEntry;
import regimecollapse.results.log.Journal;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunRecord;
import regimecollapse.results.record.RunResult;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;

/**
 * Turns the journal of a complete ensemble into {@code runs.csv}, {@code falls.csv}, {@code
 * casualties.csv}, {@code retaken.csv}, {@code parameters.csv}, {@code control.csv} and {@code
 * series.csv}. Rows follow the order of the scenario's hypotheses, of its arms, and of
 * replications, so that the order in which runs ended leaves no trace. Memory does not grow with
 * the number of runs.
 */
public final class ResultTables {
  private ResultTables() {}

  /**
   * Writes the tables; each appears when all of them are complete.
   *
   * @param scenario what was run: its hypotheses, arms and replications say which runs there are
   * @param journal with all of these runs
   * @param form in which the large ones lie
   * @return the files written
   * @throws IllegalStateException when a run is missing, or is not one of this scenario
   */
  public static List<FileEntry> write(
      Path folder, Scenario scenario, Journal journal, TableForm form) throws IOException {
    return write(folder, scenario, journal, form, SeriesTables.MOST_VALUES);
  }

  /** Writes them all as text. */
  public static List<FileEntry> write(Path folder, Scenario scenario, Journal journal)
      throws IOException {
    return write(folder, scenario, journal, TableForm.CSV);
  }

  /** Writes them with a limit on the values of series that are held at once. */
  static List<FileEntry> write(
      Path folder, Scenario scenario, Journal journal, TableForm form, int mostValues)
      throws IOException {
    TableForm first = form.whileWritten();
    try (RunTables runs = new RunTables(folder, scenario, first);
        SeriesTables series = new SeriesTables(folder, scenario, first, mostValues)) {
      for (Hypothesis hypothesis : scenario.hypotheses()) {
        for (Arm arm : scenario.arms()) {
          List<RunKey> finished = new ArrayList<>();
          for (int i = 0; i < scenario.replications(); i++) {
            RunResult result = journal.get(new RunKey(hypothesis.id(), arm.id(), i));
            runs.add(result);
            if (result instanceof RunRecord) {
              finished.add(result.key());
            }
          }
          series.add(arm, finished, journal);
        }
      }
      List<FileEntry> written = new ArrayList<>(runs.commit());
      written.addAll(series.commit());
      first.deleteOthers(folder);
      form.lay(folder);
      return written;
    }
  }
}
