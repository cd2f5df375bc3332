package regimecollapse.analysis.record;

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
import regimecollapse.results.log.Journal;
import regimecollapse.results.record.Fall;
import regimecollapse.results.record.FallKind;
import regimecollapse.results.record.MadeRun;
import regimecollapse.results.record.Muster;
import regimecollapse.results.record.RunFailure;
import regimecollapse.results.record.RunKey;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.path.TinyCase;

/**
 * The record of the invented country beside runs made by hand: of ten, the last failed. Brin falls
 * on day 3.5 in six and never in three, Dorn on day 1 in all.
 */
class RecordTablesTest {
  private static final String RECORD =
      """
      observations:
        - {id: brin, title: "Brin, \\"falls\\"", kind: fall, place: brin, earliest: 2022-03-04, latest: 2022-03-05, use: fit,
           by: league, how: deal, compare: {statistic: day-of-fall, tolerance: 2}}
        - {id: dorn, title: Dorn, kind: fall, place: dorn, earliest: 2022-03-02, latest: 2022-03-02, use: check}
        - {id: kell, title: Kell, kind: fall, place: kell, earliest: 2022-03-08, latest: 2022-03-08, use: check}
        - {id: lume, title: Lume, kind: fall, place: lume, earliest: 2022-03-06, latest: 2022-03-07, use: check}
        - {id: told, title: Told, kind: event, earliest: 2022-03-08, latest: 2022-03-08, use: check}
        - {id: before, title: Brin before Kell, kind: event, earliest: 2022-03-01, latest: 2022-03-08, use: check,
           compare: {statistic: fell-before, places: [brin], against: [kell], low: 1, high: 1, tolerance: 1, accept: {of: agree, least: 0.7}}}
        - {id: towns, title: Towns, kind: event, earliest: 2022-03-01, latest: 2022-03-08, use: check,
           compare: {statistic: places-lost, low: 1, high: 2, tolerance: 1, accept: {of: median, least: 2, most: 3}}}
        - {id: order, title: Order, kind: event, earliest: 2022-03-01, latest: 2022-03-08, use: check,
           compare: {statistic: order-over-line, along: [sarn, kell], accept: {of: together, least: 0}}}
      """;

  @TempDir private Path home;
  private TinyCase tiny;

  @BeforeEach
  void makeCountry() {
    tiny = TinyCase.in(home).write("record.yaml", RECORD);
    tiny.replace("tiny.yaml", "replications: 3", "replications: 10");
  }

  private Path write() throws IOException {
    Scenario scenario = ScenarioReader.read(tiny.file(), List.of(), Optional.empty()).scenario();
    Path folder = Files.createDirectories(home.resolve("results"));
    try (Journal journal = Journal.create(home.resolve("journal"), "0".repeat(64))) {
      for (Hypothesis h : scenario.hypotheses()) {
        for (int i = 0; i < scenario.replications(); i++) {
          RunKey key = new RunKey(h.id(), "documented", i);
          journal.append(
              Journal.Entry.of(
                  i == 9
                      ? new RunFailure(key, 1, "broken")
                      : MadeRun.of(key, falls(scenario, i), List.of(), Muster.NONE)));
        }
      }
      RecordTables.write(folder, scenario, journal);
    }
    Files.delete(home.resolve("journal"));
    return folder;
  }

  /** Kell in all but the last; Lume, which is recorded before Kell, after it. */
  private static List<Fall> falls(Scenario scenario, int i) {
    List<Fall> falls = new ArrayList<>();
    falls.add(
        new Fall(
            scenario.geography().indexOf("dorn"), 1, "hills", FallKind.VACATED, false, 0, false));
    if (i < 6) {
      FallKind kind = i < 3 ? FallKind.DEAL : FallKind.ASSAULT;
      falls.add(
          new Fall(scenario.geography().indexOf("brin"), 3.5, "league", kind, true, 0, false));
    }
    if (i < 8) {
      falls.add(
          new Fall(
              scenario.geography().indexOf("kell"), 9, "league", FallKind.DEAL, true, 0, false));
      falls.add(
          new Fall(
              scenario.geography().indexOf("lume"), 10, "league", FallKind.DEAL, true, 0, false));
    }
    return falls;
  }

