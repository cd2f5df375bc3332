package regimecollapse.scenario.io.warn.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.path.TinyCase;

/** Numbers, names, forces and dates that are legal but surely not meant. */
class DataWarningsTest {
  @TempDir Path temporary;
  private TinyCase tiny;

  @BeforeEach
  void copyTheCountry() {
    tiny = TinyCase.in(temporary.resolve("tiny"));
    // What the country itself is told of: arms with changes that act nowhere, a group without land.
    String text = tiny.text("tiny.yaml");
    tiny.write("tiny.yaml", text.substring(0, text.indexOf("  everything:")));
    tiny.replace(
        "case.yaml",
        "  hillmen: {title: Hillmen, faction: hills, kind: opportunist, strength: 800}\n",
        "  # none\n");
  }

  private List<String> warnings() {
    return ScenarioReader.read(tiny.file()).warnings().stream()
        .map(p -> p.format().replace(tiny.folder() + "/", ""))
        .toList();
  }

  private void told(String file, String from, String to, String... warnings) {
    tiny.replace(file, from, to);
    assertThat(warnings()).containsExactly(warnings);
  }

  @Test
  void theCountryAsItIsGivesNone() {
    assertThat(warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "strength: 12000 | strength: 12.000 | 78:15: formations.levy.strength: a count of soldiers with decimals: the point is no separator of thousands, this is 12 (value: 12.000",
        "strength: 12000 | strength: 1200.5 | 78:15: formations.levy.strength: a count of soldiers that is not whole (value: 1200.5",
        "value: 8000, low: 6000 | value: 8.000, low: 6.000 | 66:23: formations.first-guard.strength.value: a count of soldiers with decimals: the point is no separator of thousands, this is 8 (value: 8.000",
        "follow-on: 1000 | follow-on: 0.5 | 88:170: opposition.columns.follow-on: a count of soldiers that is not whole (value: 0.5",
        "strength: 12000 | strength: 1e8 | 78:15: formations.levy.strength: more soldiers than any army ever had (value: 1e8",
        "leader.threshold: {value: 0.5, low: 0.25 | leader.threshold: {value: 0.5, low: 1e-320 | 94:39: parameters.leader.threshold.low: the number is far outside of any use (value: 1e-320",
        "{date: 2022-01-01, value: 0.5, low: 0.4 | {date: 2022-01-01, value: 0.5, low: 1e-999 | 36:45: paths.finance.points[1].low: the number is far outside of any use (value: 1e-999",
        "spending: {value: 2.0, low: 1.5, high: 2.5 | spending: {value: 2.0, low: 1.5, high: 1e13 | 25:44: patrons.northland.spending.high: the number is far outside of any use (value: 1e13",
      })
  void aNumberThatNobodyMeans(String from, String to, String told) {
    tiny.replace("case.yaml", from, to);
    assertThat(warnings()).isNotEmpty().first().asString().startsWith("case.yaml:" + told);
  }

