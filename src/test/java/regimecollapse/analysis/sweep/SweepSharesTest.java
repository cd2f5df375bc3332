package regimecollapse.analysis.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.CollapseProbability;
import regimecollapse.analysis.base.CollapseProbability.Estimate;
import regimecollapse.analysis.base.MadeUpRuns;
import regimecollapse.analysis.base.ResultFolder;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.base.Threshold;
import regimecollapse.analysis.outcome.SummaryTable;
import regimecollapse.analysis.outcome.Within;
import regimecollapse.scenario.Scenario;
import regimecollapse.stats.survival.Lifetime;

class SweepSharesTest {
  private static final String H = "H1-coercion-gamble";
  private static final Scenario FRAGILITY = SweepGridTest.shipped("fragility");
  private static final Sweep CUTS = SweepGrid.of(FRAGILITY).overDate().get(0);

  @TempDir Path folder;

  private static Lifetime fell(double day) {
    return new Lifetime(day, true);
  }

  private static Lifetime lived(double days) {
    return new Lifetime(days, false);
  }

  @Test
  void whoFellBeforeTheOffensiveHasFallen() {
    SweepShares shares =
        new SweepShares(
            FRAGILITY,
            new MadeUpRuns()
                .run(H, "documented", fell(-30))
                .run(H, "documented", fell(90))
                .run(H, "documented", fell(91))
                .run(H, "documented", lived(400))
                .table());
    assertThat(shares.share(H, "documented", Within.SEASON)).isEqualTo(new Estimate(2, 4));
    assertThat(shares.share(H, "documented", Within.HORIZON)).isEqualTo(new Estimate(3, 4));
    assertThat(shares.mostBefore(List.of(H), CUTS)).isEqualTo(0.25);
  }

  /**
   * One of ten falls, nine survive a watch of 29 days. An earlier version left these nine out: 1 of
   * 1 had fallen by day 30.
   */
  @Test
  void whoSurvivesAWatchThatIsTooShortDoesNotDropOut() throws IOException {
    MadeUpRuns runs = new MadeUpRuns();
    for (int i = 0; i < 10; i++) {
      runs.run(H, "watched", i < 9 ? lived(29) : fell(5)).run(H, "base", lived(29));
    }
    assertThat(Within.SOON.shares(runs.table()).get(new Cell(H, "watched")).n()).isZero();
    assertThat(CollapseProbability.of(runs.table()).soon().get(new Cell(H, "watched")).n())
        .isZero();
    SummaryTable.write(folder, runs.table());
    List<String> lines = Files.readAllLines(folder.resolve("summary.csv"));
    List<String> header = List.of(lines.get(0).split(","));
    String[] watched = lines.get(1).split(",", -1);
    assertThat(watched[header.indexOf("p_collapse")]).isEqualTo("0.1");
    assertThat(watched[header.indexOf("p_collapse_30d")]).isEmpty();
    assertThat(watched[header.indexOf("fallen_by_30d")]).isEmpty();
  }

  /** The same rot in the summary: the conditional share falls, what has fallen does not. */
  @Test
  void inTheSummaryMoreRotIsNotFewerCollapses() throws IOException {
    MadeUpRuns runs = new MadeUpRuns();
    for (int i = 0; i < 10; i++) {
      runs.run(H, "sound", i < 9 ? fell(20) : lived(400)).fellIn(H, "sound", i < 9 ? 1 : 0);
      runs.run(H, "rotten", fell(i < 3 ? -20 : 15)).fellIn(H, "rotten", i < 3 ? 0 : 1);
    }
    SummaryTable.write(folder, runs.table());
    List<String> lines = Files.readAllLines(folder.resolve("summary.csv"));
    List<String> header = List.of(lines.get(0).split(","));
    String[] sound = lines.get(1).split(",", -1);
    String[] rotten = lines.get(2).split(",", -1);
    for (String days : List.of("30d", "90d")) {
      assertThat(sound[header.indexOf("p_collapse_" + days)]).isEqualTo("0.9");
      assertThat(rotten[header.indexOf("p_collapse_" + days)]).isEqualTo("0.7");
      assertThat(sound[header.indexOf("fallen_by_" + days)]).isEqualTo("0.9");
      assertThat(rotten[header.indexOf("fallen_by_" + days)]).isEqualTo("1");
    }
    // Wilson's lower end of 10 of 10 is 10 / (10 + z²).
    assertThat(rotten[header.indexOf("fallen90_low")]).isEqualTo("0.7225");
    assertThat(rotten[header.indexOf("p_first_offensive")]).isEqualTo("0.7");
    assertThat(rotten[header.indexOf("p_no_offensive")]).isEqualTo("0.3");
  }

