package regimecollapse.analysis.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.outcome.SpeedOfCollapse.Estimate;
import regimecollapse.stats.Interval;

class SpeedOfCollapseTest {
  private static final Cell FAST = new Cell("H", "fast");
  private static final Cell HALF = new Cell("H", "half");
  private static final Cell FAILED = new Cell("H", "failed");
  private static final int RUNS = 40;

  @TempDir Path folder;

  /** A run that loses a tenth of all on a day, half on twice that day, and all on thrice. */
  private static String run(Cell cell, double day) {
    String reached =
        Double.isNaN(day)
            ? ",".repeat(14)
            : Stream.of(1.0, 1.5, 2.0, 3.0, 3.0, 1.0, 1.5, 2.0, 3.0, 3.0, 1.0, 1.5, 2.0, 3.0, 3.0)
                .map(times -> Double.toString(times * day))
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
    String rest = Double.isNaN(day) ? "0,," : "0.4," + 2 * day + ",0.75";
    return cell.hypothesis() + "," + cell.arm() + ",ok," + reached + "," + rest;
  }

  private static List<String> runs() {
    SplittableRandom random = new SplittableRandom(9);
    List<String> runs = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      runs.add(run(FAST, 2 + random.nextDouble()));
      runs.add(run(HALF, i < 18 ? 10 + i : Double.NaN));
    }
    runs.add("H,failed,failed," + ",".repeat(17));
    return runs;
  }

  private SpeedOfCollapse speed(List<String> runs, long seed) throws IOException {
    List<String> lines = new ArrayList<>();
    List<String> columns = new ArrayList<>(List.of("hypothesis", "arm", "status"));
    for (String what : List.of("", "localities_", "area_")) {
      SpeedMeasure.LEVELS.forEach(level -> columns.add("days_to_lose_" + what + level));
    }
    columns.addAll(List.of("peak_daily_loss", "days_first_to_last_fall", "share_falls_unfought"));
    lines.add(String.join(",", columns));
    lines.addAll(runs);
    Files.write(folder.resolve("runs.csv"), lines);
    SpeedTable.write(folder, seed);
    return SpeedOfCollapse.of(folder, seed);
  }

  @Test
  void medianAndMeanAreOverAllFinishedRuns() throws IOException {
    SpeedOfCollapse speed = speed(runs(), 1);
    Estimate half = speed.daysToLose(FAST, 50);
    assertThat(half.n()).isEqualTo(RUNS);
    assertThat(half.reached()).isEqualTo(RUNS);
    assertThat(half.value()).isCloseTo(2 * speed.daysToLose(FAST, 10).value(), within(1e-12));
    assertThat(half.value()).isBetween(half.interval().low(), half.interval().high());
    assertThat(speed.find(FAST, "mean_peak_daily_loss").orElseThrow().value())
        .isCloseTo(0.4, within(1e-12));
    assertThat(speed.find(HALF, "mean_peak_daily_loss").orElseThrow().value())
        .isCloseTo(0.4 * 18 / 40, within(1e-12));
    assertThat(speed.byCell().get(FAST)).hasSize(19);
  }

  @Test
  void runsThatDoNotLoseItCountAsNever() throws IOException {
    Estimate tenth = speed(runs(), 1).daysToLose(HALF, 10);
    assertThat(tenth.reached()).isEqualTo(18);
    assertThat(tenth.value()).isInfinite();
    // With 18 of 40 the half may well be reached by other such runs.
    assertThat(tenth.interval().low()).isBetween(15.0, 27.0);
    assertThat(tenth.interval().high()).isInfinite();
  }

  @Test
  void whatIsNotDefinedIsLeftOutOfDurationsAndShares() throws IOException {
    SpeedOfCollapse speed = speed(runs(), 1);
    Estimate unfought = speed.find(HALF, "mean_share_falls_unfought").orElseThrow();
    assertThat(unfought.n()).isEqualTo(RUNS);
    assertThat(unfought.reached()).isEqualTo(18);
    assertThat(unfought.value()).isEqualTo(0.75);
    assertThat(unfought.interval()).isEqualTo(new Interval(0.75, 0.75));
    assertThat(unfought.precision().runsNeeded()).hasValue(RUNS);
    Estimate lasting = speed.find(HALF, "median_days_first_to_last_fall").orElseThrow();
    assertThat(lasting.reached()).isEqualTo(18);
    assertThat(lasting.value()).isEqualTo(2 * (10 + 8.5));
  }

  @Test
  void theOrderOfRunsOfOtherCellsLeavesNoTrace() throws IOException {
    SpeedOfCollapse speed = speed(runs(), 1);
    List<String> others = new ArrayList<>(runs());
    others.removeIf(line -> line.startsWith("H,half"));
    assertThat(speed(others, 1).byCell().get(FAST)).isEqualTo(speed.byCell().get(FAST));
    List<String> halfFirst = new ArrayList<>(runs());
    halfFirst.sort(java.util.Comparator.comparing(line -> line.startsWith("H,fast")));
    assertThat(speed(halfFirst, 1)).isEqualTo(speed);
    assertThat(speed(runs(), 2)).isNotEqualTo(speed);
  }

  @Test
  void theTableKeepsWhatWasFound() throws IOException {
    SpeedOfCollapse speed = speed(runs(), 1);
    List<String> lines = Files.readAllLines(folder.resolve("speed.csv"));
    assertThat(lines)
        .hasSize(1 + 3 * 19)
        .first()
        .isEqualTo(
            "hypothesis,arm,measure,n,reached,estimate,low,high,half_width,target,enough,"
                + "runs_needed,mechanism");
    String half =
        lines.stream()
            .filter(l -> l.startsWith("H,half,median_days_to_lose_10,"))
            .findFirst()
            .orElseThrow();
    // 18 of 40: 1.96² / 4 (1/2 - 0.45)² = 384.1
    assertThat(half)
        .startsWith("H,half,median_days_to_lose_10,40,18,,")
        .endsWith(",,,1,false,385,");
    assertThat(lines.get(2 * 19 + 1))
        .isEqualTo("H,failed,median_days_to_lose_10,0,0,,,,,1,false,,");
    SpeedOfCollapse read = SpeedTable.read(folder);
    assertThat(read.byCell().keySet()).containsExactlyElementsOf(speed.byCell().keySet());
    speed
        .byCell()
        .forEach(
            (cell, estimates) ->
                estimates.forEach(
                    (measure, estimate) -> {
                      Estimate stored = read.find(cell, measure).orElseThrow();
                      assertThat(stored.n()).isEqualTo(estimate.n());
                      assertClose(stored.value(), estimate.value());
                      assertClose(stored.interval().low(), estimate.interval().low());
                      assertClose(stored.interval().high(), estimate.interval().high());
                    }));
    assertThat(read.daysToLose(FAILED, 10).value()).isNaN();
  }

  private static void assertClose(double stored, double found) {
    if (Double.isFinite(found)) {
      assertThat(stored).isCloseTo(found, within(5e-5));
    } else {
      assertThat(Double.valueOf(stored)).isEqualTo(Double.valueOf(found));
    }
  }

  /** 10,000 runs in 100 cells; the budget is 1.5 s of one processor. */
  @Test
  void tenThousandRunsTakeLittleTime() throws IOException {
    List<String> runs = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < 10_000; i++) {
      runs.add(run(new Cell("H", "arm-" + i / 100), 1 + 30 * random.nextDouble()));
    }
    Collections.sort(runs);
    speed(List.of(), 1);
    Files.write(folder.resolve("runs.csv"), runs, StandardOpenOption.APPEND);
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long before = clock.getCurrentThreadCpuTime();
    assertThat(SpeedOfCollapse.of(folder, 1).byCell()).hasSize(100);
    double seconds = (clock.getCurrentThreadCpuTime() - before) / 1e9;
    assertThat(seconds).isLessThan(1.5);
  }
}
