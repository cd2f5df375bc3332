package regimecollapse.results.table;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import regimecollapse.quantity.Timeline;
import regimecollapse.results.file.CsvFile;
import regimecollapse.results.file.Decimals;
import regimecollapse.results.file.FileEntry;
import regimecollapse.results.log.Journal;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunRecord;
import regimecollapse.results.record.SeriesBlock;
import regimecollapse.results.record.SeriesGrid;
import regimecollapse.scenario.ArmSettings;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;

/**
 * Writes {@code control.csv} and {@code series.csv}: the spread of each measure over the finished
 * runs of a hypothesis and arm, day by day; {@code n} counts the runs in which the measure was
 * observed on that day. Quantiles are those of Hyndman and Fan (1996), type 7. Values are whole
 * ten-thousandths, so that quantiles are exact and means are rounded once; a sum cannot depend on
 * the order of runs.
 */
public final class SeriesTables implements Closeable {
  private static final int[] PERCENTS = {5, 25, 50, 75, 95};
  private static final String CONTROL = "control:";

  /** Decimals of the stored unit, 1 / {@link SeriesBlock#SCALE}. */
  private static final int STORED_DECIMALS = 4;

  /**
   * Values held at once, two bytes each: a tenth of the heap, from 16 MiB to 1 GiB, whatever the
   * number of runs. The more, the fewer times the journal is read; the tables are the same.
   */
  static final int MOST_VALUES =
      (int) Math.max(1 << 23, Math.min(1 << 29, Runtime.getRuntime().maxMemory() / 20));

  /** A day of the grid as text. */
  private record Day(String day, String date) {}

  private final Scenario scenario;
  private final Mechanisms mechanisms;
  private final int mostValues;
  private final CsvFile control;
  private final CsvFile series;

  /** Begins the tables; with fewer values held at once the journal is read more often. */
  SeriesTables(Path folder, Scenario scenario, TableForm form, int mostValues) throws IOException {
    this.scenario = scenario;
    this.mechanisms = Mechanisms.of(scenario);
    this.mostValues = mostValues;
    control = RunTables.file(folder, TableFile.CONTROL, form);
    series = RunTables.file(folder, TableFile.SERIES, form);
  }

  /**
   * Adds the rows of a hypothesis and arm; none when no run finished.
   *
   * @param finished the runs, all of this hypothesis and arm
   */
  void add(Arm arm, List<RunKey> finished, Journal journal) throws IOException {
    if (finished.isEmpty()) {
      return;
    }
    double zeroDay = ArmSettings.of(scenario, arm).zeroDay(scenario);
    SeriesGrid grid = SeriesGrid.of(scenario, zeroDay);
    List<Day> days = days(grid, zeroDay);
    int measures = grid.measures().size();
    long valuesOfOne = (long) days.size() * finished.size();
    int atOnce = (int) Math.max(1, Math.min(measures, mostValues / Math.max(1, valuesOfOne)));
    // Of very many runs not even one measure has room: it is read some days at a time.
    int daysAtOnce = Math.max(1, Math.min(days.size(), mostValues / finished.size()));
    for (int first = 0; first < measures; first += atOnce) {
      int last = Math.min(measures, first + atOnce);
      for (int day = 0; day < days.size(); day += daysAtOnce) {
        List<Day> some = days.subList(day, Math.min(days.size(), day + daysAtOnce));
        short[][][] values = read(grid, finished, journal, new Window(first, last, day, some));
        for (int m = first; m < last; m++) {
          write(finished.get(0), grid.measures().get(m), some, values[m - first]);
        }
      }
    }
  }

  /** Measures from first to last, and some days from a day on. */
  private record Window(int first, int last, int day, List<Day> days) {}

  /** Lets the tables appear. */
  List<FileEntry> commit() throws IOException {
    return List.of(control.commit(), series.commit());
  }

  @Override
  public void close() throws IOException {
    control.close();
    series.close();
  }

