package regimecollapse.chart.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.analysis.Findings;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.sweep.Sweep;
import regimecollapse.analysis.sweep.SweepGrid;
import regimecollapse.chart.ChartBook;
import regimecollapse.chart.ChartBookTest;
import regimecollapse.chart.form.Subject;
import regimecollapse.scenario.ArmSettings;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.io.ScenarioReader;

/** The charts of sweeps, on the shipped scenarios with made-up runs. */
class SweepChartsTest {
  private static final int RUNS = 4;

  @TempDir Path folder;

  /** Whether a run of an arm falls, of which the offensive and the level are known. */
  private interface Rule {
    boolean falls(LocalDate offensive, double level, int replication);
  }

  private static Scenario shipped(String name, String... overrides) {
    return ScenarioReader.read(Path.of("scenarios", name + ".yaml"), List.of(overrides)).scenario();
  }

  private Map<String, Figure> figures(Scenario scenario, Rule rule) throws IOException {
    SweepGrid grid = SweepGrid.of(scenario);
    Map<String, Double> levels =
        grid.overLevel().stream()
            .flatMap(s -> s.points().stream())
            .collect(Collectors.toMap(Sweep.Point::arm, p -> p.level().orElseThrow(), (a, b) -> a));
    try (PrintWriter out =
        new PrintWriter(
            Files.newBufferedWriter(folder.resolve("runs.csv"), StandardCharsets.UTF_8))) {
      out.print(
          "hypothesis,arm,collapsed,end_date,offensive_date,patron_spend_busd,days_to_collapse,"
              + "status,months_lived,replication,reform_reached,hold_reached,settlement_reached,"
              + "bases_kept,bases_total\n");
      for (Hypothesis h : scenario.hypotheses()) {
        for (Arm arm : scenario.arms()) {
          LocalDate date = ArmSettings.of(scenario, arm).offensiveDate().orElseThrow();
          double level = levels.getOrDefault(arm.id(), 0.5);
          for (int r = 0; r < RUNS; r++) {
            LocalDate last =
                rule.falls(date, level, r) ? date.plusDays(10) : scenario.timeline().end();
            double months = ChronoUnit.DAYS.between(scenario.timeline().start(), last) / 30.0;
            double spend = level * months * 0.1 + 0.01 * r;
            String key = h.id() + "," + arm.id() + ",";
            out.print(key + row(date, last, scenario.timeline().end()) + spend + ",");
            out.print(last.isBefore(scenario.timeline().end()) ? "10" : "");
            out.print(",ok," + (months + 0.1 * r) + "," + r + ",0.1,0.5,0.1,0,2\n");
          }
        }
      }
    }
    RunTable runs = RunTable.read(folder);
    Subject subject = new Subject(scenario, Findings.read(folder, runs, java.util.Set.of()));
    return ChartBook.figures(subject).stream()
        .collect(Collectors.toMap(Figure::name, Function.identity()));
  }

  private static String row(LocalDate offensive, LocalDate last, LocalDate end) {
    return last.isBefore(end) + "," + last + "," + offensive + ",";
  }

  private void assertDrawnWhole(Figure figure) throws IOException {
    DrawnChart drawn = FigureWriter.write(figure, folder);
    ChartBookTest.assertFrameIsEmpty(ImageIO.read(drawn.png().toFile()), figure.name());
    assertThat(Files.size(drawn.svg())).isBetween(2_000L, 900_000L);
  }

  @Test
  void theFragilityChartAnswersSinceWhen() throws IOException {
    LocalDate turn = LocalDate.of(2024, 4, 1);
    Map<String, Figure> figures =
        figures(shipped("fragility"), (date, level, r) -> !date.isBefore(turn));
    Figure figure = figures.get("fragility");
    assertThat(figure.description())
        .contains(
            "H1 Coercion gamble – what happened: from 1 Apr 2024 (1 Apr 2024 to 1 Apr 2024); no cuts: from"
                + " 1 Apr 2024")
        .contains("After 31 Mar 2026 (grey ground) all paths stay as they are");
    assertDrawnWhole(figure);
    assertThat(figures).doesNotContainKeys("survival-p2", "support-sweep", "map-no-cuts");
    assertThat(figures).containsKeys("survival", "map", "spending-survival");
  }

  @Test
  void oneHypothesisThatNeverFallsIsDrawnToo() throws IOException {
    Scenario one = shipped("fragility", "run.hypotheses=[H3-survivable-drain]");
    Figure figure = figures(one, (date, level, r) -> false).get("fragility");
    assertThat(figure.description())
        .contains("what happened: on no date run; no cuts: on no date run");
    assertDrawnWhole(figure);
  }

  @Test
  void theSupportSweepTellsTheLevel() throws IOException {
    Map<String, Figure> figures =
        figures(shipped("support-sweep"), (date, level, r) -> level < 0.55 + 0.1 * r);
    Figure figure = figures.get("support-sweep");
    assertThat(FigureWriter.svg(figure)).contains("<title");
    assertThat(figure.description()).contains("H1 Coercion gamble 100 %");
    assertDrawnWhole(figure);
    assertDrawnWhole(figures.get("price-of-a-month"));
    assertThat(figures).doesNotContainKeys("fragility", "support-date");
  }

  @Test
  void theHeatMapHasBothAndLeavesOutItsParts() throws IOException {
    Map<String, Figure> figures =
        figures(shipped("support-and-date"), (date, level, r) -> level < 0.6 + 0.2 * r);
    assertDrawnWhole(figures.get("support-date"));
    assertThat(figures).doesNotContainKeys("fragility", "support-sweep", "support-sweep-p2");
  }
}