  @Test
  void theArmyHasWeightsWhichMayBeFractions() {
    tiny.replace(
        "case.yaml", "value: 8000, low: 6000, high: 10000", "value: 8.5, low: 6, high: 10");
    assertThat(warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"60.000, with decimals: the point is no separator", "60000.5, that is not whole"})
  void peopleHaveNoDecimals(String people, String told) {
    tiny.replace("localities.csv", ",60000,", "," + people + ",");
    assertThat(warnings()).singleElement().asString().contains("localities.csv:3:", told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Brinland ", "Brinland\u00a0", "brinland", "Brinland\u200b", "Brimland"})
  void aProvinceThatHardlyDiffersIsAnother(String province) {
    tiny.replace("localities.csv", "dorn,Dorn,Brinland,", "dorn,Dorn," + province + ",");
    assertThat(warnings())
        .containsExactly(
            "localities.csv:5:11: governorate: this is another province than \"Brinland\", and "
                + "hardly differs (value: \""
                + province
                + "\"). Did you mean \"Brinland\"?");
  }

  /** Paktia and Paktika, Kabul and Zabul: where the map has both, they are two. */
  @Test
  void twoProvincesOfTheMapAreNoSlip() {
    tiny.replace("localities.csv", "dorn,Dorn,Brinland,", "dorn,Dorn,Brinlund,");
    String map = tiny.text("borders.geojson");
    tiny.write(
        "borders.geojson", map.replace("Islands", "Brinland").replace("Kellmark", "Brinlund"));
    assertThat(warnings()).noneMatch(warning -> warning.contains("hardly differs"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Region 2", "Region II", "2nd Region"})
  void aNumberOfAProvinceIsNoSlip(String province) {
    String first = province.replace("II", "I").replace("2", "1");
    tiny.write("localities.csv", tiny.text("localities.csv").replace("Brinland", first));
    tiny.replace("case.yaml", "[Brinland, South]", "['" + first + "', South]");
    tiny.replace("localities.csv", "dorn,Dorn," + first, "dorn,Dorn," + province);
    assertThat(warnings()).noneMatch(warning -> warning.contains("governorate"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NA", "true", "no", "T", "007", "1e5", "2024-01", "NaN", "null"})
  void aNameThatOtherProgramsReadAsSomethingElse(String name) {
    tiny.write(
        "tiny.yaml",
        tiny.text("tiny.yaml")
            + "  "
            + name
            + ":\n    title: Mine\n    changes: "
            + "[{cut: planes, to: 0, from: 2022-01-01}]\n");
    assertThat(warnings())
        .singleElement()
        .asString()
        .contains(
            "arms."
                + name
                + ": R, YAML or a spreadsheet read this name as a number, a truth value "
                + "or nothing (value: "
                + name
                + ";");
  }

  /** A decimal comma in a row whose last cell is empty moves all cells, and none is too many. */
  @Test
  void aRowThatIsLongerThanTheOthersMayBeShifted() {
    told(
        "control.csv",
        "ost,Ost,crown,high,invented,,,0",
        "ost,Ost,crown,high,invented,,,0,",
        "control.csv:3:1: the row ends with an empty cell more than the header has; a comma too many, "
            + "such as that of 44,5, shifts what follows (legal: as many cells as the header: 8).");
    tiny.write("control.csv", tiny.text("control.csv").replace("0,\n", "0\n").replace("\n", ",\n"));
    assertThat(warnings()).as("as spreadsheets do").isEmpty();
  }

  @Test
  void thingsWithOneTitleCannotBeToldApart() {
    told(
        "case.yaml",
        "isles: {title: The Isles",
        "isles: {title: northland",
        "case.yaml:26:18: patrons.isles.title: it has the title of northland: nobody can tell them "
            + "apart (value: northland).");
    told(
        "localities.csv",
        "ost,Ost,",
        "ost,\" KELL\",",
        "case.yaml:26:18: patrons.isles.title: it has the title of northland: nobody can tell them "
            + "apart (value: northland).",
        "localities.csv:3:5: name: it has the title of kell: nobody can tell them apart (value:  "
            + "KELL).");
  }

  @Test
  void aTitleThatASpreadsheetComputes() {
    told(
        "localities.csv",
        "ost,Ost,",
        "ost,=Ost,",
        "localities.csv:3:5: name: a spreadsheet reads a title that begins so as a formula (value: "
            + "=Ost).");
  }

  @Test
  void soldiersInAPlaceOfTheOthers() {
    told(
        "case.yaml",
        "{kell: 0.7, brin: 0.3}",
        "{kell: 0.7, sarn: 0.3}",
        "case.yaml:73:27: formations.first-guard.garrison.sarn: the government does not hold it at "
            + "the start, but league: who stands there fights for nobody (value: 0.3; legal: a "
            + "place whose controller is of side regime).");
  }

  @Test
  void soldiersWhoStandNowhere() {
    told(
        "case.yaml",
        "spread: population\n    regions: [Brinland, South]",
        "spread: capital\n    regions: [Brinland, South]",
        "case.yaml:85:5: formations.levy.spread: no place of the government fits, so its soldiers "
            + "stand nowhere (value: capital).");
  }

  @Test
  void aBaseInAPlaceOfTheOthers() {
    told(
        "case.yaml",
        "bases: [kell]",
        "bases: [kell, sarn]",
        "case.yaml:24:19: patrons.northland.bases: the government does not hold it at the start, "
            + "but league (value: sarn).");
  }

  @Test
  void anAttackerWithoutLandNeverActs() {
    told(
        "case.yaml",
        "columns: {title: Columns of the League, faction: league",
        "columns: {title: Columns of the League, faction: hills",
        "case.yaml:88:59: opposition.columns.kind: its faction hills holds no place at the start, "
            + "so it never acts (value: offensive).");
  }

  @Test
  void anAttackerOfTheGovernmentsSideTakesNothing() {
    told(
        "case.yaml",
        "columns: {title: Columns of the League, faction: league",
        "columns: {title: Columns of the League, faction: crown",
        "case.yaml:88:59: opposition.columns.kind: its faction crown is of the government's side: "
            + "what it takes is not lost (value: offensive).");
  }

  @Test
  void aParameterThatEveryHypothesisStatesItself() {
    String all =
        tiny.text("tiny.yaml")
            .replace(
                "claim: It falls anyway.\n    parameters:",
                "claim: " + "It falls anyway.\n    parameters:\n      leader.threshold: 0.4");
    tiny.write("tiny.yaml", all);
    // Both in one file: the middle of the case.
    assertThat(warnings()).isEmpty();
    tiny.write("base.yaml", all);
    tiny.write("tiny.yaml", "extends: base.yaml\nparameters: {leader.threshold: 0.2}\n");
    String rest =
        "parameters.leader.threshold: this acts on no run: H1-gamble, H2-doomed state their own, "
            + "which win (value: 0.2; legal: hypotheses.NAME.parameters.leader.threshold, or "
            + "{parameter: leader.threshold, value: ...} in an arm).";
    assertThat(warnings()).containsExactly("tiny.yaml:2:32: " + rest);
    tiny.write("tiny.yaml", "extends: base.yaml\n");
    assertThat(
            ScenarioReader.read(tiny.file(), List.of("parameters.leader.threshold=0.2")).warnings())
        .singleElement()
        .satisfies(it -> assertThat(it.format()).endsWith(rest));
    assertThat(
            ScenarioReader.read(
                    tiny.file(),
                    List.of(
                        "hypotheses.H1-gamble.parameters.leader.threshold=0.2",
                        "parameters.stand.belief=0.9"))
                .warnings())
        .isEmpty();
  }

  @Test
  void aRisingWhoseRegionsHaveNoRebelsNeverComes() {
    tiny.replace("localities.csv", "0.05,invented", "0,none");
    told(
        "case.yaml",
        "  # none\n",
        "  second: {title: More men, faction: league, kind: rising, strength: 800, regions: [Brinland]}\n",
        "case.yaml:90:46: opposition.second.kind: no place of the government in its regions has"
            + " former rebels, so it never rises (value: rising).");
  }

  @Test
  void aRisingWithoutRebelsNeverComes() {
    String places =
        tiny.text("localities.csv").replaceAll("0\\.(1|05|75),(invented|none)", "0,none");
    tiny.write("localities.csv", places);
    assertThat(warnings())
        .singleElement()
        .asString()
        .contains("opposition.lumers.kind: no place of the government has former rebels");
  }

  @Test
  void aFallOfAPlaceThatWasNeverHeld() {
    tiny.write(
        "record.yaml",
        """
        observations:
          - {id: sarn, title: Sarn, kind: fall, place: sarn, earliest: 2022-03-02, latest: 2022-03-03, use: fit}
          - {id: late, title: Late, kind: event, earliest: 2032-03-02, latest: 2032-03-03, use: fit}
        """);
    assertThat(warnings())
        .containsExactly(
            "record.yaml:2:41: observations[0].place: the government does not hold it at the "
                + "start, but league: it cannot fall (value: sarn).",
            "record.yaml:3:42: observations[1].earliest: the dates are outside of the run, so no "
                + "run is compared with it (value: 2032-03-02 to 2032-03-03; legal: 2021-01-01 to "
                + "2022-12-31).");
  }

  @Test
  void factsWhoseSourcesNobodyListed() throws IOException {
    Files.delete(tiny.folder().resolve("sources.csv"));
    assertThat(warnings())
        .containsExactly(
            "case.yaml:12:3: data.evidence: there is no sources.csv beside it, so nobody can look "
                + "up the sources of its facts (value: evidence.csv; legal: a table with columns "
                + "id and title of each source).");
  }
}
