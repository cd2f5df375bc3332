package regimecollapse.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.atIndex;
import static org.assertj.core.api.Assertions.within;
import static regimecollapse.analysis.base.ResultFolder.BROKEN;
import static regimecollapse.analysis.base.ResultFolder.LOSING;
import static regimecollapse.analysis.base.ResultFolder.QUIET;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.analysis.base.Band;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.CollapseProbability;
import regimecollapse.analysis.base.ResultFolder;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.ledger.SpendingVersusMonths;
import regimecollapse.analysis.outcome.FallDays;
import regimecollapse.analysis.outcome.MapShares;
import regimecollapse.analysis.outcome.PlaceFalls;
import regimecollapse.analysis.outcome.SummaryTable;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;
import regimecollapse.stats.Wilson;

class FindingsTest {
  @TempDir Path folder;
  private Findings findings;

  @BeforeEach
  void read() throws IOException {
    ResultFolder.write(folder);
    findings = Findings.read(folder, RunTable.read(folder), Set.of("losing"));
  }

  @Test
  void countsFinishedAndFailedRuns() {
    assertThat(findings.runs().of(LOSING)).hasSize(4);
    assertThat(findings.runs().of(BROKEN)).isEmpty();
    assertThat(findings.runs().failed()).containsEntry(BROKEN, 1).containsEntry(LOSING, 0);
    assertThat(findings.runs().of(new Cell("H", "never run"))).isEmpty();
  }

  @Test
  void censorsAtTheEndCountedFromOffensiveOrReferenceDate() {
    assertThat(findings.survival().curves().get(LOSING).longest()).isEqualTo(100);
    assertThat(findings.survival().curves().get(QUIET).longest()).isEqualTo(100);
    assertThat(findings.survival().curves().get(LOSING).survival(20)).isEqualTo(0.25);
    assertThat(findings.survival().curves()).doesNotContainKey(BROKEN);
    assertThat(findings.survival().commonHorizon()).isEqualTo(100);
  }

  @Test
  void chanceOfCollapseIsAShareOfRuns() {
    CollapseProbability.Estimate losing = findings.collapse().byHorizon().get(LOSING);
    assertThat(losing).isEqualTo(new CollapseProbability.Estimate(3, 4));
    assertThat(findings.collapse().soon().get(LOSING)).isEqualTo(losing);
    assertThat(findings.collapse().byHorizon().get(BROKEN).share()).isNaN();
  }

  @Test
  void aPlaceFallsOnceARunAndTheFlightIsKeptApart() {
    PlaceFalls north = findings.falls().of(LOSING, "north");
    assertThat(north.fellBeforeFlight()).isEqualTo(3);
    assertThat(north.never()).isEqualTo(1);
    assertThat(north.days().at(0.5)).isEqualTo(5);
    assertThat(north.days().at(1)).isInfinite();
    PlaceFalls south = findings.falls().of(LOSING, "south");
    assertThat(south.handedOver()).isEqualTo(2);
    assertThat(south.fellBeforeFlight()).isZero();
    assertThat(findings.falls().of(QUIET, "north").never()).isEqualTo(2);
  }

  @Test
  void mapsTellTheShareThatStillHolds() {
    MapShares day4 = MapShares.of(findings.falls(), LOSING, 4, List.of("north", "south"));
    assertThat(day4.n()).isEqualTo(4);
    assertThat(day4.held()).containsEntry("north", 0.5).containsEntry("south", 1.0);
    assertThat(MapShares.of(findings.falls(), BROKEN, 4, List.of("north")).held().get("north"))
        .isNaN();
  }

  @Test
  void controlCurvesKeepDayDateAndQuantiles() {
    List<Band> losing = findings.control().of(LOSING);
    double noon = LocalDate.of(2024, 11, 27).toEpochDay() + 0.5;
    assertThat(losing).hasSize(2);
    assertThat(losing.get(0).date()).isEqualTo(noon - 0.75);
    assertThat(losing.get(1)).isEqualTo(new Band(0.5, noon, 4, 0.1, 0.2, 0.5, 0.8, 0.9));
    assertThat(findings.control().of(BROKEN)).isEmpty();
  }