  /** Falls in 2021 and from 2024-07 on: what does not last is not "since". */
  @Test
  void doomedSinceIsTheFirstDateFromWhichItLasts() {
    MadeUpRuns runs = new MadeUpRuns();
    for (Sweep.Point point : CUTS.points()) {
      LocalDate date = point.date().orElseThrow();
      boolean falls = date.getYear() == 2021 || !date.isBefore(LocalDate.of(2024, 7, 1));
      runs.run(H, point.arm(), falls ? fell(10) : lived(500)).run(H, point.arm(), lived(500));
    }
    SweepShares shares = new SweepShares(FRAGILITY, runs.table());
    assertThat(shares.doomedSince(H, CUTS, Within.SEASON).date())
        .contains(LocalDate.of(2024, 7, 1));
    assertThat(shares.doomedSince("never run", CUTS, Within.SEASON).date()).isEmpty();
  }

  @Test
  void aRegimeThatLivesOnTheLastDateIsNotDoomed() {
    MadeUpRuns runs = new MadeUpRuns();
    CUTS.points().forEach(p -> runs.run(H, p.arm(), fell(10)));
    String last = CUTS.points().get(CUTS.points().size() - 1).arm();
    runs.run(H, last, lived(500)).run(H, last, lived(500));
    assertThat(new SweepShares(FRAGILITY, runs.table()).doomedSince(H, CUTS, Within.SEASON).date())
        .isEmpty();
  }

  @Test
  void aReplicationCountsForAThresholdOnlyIfItRanAtAllLevels() {
    Scenario scenario = SweepGridTest.shipped("support-sweep");
    Sweep sweep = SweepGrid.of(scenario).overLevel().get(0);
    MadeUpRuns runs = new MadeUpRuns();
    for (Sweep.Point point : sweep.points()) {
      boolean weak = point.level().orElseThrow() < 0.55;
      runs.run(H, point.arm(), weak ? fell(5) : lived(400));
      runs.run(H, point.arm(), weak ? fell(5) : lived(400));
    }
    runs.run(H, sweep.points().get(0).arm(), lived(400));
    Threshold found = new SweepShares(scenario, runs.table()).threshold(H, sweep, Within.SEASON);
    assertThat(found.n()).isEqualTo(2);
    assertThat(found.level()).isCloseTo(0.55, org.assertj.core.api.Assertions.within(1e-12));
    assertThat(found.words()).isEqualTo("55 %");
  }

  /**
   * A run that falls before its offensive has no offensive: its days are stored from the reference
   * date, which in an arm with another date is no day 0 of that arm.
   */
  @Test
  void whoFellBeforeALaterOffensiveDidNotFallAfterIt() throws IOException {
    ResultFolder.lines(
        folder,
        "runs.csv",
        "hypothesis,arm,collapsed,end_date,offensive_date,patron_spend_busd,days_to_collapse,status,"
            + "months_lived,replication,reform_reached,hold_reached,settlement_reached,bases_kept,bases_total",
        "H,late,true,2025-01-26,,1,60.75,ok,58,0,0,0,0,0,2",
        "H,late,true,2026-01-11,2026-01-01,1,10.25,ok,70,1,0,0,0,0,2");
    ResultFolder.lines(
        folder,
        "control.csv",
        "hypothesis,arm,day,date,measure,n,mean,p05,p25,p50,p75,p95",
        "H,late,0,2026-01-01,population,2,1,1,1,1,1,1");
    RunTable runs = RunTable.read(folder);
    Cell late = new Cell("H", "late");
    assertThat(runs.of(late)).extracting(r -> r.lifetime().time()).containsExactly(-339.25, 10.25);
    assertThat(CollapseProbability.of(runs).season().get(late)).isEqualTo(new Estimate(1, 2));
  }

  @Test
  void tablesHaveARowAPointAndAThresholdADate() throws IOException {
    Scenario scenario = SweepGridTest.shipped("support-and-date");
    MadeUpRuns runs = new MadeUpRuns();
    for (Sweep.Point point : SweepGrid.of(scenario).overBoth().get(0).points()) {
      runs.run(H, point.arm(), point.level().orElseThrow() < 2 ? fell(5) : lived(400));
    }
    assertThat(SweepTables.write(folder, scenario, runs.table()))
        .containsExactly("sweeps.csv", "thresholds.csv");
    List<String> points = Files.readAllLines(folder.resolve("sweeps.csv"));
    assertThat(points).hasSize(1 + 3 * 42);
    assertThat(points.get(1))
        .startsWith(H + ",support-000-2023-07,documented,2023-07-01,0,1,1,0.2065,1,1,0.2065,1");
    List<String> thresholds = Files.readAllLines(folder.resolve("thresholds.csv"));
    assertThat(thresholds).hasSize(1 + 3 * 6 * 2);
    assertThat(thresholds.get(1))
        .isEqualTo(H + ",documented,2023-07-01,horizon,,,,above,0,1.5,7,1,");
    assertThat(thresholds.get(36)).endsWith(",90d,,,,,0,1.5,7,0,");
  }
}
