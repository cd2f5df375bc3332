package regimecollapse.results.table;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import regimecollapse.results.file.CsvFile;
import regimecollapse.results.file.FileEntry;
import regimecollapse.results.record.RunResult;
import regimecollapse.scenario.Scenario;

/**
 * Writes the tables that take rows from one run after the other: runs, falls, the dead, places
 * retaken and parameters.
 */
final class RunTables implements Closeable {
  private final RunRows rows;
  private final CsvFile runs;
  private final CsvFile falls;
  private final CsvFile casualties;
  private final CsvFile retaken;
  private final CsvFile parameters;

  RunTables(Path folder, Scenario scenario, TableForm form) throws IOException {
    rows = new RunRows(scenario);
    runs = file(folder, TableFile.RUNS, form);
    falls = file(folder, TableFile.FALLS, form);
    casualties = file(folder, TableFile.CASUALTIES, form);
    retaken = file(folder, TableFile.RETAKEN, form);
    parameters = file(folder, TableFile.PARAMETERS, form);
  }

  static CsvFile file(Path folder, String name, TableForm form) throws IOException {
    return new CsvFile(folder.resolve(form.nameOf(name)), FolderKind.RUN.file(name).header());
  }

  /** Adds a run; one that failed stands in the table of runs only. */
  void add(RunResult result) throws IOException {
    runs.row(rows.run(result));
    for (List<String> row : rows.parameters(result)) {
      parameters.row(row);
    }
    for (List<String> row : rows.falls(result)) {
      falls.row(row);
    }
    for (List<String> row : rows.casualties(result)) {
      casualties.row(row);
    }
    for (List<String> row : rows.retaken(result)) {
      retaken.row(row);
    }
  }

  /** Lets the tables appear. */
  List<FileEntry> commit() throws IOException {
    return List.of(
        runs.commit(), falls.commit(), casualties.commit(), retaken.commit(), parameters.commit());
  }

  @Override
  public void close() throws IOException {
    runs.close();
    falls.close();
    casualties.close();
    retaken.close();
    parameters.close();
  }
}
