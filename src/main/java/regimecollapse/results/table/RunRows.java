package regimecollapse.results.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import regimecollapse.quantity.Timeline;
import regimecollapse.results.file.Decimals;
import regimecollapse.results.record.Dead;
import regimecollapse.results.record.Fall;
import regimecollapse.results.record.Retaken;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunRecord;
import regimecollapse.results.record.RunResult;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.parameter.Parameter;

/**
 * The rows of a run in the tables of runs, of falls, of the dead, of places retaken and of
 * parameters; a failed run stands in the first only.
 */
public final class RunRows {
  private final List<Locality> localities;
  private final Timeline timeline;
  private final Mechanisms mechanisms;

  public RunRows(Scenario scenario) {
    localities = scenario.geography().localities();
    timeline = scenario.timeline();
    mechanisms = Mechanisms.of(scenario);
  }

  /** Its one row in the table of runs. */
  public List<String> run(RunResult result) {
    return mechanisms.end(RunsTable.row(result));
  }

  /** One row for each place lost, in order of time. */
  public List<List<String>> falls(RunResult result) {
    if (!(result instanceof RunRecord record)) {
      return List.of();
    }
    List<String> key = key(record.key());
    return record.falls().stream().map(f -> joined(key, row(f, record.zeroDay()))).toList();
  }

  /** One row for each place and day with dead, in order of time. */
  public List<List<String>> casualties(RunResult result) {
    if (!(result instanceof RunRecord record)) {
      return List.of();
    }
    List<String> key = key(record.key());
    return record.fighting().dead().stream().map(dead -> joined(key, row(dead))).toList();
  }

  /** One row for each place that was retaken, in order of time. */
  public List<List<String>> retaken(RunResult result) {
    if (!(result instanceof RunRecord record)) {
      return List.of();
    }
    List<String> key = key(record.key());
    return record.fighting().retaken().stream().map(it -> joined(key, row(it))).toList();
  }

  /** One row. */
  public List<List<String>> parameters(RunResult result) {
    return result instanceof RunRecord record
        ? List.of(joined(key(record.key()), parameters(record)))
        : List.of();
  }

  private List<String> row(Fall fall, double zeroDay) {
    return List.of(
        localities.get(fall.locality()).id(),
        Decimals.text(fall.day(), Decimals.AMOUNT),
        timeline.dateOf(zeroDay + fall.day()).toString(),
        fall.to(),
        Boolean.toString(fall.fought()),
        fall.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        Integer.toString(fall.garrison()),
        Boolean.toString(fall.ordered()));
  }

  private List<String> row(Dead dead) {
    return List.of(
        localities.get(dead.locality()).id(),
        Integer.toString(dead.day()),
        Integer.toString(dead.government()),
        Integer.toString(dead.rebels()));
  }

  private List<String> row(Retaken it) {
    return List.of(
        localities.get(it.locality()).id(),
        Decimals.text(it.day(), Decimals.AMOUNT),
        localities.get(it.from()).id());
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

  private List<String> joined(List<String> left, List<String> right) {
    List<String> all = new ArrayList<>(left);
    all.addAll(right);
    return mechanisms.end(all);
  }
}
