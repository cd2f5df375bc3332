package regimecollapse.observation.store;

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

/** The rows of a run in the tables of falls and of parameters; a failed run has none. */
final class RunRows {
  /** The columns that name a run, in all tables of runs. */
  static final List<String> KEY = List.of("hypothesis", "arm", "replication");

  private static final List<String> FALL =
      List.of("locality", "day", "date", "to", "fought", "kind");

  private final List<Locality> localities;
  private final Timeline timeline;

  RunRows(Scenario scenario) {
    localities = scenario.geography().localities();
    timeline = scenario.timeline();
  }

  static List<String> fallsHeader() {
    return joined(KEY, FALL);
  }

  static List<String> parametersHeader() {
    return joined(KEY, Stream.of(Parameter.values()).map(Parameter::key).toList());
  }

  /** One row for each place lost, in order of time. */
  List<List<String>> falls(RunResult result) {
    if (!(result instanceof RunRecord record)) {
      return List.of();
    }
    List<String> key = key(record.key());
    return record.falls().stream().map(f -> joined(key, row(f, record.zeroDay()))).toList();
  }

  /** One row. */
  List<List<String>> parameters(RunResult result) {
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
