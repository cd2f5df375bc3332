package regimecollapse.scenario.io.data;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regimecollapse.scenario.io.problem.ProblemTest;

/** What is wrong with the tables of a case. */
class TableProblemsTest extends ProblemTest {
  @Test
  void missingColumn() {
    tiny.replace("localities.csv", ",population,", ",populaton,");
    expect(
        "localities.csv:1:1: population: the column is missing (legal: a header with id, "
            + "name, governorate, lat, lon, population). Did you mean population instead of populaton?");
  }

  @Test
  void controlCharacterInACell() {
    tiny.replace("localities.csv", ",300000,", ",\u009b300000,");
    expect(
        "localities.csv:4:36: there is a control character (value: U+009B; legal: text without"
            + " control characters).");
  }

  @Test
  void columnGivenTwice() {
    tiny.replace("roads.csv", "straight_km,est_road_km", "est_road_km,est_road_km");
    expect("roads.csv:1:21: est_road_km: the column is there twice.");
  }

  @Test
  void rowThatIsTooShort() {
    tiny.replace("control.csv", "ost,Ost,crown,high,invented,,,0", "ost,Ost,crown");
    expect("control.csv:3:1: the row has 3 cells (legal: as many as the header: 8).");
  }

  @Test
  void textWhereANumberIsNeeded() {
    tiny.replace("localities.csv", ",300000,", ",many,");
    expect(
        "localities.csv:4:36: population: a number is needed (value: many; legal: 0 to "
            + "100000000).");
  }

  @Test
  void numberAfterAQuotedCellWithABreak() {
    tiny.replace("localities.csv", "\"moved twice, 2012\",none,480.0", "\"a \"\"b\"\"\nc\",none,x");
    expect("localities.csv:5:9: area_km2: a number is needed (value: x; legal: 0 to 1000000).");
  }

  @Test
  void negativePopulation() {
    tiny.replace("localities.csv", ",300000,", ",-300000,");
    expect(
        "localities.csv:4:36: population: the number is out of range (value: -300000; legal: "
            + "0 to 100000000).");
  }

  @Test
  void infinitePopulation() {
    tiny.replace("localities.csv", ",300000,", ",Infinity,");
    expect(
        "localities.csv:4:36: population: the number must be finite (value: Infinity; legal: "
            + "0 to 100000000).");
  }

  @Test
  void shareAboveOne() {
    tiny.replace("localities.csv", ",0.75,", ",1.75,");
    expect(
        "localities.csv:6:80: ex_rebel_share: the number is out of range (value: 1.75; "
            + "legal: 0 to 1).");
  }

  @Test
  void duplicateLocality() {
    tiny.replace("localities.csv", "sarn,Sarn", "dorn,Sarn");
    expect("localities.csv:7:1: id: it is in the table twice (value: dorn; legal: each id once).");
  }

  @Test
  void unknownRole() {
    tiny.replace("localities.csv", "Brinland,base", "Brinland,bse");
    expect(
        "localities.csv:7:20: role: the word is unknown (value: bse; legal: base, dist, gov, "
            + "town). Did you mean base?");
  }

  @Test
  void unknownController() {
    tiny.replace("control.csv", "brin,Brin,crown", "brin,Brin,crwon");
    expect(
        "control.csv:4:11: controller: unknown faction (value: crwon; legal: crown, league, "
            + "hills). Did you mean crown?");
  }

  @Test
  void placeThatNobodyHolds() {
    tiny.replace("control.csv", "lume,Lume,crown,high,invented,,,0\n", "");
    expect(
        "localities.csv:6:1: id: the table of control does not say who holds it (value: "
            + "lume; legal: a row there).");
  }

  @Test
  void roadToNowhere() {
    tiny.replace("roads.csv", "kell,lume,", "kell,luma,");
    expect(
        "roads.csv:6:6: to: unknown place (value: luma; legal: kell, ost, brin, dorn, lume, "
            + "sarn). Did you mean lume?");
  }

