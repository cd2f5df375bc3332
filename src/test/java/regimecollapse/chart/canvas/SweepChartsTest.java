package regimecollapse.chart.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
import regimecollapse.chart.MadeUpFindings;
import regimecollapse.chart.Panel;
import regimecollapse.chart.Picture;
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
    DrawnChart drawn = FigureWriter.write(figure, folder, new FigureWriter.Options(1, true));
    ChartBookTest.assertFrameIsEmpty(
        ImageIO.read(folder.resolve(figure.name() + ".png").toFile()), figure.name());
    assertThat(Files.size(drawn.svg())).isBetween(2_000L, 900_000L);
  }

  private Map<String, Figure> experiment(String design, String... vary) throws IOException {
    List<String> settings = new ArrayList<>(List.of("run.arms=[documented]"));
    settings.add("experiment.design=" + design);
    for (String each : vary) {
      settings.add("experiment.vary." + each);
    }
    Scenario scenario = shipped("three-hypotheses", settings.toArray(String[]::new));
    return figures(scenario, (date, level, r) -> r == 0);
  }

  @Test
  void aKeyOfAnExperimentIsACurveWithItsBand() throws IOException {
    Map<String, Figure> figures = experiment("grid", "parameters.news.weight=[0.1, 0.5, 0.9]");
    Panel panel = Panel.of(figures.get("sweep"), 0, 0);
    assertThat(panel.lines(ArmStyle.of(0).colour()))
        .containsExactly("0.1 0.25, 0.5 0.25, 0.9 0.25");
    assertThat(panel.marks()).hasSize(3);
    assertDrawnWhole(figures.get("sweep"));
    assertThat(figures.keySet())
        .as("points are compared in that chart")
        .noneMatch(n -> n.contains("p002"));
  }

  @Test
  void twoKeysOfAGridAreAHeatMap() throws IOException {
    Figure figure =
        experiment("grid", "parameters.news.weight=[0.1, 0.5]", "switches.purge=[true, false]")
            .get("sweep");
    assertThat(figure.title()).isEqualTo("What comes of two things together?");
    assertThat(figure.description()).contains("Intervals are in sweep-points.csv");
    assertDrawnWhole(figure);
  }

  @Test
  void manyKeysAreARowEach() throws IOException {
    Figure figure =
        experiment(
                "one-at-a-time",
                "parameters.news.weight=[0.1, 0.5]",
                "switches.purge=[false]",
                "events.offensive=[2023-07-01, 2024-01-01]")
            .get("sweep");
    assertThat(figure.description()).contains("one key alone is varied");
    assertDrawnWhole(figure);
  }

  @Test
  void theFragilityChartAnswersSinceWhen() throws IOException {
    LocalDate turn = LocalDate.of(2024, 4, 1);
    Map<String, Figure> figures =
        figures(shipped("fragility"), (date, level, r) -> !date.isBefore(turn));
    Figure figure = figures.get("fragility");
    assertThat(figure.description())
        .contains(
            "H1 Coercion gamble – what happened: from 1 Apr 2024 (1 Apr 2024 to 1 Apr 2024); no"
                + " cuts: from 1 Apr 2024")
        .contains("After 31 Mar 2026 (grey ground) all paths stay as they are");
    assertFallsFrom(figure, turn);
    assertDrawnWhole(figure);
    assertThat(figures).doesNotContainKeys("survival-p2", "support-sweep", "map-no-cuts");
    assertThat(figures).containsKeys("survival", "map", "spending-survival");
  }

  /** Every marker of both series is at 0 before the date and at 1 from it on. */
  private static void assertFallsFrom(Figure figure, LocalDate turn) {
    assertThat(Picture.legend(figure).get(0)).endsWith(" #000000");
    assertThat(Panel.axes(figure, 0)).containsExactly("", "Runs that fall by day 90");
    Panel panel = Panel.of(figure, 0, 0, 0);
    for (int series = 0; series < 2; series++) {
      Color colour = ArmStyle.of(series).colour();
      boolean filled = series == 0;
      List<Panel.Mark> marks =
          panel.marks().stream().filter(m -> m.colour().equals(colour)).toList();
      assertThat(marks).hasSizeGreaterThan(4);
      assertThat(marks)
          .allSatisfy(
              m -> {
                assertThat(m.filled()).isEqualTo(filled);
                assertThat(m.y()).isEqualTo(m.x() < MadeUpFindings.millis(turn) ? 0.0 : 1.0);
              });
      // Wilson's interval of 0 and of all of 4 runs, by hand: 0.4899 and 0.5101.
      assertThat(panel.bands(Palette.veil(colour, 42)))
          .singleElement()
          .asString()
          .contains(" 0.49,", " 0.51");
    }
    assertThat(panel.verticals())
        .containsExactly(MadeUpFindings.millis(LocalDate.of(2024, 11, 27)));
    assertThat(figure.panels()).as("chance, money, pay").hasSize(3);
    Panel money = Panel.of(figure, 1, 0, 0);
    assertThat(money.x()).as("the same calendar").isEqualTo(panel.x());
    assertThat(money.lines(ArmStyle.of(0).colour())).hasSize(1);
    assertThat(money.lines(ArmStyle.of(1).colour())).hasSize(1);
    assertThat(Panel.of(figure, 2, 0, 0).lines()).hasSize(1);
  }

  @Test
  void oneHypothesisThatNeverFallsIsDrawnToo() throws IOException {
    Scenario one = shipped("fragility", "run.hypotheses=[H3-survivable-drain]");
    Figure figure = figures(one, (date, level, r) -> false).get("fragility");
    assertThat(figure.description())
        .contains("what happened: on no date run; no cuts: on no date run");
    assertDrawnWhole(figure);
  }

  /** The share of runs 0 to 3 that fall at a level if each falls below a start and steps. */
  private static double share(double level, double start, double step) {
    double falls = 0;
    for (int r = 0; r < RUNS; r++) {
      falls += level < start + step * r ? 1 : 0;
    }
    return falls / RUNS;
  }

  @Test
  void theSupportSweepTellsTheLevel() throws IOException {
    Map<String, Figure> figures =
        figures(shipped("support-sweep"), (date, level, r) -> level < 0.55 + 0.1 * r);
    Figure figure = figures.get("support-sweep");
    assertThat(FigureWriter.svg(figure)).contains("<title");
    assertThat(figure.description()).contains("H1 Coercion gamble 100 %");
    Panel panel = Panel.of(figure, 0, 0);
    Color runs = ArmStyle.of(1).colour();
    assertThat(panel.marks().stream().filter(m -> m.colour().equals(runs)))
        .hasSizeGreaterThan(5)
        .allSatisfy(m -> assertThat(m.y()).isEqualTo(share(m.x(), 0.55, 0.1)));
    assertThat(panel.lines(Palette.INK))
        .as("the fit, which is monotone already, and its crossing of a half")
        .containsExactly(
            "0 1, 0.1 1, 0.2 1, 0.3 1, 0.4 1, 0.5 1, 0.6 0.75, 0.7 0.5, 0.8 0.25, 0.9 0, 1 0, "
                + "1.1 0, 1.2 0, 1.3 0, 1.4 0, 1.5 0",
            "0.7 0, 0.7 0.5");
    assertThat(panel.lines(runs)).as("an interval a point").hasSameSizeAs(panel.marks(runs));
    assertDrawnWhole(figure);
    assertDrawnWhole(figures.get("price-of-a-month"));
    assertThat(figures).doesNotContainKeys("fragility", "support-date");
  }

  /** A third is enough in this made-up world; finance has no place on such an axis. */
  @Test
  void theSweepOverAShareSaysSo() throws IOException {
    Map<String, Figure> figures =
        figures(shipped("falling-out"), (date, level, r) -> level < 0.35 + 0.1 * r);
    Figure figure = figures.get("support-sweep");
    assertThat(figure.description())
        .contains("the answer is the curve", "whatever the share", "H1 Coercion gamble")
        .doesNotContain("100 % is their reference level");
    assertDrawnWhole(figure);
  }

  /** Nobody falls at any level, which takes more words than a panel is wide. */
  @Test
  void theWordsAboveAPanelStandBelowTheTitleOfTheirRowAndBesideNoOthers() throws IOException {
    Figure figure = figures(shipped("falling-out"), (date, level, r) -> false).get("support-sweep");
    Picture picture = Picture.of(figure);
    List<String> words = picture.texts().stream().filter(t -> t.startsWith("fewer than")).toList();
    assertThat(words).hasSize(6);
    double title = picture.at("By the horizon", 0).getY();
    double phrase = picture.at(words.get(0), 0).getY();
    assertThat(phrase).isGreaterThan(title + Fonts.SMALL);
    assertThat(words)
        .allSatisfy(
            t ->
                assertThat(Text.width(t, Fonts.regular(Fonts.SMALL)))
                    .isLessThanOrEqualTo(PanelGrid.widthFor(3)));
  }

  @Test
  void theHeatMapHasBothAndLeavesOutItsParts() throws IOException {
    Map<String, Figure> figures =
        figures(shipped("support-and-date"), (date, level, r) -> level < 0.6 + 0.2 * r);
    Figure figure = figures.get("support-date");
    assertDrawnWhole(figure);
    Picture picture = Picture.of(figure);
    List<String> levels =
        picture.texts().stream().skip(1).takeWhile(t -> t.matches("\\d+ %")).toList();
    assertThat(levels).hasSizeGreaterThan(4).startsWith("150 %");
    for (String level : levels) {
      double at = Double.parseDouble(level.replace(" %", "")) / 100;
      String percent = Long.toString(Math.round(100 * share(at, 0.6, 0.2)));
      double y = picture.at(level, 0).getY();
      List<String> row = picture.beside(y, 2);
      assertThat(row.subList(1, row.size())).as(level).containsOnly(percent).hasSizeGreaterThan(3);
      double x = picture.at(level, 0).getX() + 60;
      assertThat(picture.ground(x, y + 7)).isEqualTo(Palette.fallen(share(at, 0.6, 0.2)));
    }
    assertThat(figures).doesNotContainKeys("fragility", "support-sweep", "support-sweep-p2");
  }

  /** Seven levels fall from 2025 on, whatever the level: half of the six dates of the sweep. */
  @Test
  void theColumnsOfTheHeatMapAreItsDates() throws IOException {
    LocalDate turn = LocalDate.of(2025, 1, 1);
    Scenario one = shipped("support-and-date", "run.hypotheses=[H1-coercion-gamble]");
    Map<String, Figure> figures = figures(one, (date, level, r) -> !date.isBefore(turn));
    Picture picture = Picture.of(figures.get("support-date"));
    for (String level : List.of("150 %", "75 %", "0 %")) {
      List<String> row = picture.beside(picture.at(level, 0).getY(), 2);
      assertThat(row).containsExactly(level, "0", "0", "0", "100", "100", "100");
    }
    assertThat(picture.texts()).containsSubsequence("Jul 23", "Jan 24", "Jan 25", "Jan 26");
  }
}
