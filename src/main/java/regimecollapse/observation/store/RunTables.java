package regimecollapse.observation.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import regimecollapse.observation.Fall;
import regimecollapse.observation.RunKey;
import regimecollapse.observation.RunRecord;
import regimecollapse.observation.RunResult;
import regimecollapse.quantity.Timeline;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.Parameter;
import regimecollapse.scenario.Scenario;

/** Writes the tables that take rows from one run after the other: runs, falls and parameters. */
final class RunTables implements Closeable {
  private static final List<String> KEY = List.of("hypothesis", "arm", "replication");
  private static final List<String> FALL =
      List.of("locality", "day", "date", "to", "fought", "kind");

  private final List<Locality> localities;
  private final Timeline timeline;
  private final CsvFile runs;
  private final CsvFile falls;
  private final CsvFile parameters;

  RunTables(ResultFolder folder, Scenario scenario) throws IOException {
    localities = scenario.geography().localities();
    timeline = scenario.timeline();
    runs = new CsvFile(folder.file(ResultFolder.RUNS), RunsTable.header());
    falls = new CsvFile(folder.file(ResultFolder.FALLS), joined(KEY, FALL));
    List<String> keys = Stream.of(Parameter.values()).map(Parameter::key).toList();
    parameters = new CsvFile(folder.file(ResultFolder.PARAMETERS), joined(KEY, keys));
  }

  /** Adds a run; one that failed stands in the table of runs only. */
  void add(RunResult result) throws IOException {
    runs.row(RunsTable.row(result));
    if (result instanceof RunRecord record) {
      List<String> key = key(record.key());
      parameters.row(joined(key, parameters(record)));
      for (Fall fall : record.falls()) {
        falls.row(joined(key, row(fall, record.zeroDay())));
      }
    }
  }

  /** Lets the tables appear. */
  List<FileEntry> commit() throws IOException {
    return List.of(runs.commit(), falls.commit(), parameters.commit());
  }

  @Override
  public void close() throws IOException {
    runs.close();
    falls.close();
    parameters.close();
  }

  private List<String> row(Fall fall, double zeroDay) {
    return List.of(
        localities.get(fall.locality()).id(),
        Decimals.text(fall.day(), Decimals.AMOUNT),
        timeline.dateOf(zeroDay + fall.day()).toString(),
        fall.to(),
        Boolean.toString(fall.fought()),
        fall.kind().name().toLowerCase(Locale.ROOT));
  }

  private static List<String> parameters(RunRecord record) {
    double[] values = record.parameters();
    if (values.length != Parameter.values().length) {
      throw new IllegalStateException(
          record.key() + " has " + values.length + " parameters, not one for each in the list");
    }
    return Arrays.stream(values).mapToObj(Decimals::tenDigits).toList();
  }

  private static List<String> key(RunKey key) {
    return List.of(key.hypothesis(), key.arm(), Integer.toString(key.replication()));
  }

  private static List<String> joined(List<String> left, List<String> right) {
    List<String> all = new ArrayList<>(left);
    all.addAll(right);
    return all;
  }
}
