package regimecollapse.results.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.folder.SyntheticCase;
import regimecollapse.results.log.Journal;
import regimecollapse.results.record.RunKey;
import regimecollapse.scenario.Scenario;

class ResultTablesTest {
  private static final String RUNS =
      "hypothesis,arm,replication,seed,collapsed,collapse_date,end_date,offensive_date,"
          + "days_to_capital,days_to_lose_10,days_to_lose_25,days_to_lose_50,days_to_lose_75,"
          + "days_to_lose_90,peak_daily_loss,share_falls_unfought,regime_killed,regime_deserted,"
          + "regime_surrendered,regime_defected,opposition_killed,patron_spend_busd,"
          + "reform_reached,bases_kept,days_to_collapse,status,cause,falls_before_flight,"
          + "regime_initial,regime_recruited,regime_on_eve,regime_holding,regime_withdrawing,"
          + "regime_released,regime_handed_over,hold_reached,settlement_reached,bases_total,"
          + "months_lived,days_to_lose_localities_10,days_to_lose_localities_25,"
          + "days_to_lose_localities_50,days_to_lose_localities_75,days_to_lose_localities_90,"
          + "days_to_lose_area_10,days_to_lose_area_25,days_to_lose_area_50,days_to_lose_area_75,"
          + "days_to_lose_area_90,days_first_to_last_fall,offensives,fell_in_offensive,"
          + "first_offensive_end,bases_given_up,bases_stormed,mechanism";
  private static final String SERIES =
      "hypothesis,arm,day,date,measure,n,mean,p05,p25,p50,p75,p95,mechanism";

  private final Scenario scenario = SyntheticCase.scenario(4);
  @TempDir private Path path;

  private Path write(String name, List<RunKey> order) throws IOException {
    return write(name, order, SeriesTables.MOST_VALUES);
  }

  private Path write(String name, List<RunKey> order, int mostValues) throws IOException {
    ResultFolder folder = new ResultFolder(Files.createDirectory(path.resolve(name)));
    Path file = folder.file(TableFile.JOURNAL);
    try (Journal journal = Journal.create(file, "0".repeat(64))) {
      for (RunKey key : order) {
        journal.append(Journal.Entry.of(SyntheticCase.result(scenario, key)));
      }
      ResultTables.write(folder.path(), scenario, journal, TableForm.CSV, mostValues);
      journal.discard(file);
    }
    return folder.path();
  }

