package regimecollapse.analysis.contrast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.analysis.base.MadeUpRuns;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.outcome.HazardTable;
import regimecollapse.analysis.outcome.SurvivalTable;
import regimecollapse.model.TinyWorld;
import regimecollapse.results.table.ResultTable;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Change;
import regimecollapse.scenario.change.PathChange;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.path.TinyCase;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;
import regimecollapse.stats.contrast.PairedShares;
import regimecollapse.stats.contrast.ShareDifference;
import regimecollapse.stats.survival.Lifetime;

/** The tables of survival, hazard and contrasts, from runs written by hand. */
class ContrastsTest {
  private static final String RUNS =
      "hypothesis,arm,collapsed,end_date,offensive_date,patron_spend_busd,days_to_collapse,status,"
          + "months_lived,replication,reform_reached,hold_reached,settlement_reached,bases_kept,"
          + "bases_total";

  @TempDir Path folder;
  private final List<String> runs = new ArrayList<>(List.of(RUNS));
  private Scenario scenario;

  @BeforeEach
  void readScenario() {
    Path tiny = TinyCase.in(folder.resolve("tiny")).folder();
    scenario = ScenarioReader.read(tiny.resolve("tiny.yaml")).scenario();
  }

  /** Collapse days by replication; "-" lives 100 days, "x" failed. */
  private void cell(String hypothesis, String arm, String... days) {
    for (int i = 0; i < days.length; i++) {
      boolean lives = days[i].equals("-");
      runs.add(
          String.join(
              ",",
              hypothesis,
              arm,
              days[i].equals("x") ? "" : Boolean.toString(!lives),
              days[i].equals("x") ? "" : "2025-03-07",
              "2024-11-27",
              "1",
              lives || days[i].equals("x") ? "" : days[i],
              days[i].equals("x") ? "failed" : "ok",
              "90",
              Integer.toString(i),
              ",,,,"));
    }
  }