  @Test
  void roadGivenTwice() {
    tiny.append("roads.csv", "brin,ost,1,1,track,x,x,x,,0\n");
    expect(
        "roads.csv:8:6: to: the road is in the table twice (value: ost; legal: each pair of "
            + "places once).");
  }

  @Test
  void negativeRoad() {
    tiny.replace("roads.csv", "kell,lume,45,50", "kell,lume,45,-50");
    expect(
        "roads.csv:6:14: est_road_km: the number is out of range (value: -50; legal: 0 to "
            + "5000).");
  }

  @Test
  void isolatedPlaces() {
    tiny.replace("roads.csv", "R2,real road,invented,,1\ndorn", "R2,real road,invented,,0\ndorn");
    expect(
        "localities.csv:5:1: id: no used road leads to it from kell (value: dorn; legal: a "
            + "road with use_default 1 that joins it to the others).",
        "localities.csv:7:1: id: no used road leads to it from kell (value: sarn; legal: a "
            + "road with use_default 1 that joins it to the others).");
  }

  @Test
  void duplicateFact() {
    tiny.replace("evidence.csv", "T003,League", "T001,League");
    expect("evidence.csv:4:1: id: it is in the table twice (value: T001; legal: each id once).");
  }

  @Test
  void unclosedQuote() {
    tiny.replace("evidence.csv", "men.\"", "men.");
    expect(
        "evidence.csv:3:1: this is not CSV: a cell begins with a quote that is never closed, in "
            + "the row that begins in line 3.");
  }

  @Test
  void emptyTable() {
    tiny.write("evidence.csv", "");
    expect(
        "evidence.csv:1:1: there is nothing in it (value: an empty table; legal: a header, "
            + String.join(",", CaseTables.EVIDENCE_COLUMNS)
            + ", and a row or more below it).");
  }

  @Test
  void fallWithoutPlace() {
    tiny.replace("record.yaml", "place: brin, ", "");
    expect(
        "record.yaml:2:5: observations[0].place: a fall needs its place (legal: an id of the "
            + "table of localities).");
  }

  @Test
  void fallThatEndsBeforeItBegins() {
    tiny.replace("record.yaml", "latest: 2022-03-05", "latest: 2022-03-03");
    expect(
        "record.yaml:2:90: observations[0].latest: latest is before earliest (value: "
            + "2022-03-03; legal: 2022-03-04 or later).");
  }

  @Test
  void dayOfFallWithAWindowOfItsOwn() {
    compare("{statistic: day-of-fall, low: 1, high: 2, tolerance: 1}");
    expect(
        "record.yaml:2:102: observations[0].compare: the dates are the window of a day of fall "
            + "(legal: leave low and high out).");
  }

  @Test
  void statisticWithoutItsWindow() {
    compare("{statistic: places-lost, tolerance: 1}");
    expect(
        "record.yaml:2:102: observations[0].compare: low and high are needed (legal: the "
            + "window that costs nothing).");
  }

  @Test
  void shareOfAFormationThatIsNotNamed() {
    compare("{statistic: formation-lost, low: 0, high: 1, tolerance: 1}");
    expect(
        "record.yaml:2:102: observations[0].compare: formation-lost needs formation "
            + "(legal: formation: whom it is about).");
  }

  @Test
  void formationThatIsNotThere() {
    compare("{statistic: formation-lost, formation: guards, low: 0, high: 1, tolerance: 1}");
    expect(
        "record.yaml:2:150: observations[0].compare.formation: unknown formation (value: "
            + "guards; legal: first-guard, levy).");
  }