  @Test
  void seriesAreKeptForTheArmsAskedFor() {
    assertThat(findings.soldiers().of(LOSING).get("holding").at(0.5)).isEqualTo(0.9);
    assertThat(findings.soldiers().of(LOSING).get("holding").at(-1)).isNaN();
    assertThat(findings.soldiers().of(QUIET)).isEmpty();
    assertThat(findings.morale().of(LOSING)).containsOnlyKeys("first");
    assertThat(findings.morale().force(LOSING)).isPresent();
    assertThat(findings.belief().force(LOSING)).isEmpty();
  }

  @Test
  void spendingIsSpreadOverRuns() {
    SpendingVersusMonths.Point point = findings.spending().find(LOSING).orElseThrow();
    assertThat(point.spending().mean()).isEqualTo(3);
    assertThat(point.months().at(0.5)).isEqualTo(91);
    assertThat(findings.spending().find(BROKEN)).isEmpty();
  }

  @Test
  void summaryHasOneRowACell() throws IOException {
    SummaryTable.write(folder, RunTable.read(folder));
    List<String> lines = Files.readAllLines(folder.resolve("summary.csv"));
    assertThat(lines)
        .hasSize(4)
        .first()
        .isEqualTo(
            "hypothesis,arm,n,p_collapse,p_low,p_high,median_days,median_low,median_high,rmst_days,"
                + "rmst_low,rmst_high,rmst_horizon_days,failed,p_collapse_30d,p30_low,p30_high,"
                + "p_collapse_90d,p90_low,p90_high,p_half_width,p_target,p_enough,p_runs_needed,"
                + "fallen_by_30d,fallen30_low,fallen30_high,fallen_by_90d,fallen90_low,"
                + "fallen90_high,p_first_offensive,p_first_low,p_first_high,p_later_offensive,"
                + "p_later_low,p_later_high,p_no_offensive,p_none_low,p_none_high,mechanism");
    String[] losing = lines.get(1).split(",", -1);
    Interval wilson = Wilson.interval(3, 4, Confidence.NINETY_FIVE);
    assertThat(losing).hasSize(40).startsWith("H", "losing", "4", "0.75");
    assertThat(Double.parseDouble(losing[4])).isCloseTo(wilson.low(), within(5e-5));
    assertThat(losing[6]).isEqualTo("20");
    assertThat(losing[9]).isEqualTo("37.5");
    assertThat(losing[12]).isEqualTo("100");
    assertThat(Double.parseDouble(losing[20])).isCloseTo(0.75 - wilson.low(), within(5e-5));
    // 1.96² 0.7 (1 - 0.7) / 0.05² = 322.7
    assertThat(List.of(losing)).contains("0.05", atIndex(21)).contains("323", atIndex(23));
    // By day 30 three of four have fallen, all in the first offensive.
    assertThat(List.of(losing)).contains("0.75", atIndex(24)).contains("0.75", atIndex(27));
    assertThat(List.of(losing)).contains("0.75", atIndex(30)).contains("0", atIndex(33));
    assertThat(lines.get(2))
        .isEqualTo(
            "H,quiet,2,0,0,0.6576,,,,100,,,100,0,0,0,0.6576,0,0,0.6576,0.6576,0.05,false,73"
                + ",0,0,0.6576".repeat(5)
                + ",");
    assertThat(lines.get(3))
        .isEqualTo("H,broken,0,,,,,,,,,,,1,,,,,,,,0.05,false,385" + ",".repeat(16));
  }

  @Test
  void missingTablesGiveNoCells(@TempDir Path empty) {
    Findings nothing = Findings.read(empty, RunTable.read(empty), Set.of());
    assertThat(nothing.runs().finished()).isEmpty();
    assertThat(nothing.survival().commonHorizon()).isZero();
  }

  @Test
  void wrongTablesAreRefusedWithTheirPlace() throws IOException {
    ResultFolder.lines(
        folder, "falls.csv", "hypothesis,arm,replication,locality,day,kind", "H,a,0,x,y,deal");
    assertThatThrownBy(() -> FallDays.read(folder, findings.runs()))
        .hasMessageContaining("falls.csv line 2, column day: y (legal: a number");
    ResultFolder.lines(folder, "falls.csv", "hypothesis,arm", "H,a");
    assertThatThrownBy(() -> FallDays.read(folder, findings.runs()))
        .hasMessageContaining("has no column replication");
  }
}