  private List<Day> days(SeriesGrid grid, double zeroDay) {
    Timeline timeline = scenario.timeline();
    return Arrays.stream(grid.days())
        .mapToObj(
            day ->
                new Day(
                    Decimals.text(day, Decimals.AMOUNT), timeline.dateOf(zeroDay + day).toString()))
        .toList();
  }

  /** Values by measure, then by day, then by run. */
  private static short[][][] read(
      SeriesGrid grid, List<RunKey> finished, Journal journal, Window of) throws IOException {
    short[][][] values = new short[of.last() - of.first()][of.days().size()][finished.size()];
    for (int run = 0; run < finished.size(); run++) {
      short[][] all = block(grid, (RunRecord) journal.get(finished.get(run)));
      for (int m = of.first(); m < of.last(); m++) {
        for (int day = 0; day < of.days().size(); day++) {
          values[m - of.first()][day][run] = all[m][of.day() + day];
        }
      }
    }
    return values;
  }

  private static short[][] block(SeriesGrid grid, RunRecord record) {
    short[][] values = record.series().values();
    if (values.length != grid.measures().size() || values[0].length != grid.days().length) {
      throw new IllegalStateException(record.key() + " is not on the grid of its arm");
    }
    return values;
  }

  private void write(RunKey cell, String measure, List<Day> days, short[][] values)
      throws IOException {
    boolean ofControl = measure.startsWith(CONTROL);
    CsvFile file = ofControl ? control : series;
    String name = ofControl ? measure.substring(CONTROL.length()) : measure;
    for (int i = 0; i < values.length; i++) {
      Day day = days.get(i);
      if (!ofControl && day.day().contains(".")) {
        // Control moves within hours; the rest is told day by day, which keeps the table small.
        continue;
      }
      List<String> row = new ArrayList<>();
      row.addAll(List.of(cell.hypothesis(), cell.arm(), day.day(), day.date(), name));
      addSpread(values[i], row);
      file.row(mechanisms.end(row));
    }
  }

  /**
   * Adds number, mean and quantiles of the values that were observed; empty texts when there are
   * none.
   */
  private static void addSpread(short[] values, List<String> row) {
    short[] sorted = observed(values);
    row.add(Integer.toString(sorted.length));
    if (sorted.length == 0) {
      row.addAll(Collections.nCopies(1 + PERCENTS.length, ""));
      return;
    }
    long sum = 0;
    for (short value : sorted) {
      sum += value;
    }
    row.add(mean(sum, sorted.length));
    for (int percent : PERCENTS) {
      row.add(Decimals.units(hundredfoldQuantile(sorted, percent), STORED_DECIMALS + 2));
    }
  }

  /** Sorts the values and leaves out the missing ones, which come first. */
  static short[] observed(short[] values) {
    Arrays.sort(values);
    int missing = 0;
    while (missing < values.length && values[missing] == SeriesBlock.MISSING) {
      missing++;
    }
    return Arrays.copyOfRange(values, missing, values.length);
  }

  /** Rounded half-even; observed values, and so their sum, are never below 0. */
  static String mean(long sum, int n) {
    long hundredfold = sum * 100;
    long mean = hundredfold / n;
    long rest = 2 * (hundredfold % n);
    boolean up = rest > n || rest == n && mean % 2 == 1;
    return Decimals.units(up ? mean + 1 : mean, STORED_DECIMALS + 2);
  }

  /**
   * A hundred times the quantile: the value at place {@code (n - 1) percent / 100} of the sorted
   * values, counted from 0, and linear between two places.
   */
  static long hundredfoldQuantile(short[] sorted, int percent) {
    long place = (sorted.length - 1L) * percent;
    int low = (int) (place / 100);
    long part = place % 100;
    int high = Math.min(low + 1, sorted.length - 1);
    return sorted[low] * (100 - part) + sorted[high] * part;
  }
}