  private static NamedCsvRecord row(Path folder, String file, String id) throws IOException {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
      return rows.stream()
          .filter(r -> r.getField("hypothesis").equals("H1-gamble"))
          .filter(r -> r.getField("observation").equals(id))
          .findFirst()
          .orElseThrow();
    }
  }

  /** Window 4 to 5 March: days 3 to 5 of the reference date, 1 March. */
  @Test
  void aFallStandsBesideItsRunsWithWhoAndHow() throws IOException {
    NamedCsvRecord brin = row(write(), "record.csv", "brin");
    assertThat(brin.getFields())
        .containsExactly(
            "H1-gamble",
            "documented",
            "brin",
            "Brin, \"falls\"",
            "brin",
            "fit",
            "day-of-fall",
            "3",
            "5",
            "2",
            "9",
            "3.5",
            "3.5",
            "",
            "0.6667",
            "league",
            "deal",
            "0.6667",
            "0.3333",
            "");
  }

  @Test
  void aFallThatNobodyComparesHasTheWindowOfItsDates() throws IOException {
    NamedCsvRecord dorn = row(write(), "record.csv", "dorn");
    assertThat(dorn.getField("low")).isEqualTo("1");
    assertThat(dorn.getField("high")).isEqualTo("2");
    assertThat(dorn.getField("tolerance")).isEmpty();
    assertThat(dorn.getField("inside")).isEqualTo("1");
    assertThat(dorn.getField("by") + dorn.getField("by_share")).isEmpty();
    assertThat(Files.readString(home.resolve("results/record.csv"))).doesNotContain("told");
  }

  /**
   * Six of nine agree: 0.667 with Wilson's interval 0.354 to 0.879 (R, prop.test, no correction).
   */
  @Test
  void aShareOfRunsIsHeldAgainstWhatIsAccepted() throws IOException {
    Check before = Check.read(write()).get(0);
    assertThat(before.observation()).isEqualTo("before");
    assertThat(before.value()).isCloseTo(6 / 9.0, within(1e-4));
    assertThat(before.interval().low()).isCloseTo(0.3542, within(1e-4));
    assertThat(before.interval().high()).isCloseTo(0.8794, within(1e-4));
    assertThat(before.met()).isFalse();
  }

  /** Places lost by the end of 8 March, day 8: one or, in six runs of nine, two. */
  @Test
  void aMedianIsHeldAgainstWhatIsAccepted() throws IOException {
    Check towns = Check.read(write()).get(1);
    assertThat(towns.value()).isEqualTo(2);
    assertThat(towns.least()).isEqualTo(2);
    assertThat(towns.most()).isEqualTo(3);
    assertThat(towns.met()).isTrue();
    assertThat(towns.isOrder()).isFalse();
  }

  /**
   * Falls for checks: Dorn, Lume, Kell. The runs have Dorn, Kell, Lume: tau 1/3. On the line from
   * Sarn Dorn is 25 km off, Kell 135, and Lume beyond it as well: of three pairs two agree and one
   * is tied, tau-b 2 / sqrt(3 x 2).
   */
  @Test
  void anOrderIsComparedWithThatOfALine() throws IOException {
    Check order = Check.read(write()).get(2);
    double line = 2 / Math.sqrt(6);
    assertThat(order.line()).isCloseTo(line, within(1e-4));
    assertThat(order.value()).isCloseTo(1 / 3.0 - line, within(1e-4));
    assertThat(order.met()).isFalse();
    assertThat(order.isOrder()).isTrue();
    // In a resample that seldom loses Kell and Lume both are tied at never, as on the line.
    assertThat(order.interval().low()).isCloseTo(1 / 3.0 - line, within(1e-4));
  }

  /**
   * Recorded: Dorn, Brin, Lume, Kell; the medians have Kell before Lume: of six pairs five agree
   * and one does not, tau 4/6. Brin is for the fit, and counts as it is named.
   */
  @Test
  void anOrderOfNamedPlacesIsComparedWithNoLine() throws IOException {
    tiny.write(
        "record.yaml",
        RECORD.replace(
            "order-over-line, along: [sarn, kell]",
            "order-of-falls, places: [dorn, brin, lume, kell]"));
    Check order = Check.read(write()).get(2);
    assertThat(order.line()).isZero();
    assertThat(order.value()).isCloseTo(4 / 6.0, within(1e-4));
    assertThat(order.met()).isTrue();
  }

  /** Of Dorn and Kell by the end of 8 March, day 8: Dorn alone. */
  @Test
  void placesLostAreCountedAmongThoseNamed() throws IOException {
    tiny.write(
        "record.yaml",
        RECORD.replace("places-lost, low: 1", "places-lost, places: [dorn, kell], low: 1"));
    assertThat(Check.read(write()).get(1).value()).isEqualTo(1);
  }

  /** Brin is fought for in six runs and never lost in three: 1 in all. */
  @Test
  void aFallThatIsComparedByAnotherStatisticHasItsFigure() throws IOException {
    tiny.write(
        "record.yaml",
        RECORD.replace(
            "{statistic: day-of-fall, tolerance: 2}",
            "{statistic: fought, places: [brin], low: 0, high: 0, tolerance: 2}"));
    NamedCsvRecord brin = row(write(), "record.csv", "brin");
    assertThat(brin.getField("statistic")).isEqualTo("fought");
    assertThat(brin.getField("median")).isEqualTo("1");
    assertThat(brin.getField("inside")).isEqualTo("0");
    assertThat(brin.getField("by_share")).isEqualTo("0.6667");
  }

  /** Of one fall there is no order: not known is not missed. */
  @Test
  void aCheckThatNoRunGivesIsNotKnown() throws IOException {
    tiny.write(
        "record.yaml",
        RECORD
            .replace("2022-03-02, use: check", "2022-03-02, use: fit")
            .replace("2022-03-07, use: check", "2022-03-07, use: fit"));
    Path folder = write();
    assertThat(row(folder, "checks.csv", "order").getField("value")).isEmpty();
    assertThat(row(folder, "checks.csv", "order").getField("met")).isEmpty();
    Check order = Check.read(folder).get(2);
    assertThat(order.known()).isFalse();
    assertThat(order.n()).isEqualTo(9);
    assertThat(Check.read(folder).get(1).known()).isTrue();
  }

  @Test
  void withoutAnArmThatChangesNothingThereIsNothingToHoldAgainstTheRecord() throws IOException {
    tiny.replace(
        "tiny.yaml",
        "documented: {title: As it was, changes: []}",
        "documented: {title: As it was, changes: [{switch: purge, on: false}]}");
    Path folder = write();
    assertThat(folder.resolve("record.csv")).doesNotExist();
    assertThat(Check.read(folder)).isEmpty();
  }

  @Test
  void aRecordThatChecksNothingHasNoTableOfChecks() throws IOException {
    tiny.write("record.yaml", RECORD.lines().limit(5).reduce((a, b) -> a + "\n" + b).get() + "\n");
    Path folder = write();
    assertThat(folder.resolve("record.csv")).exists();
    assertThat(folder.resolve("checks.csv")).doesNotExist();
  }
}