  /** After the bar: the column, and what is said. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {statistic: fell-before, places: [ost], low: 0, high: 0, tolerance: 1}|102: observations[0].compare: fell-before needs against (legal: against: the places with which they are compared).
          {statistic: fell-before, places: [ost, kell], against: [kell], low: 0, high: 0, tolerance: 1}|167: observations[0].compare.against: the place is compared with itself (value: kell; legal: a place that is not in places).
          {statistic: fell-before, places: [ost, kell, ost], against: [brin], low: 0, high: 0, tolerance: 1}|156: observations[0].compare.places: it is in the list twice (value: ost; legal: each name once).
          {statistic: fell-before, places: [ost], against: [kell], by: league, low: 0, high: 0, tolerance: 1}|168: observations[0].compare.by: fell-before does not know this key (legal: statistic, places, against, low, high, tolerance, accept, why).
          {statistic: day-of-fall, places: [ost], tolerance: 1}|136: observations[0].compare.places: day-of-fall does not know this key (legal: statistic, tolerance, accept, why).
          {statistic: places-lost, along: [ost, kell], low: 0, high: 0, tolerance: 1}|136: observations[0].compare.along: places-lost does not know this key (legal: statistic, places, low, high, tolerance, accept, why).
          {statistic: assaulted, places: [ost], low: 0, high: 1, tolerance: 1}|102: observations[0].compare: assaulted is 1 for yes and 0 for no: the window holds both, or neither (legal: low: 1, high: 1 for yes; low: 0, high: 0 for no).
          {statistic: assaulted, low: 0, high: 0, tolerance: 1}|102: observations[0].compare: assaulted needs places (legal: places: the places that it is about).
          {statistic: inside, of: [bryn], low: 1, high: 1, tolerance: 1}|136: observations[0].compare.of: no such observation (value: bryn; legal: ids of observations that are compared with each run by a window of their own).
          {statistic: places-lost, low: 1, high: 2}|102: observations[0].compare: the key tolerance is missing (legal: 1e-6 to 1e6).
          {statistic: places-lost, low: 1, high: 2, tolerance: 1, accept: {of: median}}|167: observations[0].compare.accept: nothing is refused (legal: least, most or both).
          {statistic: places-lost, low: 1, high: 2, tolerance: 1, accept: {of: median, least: 2, most: 1}}|204: observations[0].compare.accept.most: most is below least (value: 1; legal: 2 or more).
          {statistic: places-lost, low: 1, high: 2, tolerance: 1, accept: {of: together, least: 2}}|180: observations[0].compare.accept.of: places-lost is no figure of this kind (value: together; legal: median, agree).
          {statistic: places-lost, low: 2, high: 1, tolerance: 1}|150: observations[0].compare.high: high is below low (value: 1; legal: 2 or more).
          {statistic: places-lost, low: 1, high: 2, tolerance: 1, accept: {of: agree, least: 90}}|194: observations[0].compare.accept.least: no runs can give that (value: 90; legal: 0 to 1, a share of runs).
          """)
  void whatIsComparedWithoutSense(String how, String told) {
    compare(how);
    expect("record.yaml:2:" + told);
  }

  /** An order is of all runs, so that it is for checks alone. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {statistic: order-over-line, accept: {of: together, least: 0}}|102: observations[0].compare: order-over-line needs along (legal: along: the way along which road distance is measured).
          {statistic: order-over-line, along: [ost, kell]}|102: observations[0].compare: order-over-line is for a check alone and needs accept (legal: accept: what is agreement).
          {statistic: order-over-line, along: [ost, kell], low: 0, accept: {of: together, least: 0}}|102: observations[0].compare: all runs have one figure, which has no window (legal: leave low and high out).
          {statistic: order-over-line, along: ost, accept: {of: together, least: 0}}|147: observations[0].compare.along: one place is no way (value: ost; legal: two places or more, in their order).
          {statistic: order-over-line, along: [ost, kell], accept: {of: together, least: 5}}|190: observations[0].compare.accept.least: no runs can give that (value: 5; legal: -2 to 2).
          {statistic: order-over-line, along: [ost, kell], accept: {of: median, least: 0}}|173: observations[0].compare.accept.of: order-over-line is no figure of this kind (value: median; legal: together).
          {statistic: order-over-line, along: [ost, kell], tolerance: 1, accept: {of: together, least: 0}}|160: observations[0].compare.tolerance: order-over-line does not know this key (legal: statistic, along, without, accept, why).
          """)
  void anOrderThatIsComparedWithoutSense(String how, String told) {
    tiny.replace(
        "record.yaml",
        "2022-03-05, source: T003, use: fit",
        "2022-03-05, source: T003, use: check");
    compare(how);
    expect("record.yaml:2:" + told);
  }

  @Test
  void anOrderIsForNoFit() {
    compare("{statistic: order-over-line, along: [ost, kell], accept: {of: together, least: 0}}");
    expect(
        "record.yaml:2:102: observations[0].compare: order-over-line is no figure of one run: no "
            + "fit can use it (legal: use: check).");
  }

  @Test
  void anObservationSaysWhatItIsFor() {
    tiny.replace("record.yaml", "latest: 2022-03-05, source: T003, use: fit", "latest: 2022-03-05");
    expect("record.yaml:2:5: observations[0].use: the key is missing (legal: fit, check).");
  }

  @Test
  void anObservationIsForAFitOrForChecks() {
    tiny.replace("record.yaml", "2022-03-05, source: T003, use: fit", "2022-03-05, use: chek");
    expect(
        "record.yaml:2:107: observations[0].use: the word is unknown (value: chek; legal: fit, "
            + "check). Did you mean check?");
  }

  @Test
  void whoTookAPlaceAndHowIsAMatterOfFallsAlone() {
    tiny.replace("record.yaml", "2022-03-08, source", "2022-03-08, how: deal, source");
    expect(
        "record.yaml:3:98: observations[1].how: only a fall says by whom and how (legal: leave it out, or kind: fall).");
  }

  private void compare(String how) {
    tiny.replace(
        "record.yaml",
        "2022-03-05, source: T003",
        "2022-03-05, compare: " + how + ", source: T003");
  }

  @Test
  void unknownFactOfTheRecord() {
    tiny.replace("record.yaml", "2022-03-05, source: T003", "2022-03-05, source: T033");
    expect(
        "record.yaml:2:110: observations[0].source: unknown fact (value: T033; legal: T001, "
            + "T002, T003). Did you mean T003?");
  }

  @Test
  void brokenJson() {
    tiny.replace("borders.geojson", "\"FeatureCollection\",", "\"FeatureCollection\"");
    expect("borders.geojson:1:30: this is not JSON: a comma is missing before this \".");
  }

  @Test
  void borderWithoutName() {
    tiny.replace("borders.geojson", "{\"name\": \"Islands\"}", "{}");
    expect(
        "borders.geojson:4:37: features[1].properties.name: the outline has no name: the key that "
            + "is read is name (legal: text under the key name).");
  }

  @Test
  void missingDataFile() {
    changeCase("borders: borders.geojson", "borders: border.geojson");
    expect(
        "case.yaml:13:12: data.borders: there is no such file (value: border.geojson; legal: "
            + "a file in .). Did you mean borders.geojson?");
  }

  /** A census writes 0 where it knows nothing; the control would read 0 % from the first day. */
  @Test
  void noPeopleInAnyPlaceOfTheGovernment() {
    for (String people : List.of("900000", "60000", "300000", "40000", "80000")) {
      tiny.replace("localities.csv", "," + people + ",2020", ",0,2020");
    }
    expect(
        "localities.csv:1:34: population: the places that the government holds at the start have "
            + "0 people in all, so no share of them can be lost (legal: more than 0 in one of "
            + "them at least; an estimate where it is not known).");
  }

  @Test
  void noAreaInAnyPlaceOfTheGovernment() {
    for (String area : List.of("120.0", "310.5", "480.0", "650.0", "900.0")) {
      tiny.replace("localities.csv", ",none," + area + ",", ",none,0,");
    }
    expect(
        "localities.csv:1:128: area_km2: the places that the government holds at the start have "
            + "0 km2 in all, so no share of them can be lost (legal: more than 0 in one of them "
            + "at least; an estimate where it is not known).");
  }
}