  private List<NamedCsvRecord> write(String table) throws IOException {
    Files.write(folder.resolve("runs.csv"), runs);
    RunTable read = RunTable.read(folder);
    SurvivalTable.write(folder, read);
    HazardTable.write(folder, read);
    ContrastsTable.write(folder, Contrasts.of(scenario, read));
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve(table))) {
      return csv.stream().toList();
    }
  }

  private static double number(NamedCsvRecord row, String column) {
    return Double.parseDouble(row.getField(column));
  }

  @Test
  void survivalHasARowOnDayZeroAndOneAStepAndEarlyCollapsesCountAsDayZero() throws IOException {
    cell("H", "a", "10", "20", "20", "-");
    cell("H", "b", "-5", "-1", "30", "-");
    List<NamedCsvRecord> rows = write("survival.csv");
    assertThat(rows).extracting(r -> r.getField("arm")).containsExactly("a", "a", "a", "b", "b");
    assertThat(rows).extracting(r -> r.getField("day")).containsExactly("0", "10", "20", "0", "30");
    assertThat(rows)
        .extracting(r -> r.getField("survival"))
        .containsExactly("1", "0.75", "0.25", "0.5", "0.25");
    assertThat(rows).extracting(r -> r.getField("events")).containsExactly("0", "1", "2", "2", "1");
    assertThat(rows)
        .extracting(r -> r.getField("at_risk"))
        .containsExactly("4", "4", "3", "4", "2");
  }

  @Test
  void hazardIsCollapsesOverDaysLivedAndWhatFellBeforeIsNotAtRisk() throws IOException {
    cell("H", "a", "-5", "10", "30.4375", "40", "-");
    List<NamedCsvRecord> rows = write("hazard.csv");
    assertThat(rows).extracting(r -> r.getField("month")).containsExactly("0", "1", "2", "3", "4");
    assertThat(rows).extracting(r -> r.getField("events")).containsExactly("1", "2", "1", "0", "0");
    assertThat(rows.get(0).getField("person_days")).isEmpty();
    assertThat(rows.get(0).getField("hazard_per_month")).isEmpty();
    assertThat(number(rows.get(1), "person_days")).isCloseTo(10 + 3 * 30.4375, within(1e-4));
    assertThat(number(rows.get(1), "hazard_per_month"))
        .isCloseTo(2 * 30.4375 / (10 + 3 * 30.4375), within(1e-4));
    assertThat(number(rows.get(4), "person_days")).isCloseTo(100 - 3 * 30.4375, within(1e-4));
    assertThat(number(rows.get(4), "low")).isZero();
    assertThat(number(rows.get(4), "high")).isPositive();
  }

  @Test
  void armsAreComparedPairByPairAlsoWhenRunsFailed() throws IOException {
    cell("H", "a", "10", "20", "30", "-", "40");
    cell("H", "b", "-", "x", "50", "-", "-");
    NamedCsvRecord row = write("contrasts.csv").get(0);
    assertThat(row.getFields().subList(0, 6)).containsExactly("H", "b", "a", "4", "5", "4");
    assertThat(number(row, "dp")).isCloseTo(0.25 - 0.8, within(1e-9));
    Interval newcombe = new ShareDifference(1, 4, 4, 5).interval(Confidence.NINETY_FIVE);
    assertThat(number(row, "dp_low")).isCloseTo(newcombe.low(), within(5e-5));
    assertThat(number(row, "dp_paired")).isCloseTo(-0.5, within(1e-9));
    Interval paired = new PairedShares(1, 0, 2, 1).interval(Confidence.NINETY_FIVE);
    assertThat(number(row, "dp_paired_high")).isCloseTo(paired.high(), within(5e-5));
    assertThat(row.getField("only_base")).isEqualTo("2");
    assertThat(number(row, "mcnemar_p")).isEqualTo(0.5);
    assertThat(number(row, "drmst_paired_days")).isCloseTo((90 + 20 + 0 + 60) / 4.0, within(1e-4));
    assertThat(number(row, "drmst_days"))
        .isCloseTo((100 + 50 + 100 + 100) / 4.0 - (10 + 20 + 30 + 100 + 40) / 5.0, within(1e-4));
    assertThat(number(row, "tau_days")).isEqualTo(100);
  }

  @Test
  void whereNothingVariesReductionsAndNormalIntervalsAreEmptyNotInfinite() throws IOException {
    cell("H", "a", "-", "-", "-");
    cell("H", "b", "-", "-", "-");
    cell("H", "c", "x", "x", "x");
    cell("H", "d", "7", "7", "7");
    List<NamedCsvRecord> rows = write("contrasts.csv");
    NamedCsvRecord same = rows.get(0);
    assertThat(number(same, "dp")).isZero();
    assertThat(same.getField("identical_runs")).isEqualTo("3");
    assertThat(number(same, "drmst_days")).isZero();
    for (String column :
        List.of(
            "dp_paired_low",
            "dp_variance_reduction",
            "drmst_low",
            "drmst_p",
            "drmst_paired_high",
            "ratio_low")) {
      assertThat(same.getField(column)).as(column).isEmpty();
    }
    assertThat(same.getField("logrank_p")).isEmpty();
    NamedCsvRecord failed = rows.get(1);
    assertThat(failed.getFields().subList(3, 6)).containsExactly("0", "3", "0");
    assertThat(failed.getFields().subList(6, failed.getFieldCount())).allMatch(String::isEmpty);
    assertThat(number(rows.get(2), "drmst_days")).isEqualTo(-93);
    assertThat(rows.get(2).getField("drmst_pairing_worth")).isEmpty();
    assertThat(Files.readString(folder.resolve("contrasts.csv")))
        .doesNotContain("NaN")
        .doesNotContain("Infinity");
  }

  @Test
  void withSeveralHypothesesTheLogRankTestIsAlsoStratified() throws IOException {
    cell("H", "a", "10", "20", "30", "-");
    cell("H", "b", "40", "50", "-", "-");
    assertThat(write("contrasts.csv")).hasSize(1);
    cell("I", "a", "10", "20", "30", "-");
    cell("I", "b", "40", "50", "-", "-");
    List<NamedCsvRecord> rows = write("contrasts.csv");
    assertThat(rows).extracting(r -> r.getField("hypothesis")).containsExactly("H", "I", "all");
    NamedCsvRecord all = rows.get(2);
    assertThat(all.getFields().subList(0, 6)).containsExactly("all", "b", "a", "8", "8", "8");
    assertThat(all.getField("dp")).isEmpty();
    // Two equal strata: both the excess of events and its variance double, so χ² does.
    assertThat(number(all, "logrank_chi2"))
        .isCloseTo(2 * number(rows.get(0), "logrank_chi2"), within(2e-4));
  }

  @Test
  void smallChancesKeepTheirDigits() {
    assertThat(ResultTable.chance(1.23456e-29)).isEqualTo("1.235E-29");
    assertThat(ResultTable.chance(1)).isEqualTo("1");
    assertThat(ResultTable.chance(0.04321987)).isEqualTo("0.04322");
    assertThat(ResultTable.chance(Double.NaN)).isEmpty();
  }

  @Test
  void otherNumbersHaveFourDecimalsAndNoExponent() {
    assertThat(ResultTable.decimal(-0.00001)).isEqualTo("0");
    assertThat(ResultTable.decimal(0.0002)).isEqualTo("0.0002");
    assertThat(ResultTable.decimal(12_345_678)).isEqualTo("12345678");
    assertThat(ResultTable.decimal(489)).isEqualTo("489");
  }

  /** Equal runs are no sample of a difference: 0, without an interval. */
  @Test
  void anArmWhoseRunsAreThoseOfItsBaseIsToldAsThat(@TempDir Path folder) throws IOException {
    MadeUpRuns runs = new MadeUpRuns();
    for (int r = 0; r < 3; r++) {
      for (String arm : List.of("base", "same", "later")) {
        boolean other = arm.equals("later") && r == 2;
        runs.run("any", arm, new Lifetime(other ? 21 : 20, true), 1, 2);
      }
    }
    Change idle = new PathChange.Scale(List.of("strikes"), 2, TinyWorld.START, Optional.empty());
    Change other = new PathChange.Cut(List.of("air"), 0, TinyWorld.START, 0);
    Scenario scenario = TinyWorld.line(3).arm("same", idle).arm("later", other).build();
    Contrasts contrasts = Contrasts.of(scenario, runs.table());
    assertThat(contrasts.byHypothesis()).extracting(Contrast::identical).containsExactly(3, 2);
    assertThat(contrasts.idle(arm -> arm, h -> h))
        .containsExactly("No run of same differs from base: this arm changes nothing here.");
    ContrastsTable.write(folder, contrasts);
    List<String> lines = Files.readAllLines(folder.resolve(TableFile.CONTRASTS));
    assertThat(lines.get(0)).endsWith(",dfallen90_high,identical_runs,mechanism");
    assertThat(lines.get(1)).startsWith("any,same,base,3,3,3,0,,,0,,,0,0,,,,0,,").endsWith(",3,");
    assertThat(lines.get(2)).startsWith("any,later,base,3,3,3,0,-0.5615,0.5615,").endsWith(",2,");
  }
}
