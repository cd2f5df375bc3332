package regimecollapse.analysis.fit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import regimecollapse.analysis.base.Frame;
import regimecollapse.analysis.base.Table;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;
import regimecollapse.text.Numbers;
import regimecollapse.text.Percent;

/**
 * What the records of several cases together say of the readings of one of them, for readers.
 *
 * @param scenario names readings and arms
 * @param rows of the table; none where the fit has none
 */
public record PooledReadings(Scenario scenario, List<Row> rows) {
  /** A row of the table: a reading in an arm. */
  record Row(
      String hypothesis,
      String cases,
      int mechanisms,
      double weight,
      double low,
      double high,
      double ess,
      String arm,
      double collapse) {}

  /** Copies the list. */
  public PooledReadings {
    rows = List.copyOf(rows);
  }

  /** Reads the table of a folder. */
  public static PooledReadings read(Path folder, Scenario scenario) {
    return new PooledReadings(
        scenario,
        Table.ofAnyVersion(folder, TableFile.POOLED_READINGS)
            .map(
                r ->
                    new Row(
                        r.text("hypothesis"),
                        r.text("cases"),
                        r.whole("mechanisms"),
                        r.number("weight"),
                        r.number("low"),
                        r.number("high"),
                        r.number("ess"),
                        r.text("arm"),
                        r.number("p_collapse"))));
  }

  /** What was fitted to what, and how much the numbers are worth. */
  public List<String> sentences() {
    if (rows.isEmpty()) {
      return List.of();
    }
    Row first = rows.get(0);
    String tied =
        apart()
            ? "The intervals of some readings lie apart."
            : "The intervals of all readings overlap: by these records none is told from another.";
    return List.of(
        "The same readings, weighed by the records of "
            + first.cases()
            + " together, over "
            + first.mechanisms()
            + " mechanisms of leaving: only what all cases share can be learned from the others.",
        Numbers.fixed(first.ess(), 0)
            + " draws' worth came near all records. "
            + tied
            + " P is of collapse by the end, a mean over the mechanisms by their weights.");
  }

  /** The same in a sentence, for who reads no further; nothing where there is no table. */
  public List<String> brief() {
    if (rows.isEmpty()) {
      return List.of();
    }
    Frame frame = new Frame(scenario);
    List<String> weights =
        rows.stream()
            .map(
                row ->
                    frame.hypothesis(row.hypothesis())
                        + " "
                        + Weighing.range(row.weight(), row.low(), row.high()))
            .distinct()
            .toList();
    return List.of(
        "By the records of "
            + rows.get(0).cases()
            + " together, over "
            + rows.get(0).mechanisms()
            + " mechanisms of leaving, the readings weigh: "
            + String.join("; ", weights)
            + ". Few draws come near all of them ("
            + Numbers.fixed(rows.get(0).ess(), 0)
            + " by effective number).");
  }

  private boolean apart() {
    return rows.stream().anyMatch(a -> rows.stream().anyMatch(b -> a.low() > b.high()));
  }

  /** A row a reading: its weight, and P in each arm that was run. */
  public WeightRows.Grid grid() {
    Set<String> arms = new LinkedHashSet<>();
    Map<String, List<Row>> byReading = new LinkedHashMap<>();
    for (Row row : rows) {
      arms.add(row.arm());
      byReading.computeIfAbsent(row.hypothesis(), h -> new ArrayList<>()).add(row);
    }
    Frame frame = new Frame(scenario);
    List<String> header = new ArrayList<>(List.of("Reading", "Weight"));
    arms.forEach(arm -> header.add("P: " + frame.arm(arm)));
    List<List<String>> cells = new ArrayList<>();
    byReading.forEach(
        (reading, own) -> {
          Row first = own.get(0);
          List<String> line = new ArrayList<>();
          line.add(frame.hypothesis(reading));
          line.add(Weighing.range(first.weight(), first.low(), first.high()));
          Map<String, Double> byArm =
              own.stream().collect(Collectors.toMap(Row::arm, Row::collapse));
          arms.forEach(
              arm -> line.add(byArm.containsKey(arm) ? Percent.of(byArm.get(arm)) : Numbers.NONE));
          cells.add(line);
        });
    return new WeightRows.Grid(header, cells);
  }
}
