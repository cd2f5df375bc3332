package regimecollapse.scenario.io.warn.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regimecollapse.scenario.Border;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.io.geo.Earth;
import regimecollapse.scenario.io.geo.OutlineDistance;
import regimecollapse.scenario.path.TinyCase;

/** Positions and roads that are legal but cannot be meant. */
class PlaceWarningsTest {
  @TempDir Path temporary;
  private TinyCase tiny;

  @BeforeEach
  void copyTheCountry() {
    tiny = TinyCase.in(temporary.resolve("tiny"));
    outlines(
        "Kellmark 19.3 39.9 20.6 40.4", "Brinland 19.3 40.4 20.6 41.3", "South 19.3 39 20.6 39.9");
  }

  /** Outlines that are boxes: name, west, south, east, north. */
  private void outlines(String... boxes) {
    StringBuilder features = new StringBuilder();
    for (String box : boxes) {
      String[] b = box.split(" ");
      features
          .append(features.isEmpty() ? "" : ",\n")
          .append("{\"type\": \"Feature\", \"properties\": {\"name\": \"" + b[0] + "\"}, ")
          .append("\"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[")
          .append(
              "[W, S], [E, S], [E, N], [W, N], [W, S]]]}}"
                  .replace("W", b[1])
                  .replace("S", b[2])
                  .replace("E", b[3])
                  .replace("N", b[4]));
    }
    tiny.write(
        "borders.geojson", "{\"type\": \"FeatureCollection\", \"features\": [\n" + features + "]}");
  }

  private List<String> warnings() {
    return ScenarioReader.read(tiny.file()).warnings().stream()
        .map(p -> p.format().replace(tiny.folder() + "/", ""))
        .filter(w -> w.matches("(localities|roads)\\.csv.*|borders\\.geojson.*"))
        .toList();
  }

  @Test
  void placesInOutlinesAndRoadsAsLongAsTheyMustBeGiveNone() {
    assertThat(warnings()).isEmpty();
  }

  /** Brin, north of a border at 40.4: 0.08 degrees are 9 km, 0.15 are 17 km (111.2 km a degree). */
  @Test
  void aPlaceIsToldFromTenKilometresOn() {
    outlines(
        "Kellmark 19.3 39.9 20.6 40.4", "Brinland 19.3 40.7 20.6 41.3", "South 19.3 39 20.6 39.9");
    tiny.replace("localities.csv", ",40.60,20.20,", ",40.48,20.20,");
    assertThat(warnings()).noneMatch(w -> w.startsWith("localities.csv"));
    tiny.replace("localities.csv", ",40.48,20.20,", ",40.55,20.20,");
    assertThat(warnings())
        .containsExactly(
            "localities.csv:4:24: lat: the place lies 17 km outside of every outline (value: brin "
                + "at lat 40.55, lon 20.2; legal: inside an outline of the map, or within 10 km).");
  }

  /** Outlines need not be there for every province. */
  @Test
  void aProvinceWithoutOutlineMayLieFartherAway() {
    outlines("Kellmark 19.3 39.9 20.6 40.4", "South 19.3 39 20.6 39.9");
    assertThat(warnings()).isEmpty();
  }

  /** From 20.2 N 40.6 E to the corner at 39 N 20.6 E, on a great circle: 2,834 km. */
  @Test
  void aPlaceWithLatitudeAndLongitudeSwappedIsToldOnceWithoutItsRoads() {
    tiny.replace("localities.csv", ",40.60,20.20,", ",20.20,40.60,");
    assertThat(warnings())
        .singleElement()
        .asString()
        .startsWith("localities.csv:4:24: lat: the place lies 2,800 km")
        .contains(" outside of every outline; latitude and longitude may be swapped (value: brin");
  }

  @Test
  void mostPlacesSwappedAreToldTogether() {
    for (String at : List.of("40.00,20.00", "40.20,20.10", "40.60,20.20", "40.90,20.25")) {
      String[] lonLat = at.split(",");
      tiny.replace("localities.csv", "," + at + ",", "," + lonLat[1] + "," + lonLat[0] + ",");
    }
    assertThat(warnings().get(0))
        .startsWith(
            "localities.csv:2:24: lat: 4 of 6 places lie outside of every outline, 2,800 km or more")
        .contains("; latitude and longitude may be swapped, here or in the outlines (value: kell");
    assertThat(warnings()).filteredOn(w -> w.startsWith("localities.csv")).hasSize(1);
  }

  @Test
  void outlinesOfAnotherCountryAreToldOnce() {
    outlines("Nord -5 48 -4 49", "Sud -5 46 -4 47");
    assertThat(warnings())
        .singleElement()
        .asString()
        .startsWith("localities.csv:2:24: lat: 6 of 6 places lie outside of every outline, ")
        .contains("; the outlines may be those of another country (value: kell at lat 40, lon 20");
  }

  /** From 0/0 to 39.6 N 19.9 E are 4,845 km: cos 39.6 x cos 19.9 = cos 43.57. */
  @Test
  void anOutlineAtZeroIsTold() {
    outlines(
        "Kellmark 19.3 39.9 20.6 40.4",
        "Brinland 19.3 40.4 20.6 41.3",
        "South 19.3 39 20.6 39.9",
        "Null -0.01 -0.01 0 0");
    assertThat(warnings())
        .singleElement()
        .isEqualTo(
            "borders.geojson:5:1: features[3]: the outline lies 4,800 km from the nearest place, at "
                + "0/0, and makes the map small (value: Null; legal: outlines around places).");
  }

  @Test
  void aRoadMuchShorterThanTheStraightLineIsTold() {
    tiny.replace("roads.csv", "kell,ost,24,26,", "kell,ost,24,2.600,");
    assertThat(warnings())
        .containsExactly(
            "roads.csv:2:13: est_road_km: the road is much shorter than the straight line, 23.8 km "
                + "(value: kell to ost, 2.600 km; legal: no less than the straight line, or "
                + "another position of an end).");
  }

  @ParameterizedTest
  @CsvSource({"19.5, 0", "18.9, 1", "238, 0", "239, 1"})
  void howMuchShorterOrLongerARoadMayBe(String km, int warnings) {
    tiny.replace("roads.csv", "kell,ost,24,26,", "kell,ost,24," + km + ",");
    assertThat(warnings()).hasSize(warnings);
  }

  /** Half the Earth's circumference of 40,030 km, and 5 of its 360 degrees, across 180. */
  @Test
  void distancesAreThoseOfAGreatCircleTheShortWayRound() {
    assertThat(Earth.km(0, 0, 180, 0)).isCloseTo(20015, within(1.0));
    assertThat(Earth.km(178, 0, -177, 0)).isCloseTo(556, within(0.1));
    assertThat(Earth.shortWay(358)).isEqualTo(-2);
  }

  @Test
  void anOutlineAcrossTheDateLineHoldsThePlacesOnBothSides() {
    List<double[]> ring =
        List.of(
            new double[] {177, -19},
            new double[] {-178, -19},
            new double[] {-178, -16},
            new double[] {177, -16},
            new double[] {177, -19});
    OutlineDistance outline = new OutlineDistance(new Border("Fiji", List.of(ring)));
    assertThat(outline.km(179.9, -17, 1e9)).isZero();
    assertThat(outline.km(-179.9, -17, 1e9)).isZero();
    assertThat(outline.km(-177, -19, 1e9)).isCloseTo(105.1, within(0.1));
    assertThat(outline.km(0, -17, 1e9)).isGreaterThan(15_000);
  }
}