  private Path write() throws IOException {
    return write("results", SyntheticCase.keys(scenario));
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        contents.put(name, name.endsWith(".csv") ? Files.readString(file) : "");
      }
    }
    return contents;
  }

  private static List<NamedCsvRecord> rows(Path folder, String file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
      return reader.stream().toList();
    }
  }

  @Test
  void columnsAreThoseOfTheContract() throws IOException {
    Path folder = write();
    assertThat(Files.readString(folder.resolve("runs.csv"))).startsWith(RUNS + "\n");
    assertThat(Files.readString(folder.resolve("control.csv"))).startsWith(SERIES + "\n");
    assertThat(Files.readString(folder.resolve("series.csv"))).startsWith(SERIES + "\n");
    assertThat(Files.readString(folder.resolve("falls.csv")))
        .startsWith(
            "hypothesis,arm,replication,locality,day,date,to,fought,kind,garrison,ordered,mechanism\n");
    assertThat(Files.readString(folder.resolve("parameters.csv")))
        .startsWith("hypothesis,arm,replication,dependence.first-patron,dependence.allied,");
    assertThat(contents(folder))
        .containsOnlyKeys(
            "runs.csv",
            "control.csv",
            "series.csv",
            "falls.csv",
            "casualties.csv",
            "retaken.csv",
            "parameters.csv");
  }

  @Test
  void theOrderInWhichRunsEndedLeavesNoTrace() throws IOException {
    List<RunKey> keys = SyntheticCase.keys(scenario);
    List<RunKey> shuffled =
        keys.stream().collect(Collectors.groupingBy(RunKey::replication)).values().stream()
            .flatMap(List::stream)
            .toList();
    assertThat(shuffled).isNotEqualTo(keys);
    assertThat(contents(write("shuffled", shuffled))).isEqualTo(contents(write("ordered", keys)));
  }

  /** With 1 each measure is read alone, as of many runs, which would not fit into memory. */
  @Test
  void howManyValuesAreHeldAtOnceLeavesNoTrace() throws IOException {
    List<RunKey> keys = SyntheticCase.keys(scenario);
    assertThat(contents(write("alone", keys, 1))).isEqualTo(contents(write("together", keys)));
  }

  @Test
  void rowsFollowHypothesisArmAndReplication() throws IOException {
    assertThat(rows(write(), "runs.csv"))
        .extracting(
            r ->
                new RunKey(
                    r.getField("hypothesis"),
                    r.getField("arm"),
                    Integer.parseInt(r.getField("replication"))))
        .isEqualTo(SyntheticCase.keys(scenario));
  }

  @Test
  void whatIsNotReachedIsEmpty() throws IOException {
    NamedCsvRecord collapsed = rows(write(), "runs.csv").get(0);
    assertThat(collapsed.getField("collapsed")).isEqualTo("true");
    assertThat(collapsed.getField("collapse_date")).isEqualTo("2020-03-11");
    assertThat(collapsed.getField("days_to_lose_10")).isEqualTo("3.5");
    assertThat(collapsed.getField("days_to_lose_50")).isEmpty();
    assertThat(collapsed.getField("days_to_lose_area_10")).isEqualTo("4.5");
    assertThat(collapsed.getField("days_to_lose_localities_25")).isEmpty();
    assertThat(collapsed.getField("days_first_to_last_fall")).isEqualTo("0");
    assertThat(collapsed.getField("days_to_capital")).isEmpty();
    assertThat(collapsed.getField("settlement_reached")).isEqualTo("0.333333");
    assertThat(collapsed.getField("regime_on_eve")).isEqualTo("900");
    assertThat(collapsed.getField("offensives")).isEqualTo("2");
    assertThat(collapsed.getField("fell_in_offensive")).isEqualTo("1");
    NamedCsvRecord lived = rows(path.resolve("results"), "runs.csv").get(4);
    assertThat(lived.getField("arm")).isEqualTo("no-offensive");
    assertThat(lived.getField("collapsed")).isEqualTo("false");
    assertThat(lived.getField("offensive_date")).isEmpty();
    assertThat(lived.getField("days_to_collapse")).isEmpty();
    assertThat(lived.getField("share_falls_unfought")).isEmpty();
    assertThat(lived.getField("days_first_to_last_fall")).isEmpty();
    assertThat(lived.getField("end_date")).isEqualTo("2020-06-29");
    assertThat(lived.getField("regime_on_eve")).isEmpty();
    assertThat(lived.getField("offensives")).isEqualTo("0");
    assertThat(lived.getField("fell_in_offensive")).isEmpty();
  }

  @Test
  void aFailedRunStandsInTheRunsWithItsCauseOnly() throws IOException {
    Path folder = write();
    NamedCsvRecord failed = rows(folder, "runs.csv").get(SyntheticCase.FAILING);
    assertThat(failed.getField("status")).isEqualTo("failed");
    assertThat(failed.getField("cause")).isEqualTo("IllegalStateException: a, \"b\"");
    assertThat(failed.getField("seed"))
        .isEqualTo(rows(folder, "runs.csv").get(4 + SyntheticCase.FAILING).getField("seed"));
    assertThat(failed.getField("collapsed")).isEmpty();
    assertThat(failed.getField("regime_killed")).isEmpty();
    assertThat(rows(folder, "parameters.csv")).hasSize(16 - 2);
    assertThat(rows(folder, "control.csv").get(0).getField("n")).isEqualTo("3");
  }

  @Test
  void fallsHaveADateAndADayOfTheOffensive() throws IOException {
    List<NamedCsvRecord> falls = rows(write(), "falls.csv");
    assertThat(falls).hasSize(6);
    assertThat(falls.get(0).getFields().subList(0, 4))
        .containsExactly("H1-first", "documented", "0", "zenda");
    assertThat(Double.parseDouble(falls.get(0).getField("day"))).isBetween(3.25, 4.25);
    assertThat(falls.get(0).getField("date")).startsWith("2020-03-0");
    assertThat(falls.get(0).getField("to")).isEqualTo("rebels");
    assertThat(falls.get(0).getField("fought")).isEqualTo("true");
    assertThat(falls.get(0).getField("kind")).isEqualTo("assault");
    assertThat(falls.get(0).getField("garrison")).isEqualTo("330");
  }

  @Test
  void theDeadHaveAPlaceAndADayOfTheOffensive() throws IOException {
    assertThat(rows(write(), "casualties.csv"))
        .extracting(r -> String.join(",", r.getFields().subList(2, 7)))
        .startsWith("0,strelsau,-1,0,2", "0,strelsau,3,7,0", "0,zenda,3,5,11", "1,strelsau,-1,0,2")
        .hasSize(18);
  }

  @Test
  void aPlaceRetakenHasADayAndAPlaceFromWhere() throws IOException {
    assertThat(rows(write(), "retaken.csv"))
        .extracting(r -> String.join(",", r.getFields().subList(1, 6)))
        .startsWith("documented,0,zenda,2.75,strelsau", "documented,1,zenda,2.75,strelsau")
        .hasSize(6);
  }

  @Test
  void seriesAreSplitIntoControlAndOthersOnTheGridOfTheArm() throws IOException {
    Path folder = write();
    List<NamedCsvRecord> control = rows(folder, "control.csv");
    assertThat(control)
        .extracting(r -> r.getField("measure"))
        .containsOnly("population", "localities", "area");
    assertThat(control.get(0).getField("day")).isEqualTo("-56");
    assertThat(control)
        .filteredOn(r -> r.getField("arm").equals("documented"))
        .last()
        .extracting(r -> r.getField("date"))
        .isEqualTo(scenario.timeline().end().toString());
    assertThat(control.get(0).getField("date")).isEqualTo("2020-01-05");
    assertThat(control)
        .filteredOn(r -> r.getField("arm").equals("no-offensive"))
        .filteredOn(r -> r.getField("day").equals("0"))
        .extracting(r -> r.getField("date"))
        .containsOnly("2020-02-01");
    assertThat(control).extracting(r -> r.getField("day")).contains("-0.25", "0.25", "60");
    assertThat(rows(folder, "series.csv"))
        .extracting(r -> r.getField("measure"))
        .doesNotContain("population")
        .contains("soldiers:went-home", "state:belief");
  }

  @Test
  void anIncompleteEnsembleIsRefusedAndLeavesNoTable() throws IOException {
    List<RunKey> keys = SyntheticCase.keys(scenario);
    assertThatThrownBy(() -> write("cut", keys.subList(0, 5)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("lacks");
    assertThat(contents(path.resolve("cut"))).containsOnlyKeys(TableFile.JOURNAL);
  }

  @Test
  void theLanguageOfTheMachineLeavesNoTrace() throws IOException {
    Map<String, String> here = contents(write());
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(new Locale("tr", "TR"));
      assertThat(contents(write("turkish", SyntheticCase.keys(scenario)))).isEqualTo(here);
    } finally {
      Locale.setDefault(before);
    }
  }
}
