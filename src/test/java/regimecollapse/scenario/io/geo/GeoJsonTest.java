package regimecollapse.scenario.io.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regimecollapse.scenario.Border;
import regimecollapse.scenario.io.ScenarioCatalog;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.io.problem.ProblemTest;

/** Outlines are as strict as YAML; section numbers are those of RFC 7946. */
class GeoJsonTest extends ProblemTest {
  private static final String RING = "[[19, 39], [21, 39], [21, 42], [19, 39]]";
  private static final String KELLMARK = "{\"name\": \"Kellmark\"}";

  private void collection(String features) {
    tiny.write(
        "borders.geojson", "{\"type\": \"FeatureCollection\", \"features\": [" + features + "]}");
  }

  private static String feature(String properties, String geometry) {
    return "{\"type\": \"Feature\", \"properties\": %s, \"geometry\": %s}"
        .formatted(properties, geometry);
  }

  private static String polygon(String coordinates) {
    return "{\"type\": \"Polygon\", \"coordinates\": " + coordinates + "}";
  }

  private List<Border> borders() {
    return ScenarioReader.read(tiny.file()).scenario().geography().borders();
  }

  private void expectStart(String... starts) {
    List<String> found = problems(tiny, List.of());
    assertThat(found).hasSize(starts.length);
    for (int i = 0; i < starts.length; i++) {
      assertThat(found.get(i)).startsWith("borders.geojson:" + starts[i]);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          true | .coordinates: this is no list of rings (value: true; legal: a list of rings).
          null | .coordinates: this is no list of rings (value: null; legal: a list of rings).
          7 | .coordinates: this is no list of rings (value: 7; legal: a list of rings).
          [7] | .coordinates[0]: this is no list of points (value: 7; legal: a list of points).
          [{"a": 1}] | .coordinates[0]: this is no list of points (value: an object with a; legal
          [[]] | .coordinates[0]: the ring has too few points (value: 0 points; legal: 4 or more
          [[[1, 2], [3, 4], [1, 2]]] | .coordinates[0]: the ring has too few points (value: 3 points
          [[[1, 2], [3, 4], [5, 6], [1, 3]]] | .coordinates[0]: the ring is not closed (value: [1,2]
          [[[1, 2], [3], [5, 6], [1, 2]]] | .coordinates[0][1]: this is no point (value: [3];
          [[[1, 2], ["3", 4], [5, 6], [1, 2]]] | .coordinates[0][1]: this is no point (value: ["3",4];
          [[[1, 2], {"x": 3}, [5, 6], [1, 2]]] | .coordinates[0][1]: this is no point (value: {"x":3};
          [[[[1, 2], [3, 4], [5, 6], [1, 2]]]] | .coordinates[0][0]: this is no point (value: [[1,2],[3,4],[
          [[[1, 2], [3, 4], [181, 6], [1, 2]]] | .coordinates[0][2]: this point is not on the Earth (
          """)
  void coordinatesThatAreNoPolygon(String coordinates, String expected) {
    collection(feature(KELLMARK, polygon(coordinates)));
    assertThat(problems(tiny, List.of()))
        .singleElement()
        .asString()
        .matches("borders.geojson:1:1[0-9]{2}: .*")
        .contains("features[0].geometry" + expected);
  }

  @Test
  void anEscapeInANameIsNoWayForAControlCharacter() {
    collection(feature("{\"name\": \"Kell\\u001b[31m\"}", polygon("[" + RING + "]")));
    assertThat(problems(tiny, List.of()))
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains("features[0].properties.name: there is a control character")
                    .contains("text without control characters"))
        .allSatisfy(line -> assertThat(line).doesNotContain("\u001b"));
  }

  @Test
  void theLineAndColumnAreThoseOfThePart() {
    tiny.write(
        "borders.geojson",
        """
        {"type": "FeatureCollection",
         "features": [
          {"type": "Feature", "properties": {"name": "Kellmark"},
           "geometry": {"type": "Polygon", "coordinates": [
             [[19, 39], [21, 39], [21, 42], [19, 38]],
             [[19, 39], [21, "39"], [21, 42], [19, 39]]
           ]}}
        ]}
        """);
    expect(
        "borders.geojson:5:6: features[0].geometry.coordinates[0]: the ring is not closed (value: "
            + "[19,39] to [19,38]; legal: the last point the same as the first (RFC 7946, section "
            + "3.1.6)).",
        "borders.geojson:6:17: features[0].geometry.coordinates[1][1]: this is no point (value: "
            + "[21,\"39\"]; legal: [longitude, latitude] in degrees, -180 to 180, -90 to 90).");
  }

  @Test
  void whatIsMissingIsToldWhereItShouldBe() {
    collection(feature(KELLMARK, "{\"type\": \"MultiPolygon\"}"));
    expectStart("1:112: features[0].geometry.coordinates: the coordinates are missing");
    collection("{\"type\": \"Feature\", \"properties\": {}}");
    expectStart("1:44: features[0].geometry: the geometry is missing (legal: Polygon, ");
    tiny.write("borders.geojson", "{\"type\": \"FeatureCollection\"}");
    expectStart("1:1: features: there is no list of features (legal: a list)");
  }

  @Test
  void whatIsNoCollectionSaysWhatItIs() {
    tiny.write("borders.geojson", feature(KELLMARK, polygon("[" + RING + "]")));
    expect(
        "borders.geojson:1:10: type: this is no collection of outlines (value: \"Feature\"; legal: "
            + "FeatureCollection).");
    tiny.write("borders.geojson", "{\"type\": \"Topology\", \"objects\": {}}");
    expectStart("1:10: type: this is no collection of outlines (value: \"Topology\"");
    tiny.write("borders.geojson", "[1, 2]");
    expectStart("1:1: type: this is no collection of outlines");
    tiny.write("borders.geojson", " ");
    expectStart("1:1: there is nothing in it");
  }

  @Test
  void aFeatureThatIsNone() {
    collection("null, 7, {\"type\": \"Polygon\"}");
    expectStart(
        "1:44: features[0]: this is no feature (value: null; legal: an object of type Feature)",
        "1:50: features[1]: this is no feature (value: 7",
        "1:53: features[2]: this is no feature (value: an object with type");
  }

  @Test
  void aKeyGivenTwiceSaysWhichAndWhere() {
    collection(
        feature("{\"name\": \"A\",\n\"name\": \"B\"}", "null") + ", " + feature(KELLMARK, "null"));
    expect(
        "borders.geojson:2:1: features[0].properties.name: the key is there twice (legal: each key "
            + "once).");
  }

  @ParameterizedTest
  @CsvSource({"x", "}", "{}", "[]", "7", "true", "}}}"})
  void textAfterTheEnd(String more) {
    collection(feature(KELLMARK, polygon("[" + RING + "]")));
    tiny.append("borders.geojson", "\n " + more);
    expectStart("2:2: the file goes on after the end of the JSON value (legal: one value a file).");
  }

  /** Section 3.2: a feature without a place has null; 3.1: empty coordinates may be as null. */
  @Test
  void featuresWithoutGeometryArePassedOver() {
    collection(
        feature("null", "null")
            + ","
            + feature(KELLMARK, polygon("[" + RING + "]"))
            + ","
            + feature("{}", "null"));
    assertThat(borders()).extracting(Border::name).containsExactly("Kellmark");
    collection(feature(KELLMARK, polygon("[]")));
    assertThat(borders()).allMatch(border -> border.rings().isEmpty());
  }

  /** Section 3.1.1: a third number is the altitude. */
  @Test
  void altitudesArePassedOver() {
    collection(
        feature(KELLMARK, polygon("[[[19, 39, 5], [21, 39, 5], [21, 42, 5], [19, 39, 5]]]")));
    assertThat(borders().get(0).rings().get(0).get(1)).containsExactly(21, 39);
  }

  @Test
  void aCollectionOfGeometriesIsAllOfItsPolygons() {
    String parts = "{\"type\": \"GeometryCollection\", \"geometries\": [%s, %s]}";
    collection(feature(KELLMARK, parts.formatted(polygon("[" + RING + "]"), polygon("[]"))));
    assertThat(borders().get(0).rings()).hasSize(1);
    collection(
        feature(KELLMARK, parts.formatted(polygon("[" + RING + "]"), "{\"type\": \"Point\"}")));
    expectStart(
        "1:238: features[0].geometry.geometries[1]: this is no outline (value: Point; legal: "
            + "Polygon, MultiPolygon, a GeometryCollection of them, or null)");
  }

  @ParameterizedTest
  @CsvSource({
    "NAME_1, GID_1",
    "ADM1_EN, ADM1_PCODE",
    "shapeName, shapeISO",
    "Name, iso",
    "NAM_name_x, id"
  })
  void aNameUnderAnotherKeySaysWhichIsRead(String key, String other) {
    String properties = "{\"%s\": \"X\", \"%s\": \"Kellmark\"}".formatted(other, key);
    collection(feature(properties, polygon("[" + RING + "]")));
    expect(
        "borders.geojson:1:78: features[0].properties.name: the outline has no name: the key that "
            + "is read is name (value: an object with "
            + (other + ", " + key)
            + "; legal: text under the key name). Did you mean name instead of "
            + key
            + "?");
  }

  @Test
  void manyOfAKindAreCounted() {
    String nameless = feature("{\"NAME_1\": \"A\"}", polygon("[" + RING + "]"));
    collection(String.join(",", List.of(nameless, nameless, nameless, nameless)));
    expectStart(
        "1:78: features[0].properties.name: the outline has no name: the key that is read is name, "
            + "and so in 3 more places (value: an object with NAME_1");
  }

  @Test
  void aFileInAnotherProjectionIsToldInOneLine() {
    String metres = "[[2e6, 4e6], [3e6, 4e6], [3e6, 5e6], [2e6, 4e6]]";
    collection(feature(KELLMARK, polygon("[" + metres + "]")));
    expectStart(
        "1:149: features[0].geometry.coordinates[0][0]: 4 of 4 points are no degrees: the file "
            + "seems to be projected (value: [2000000.0,4000000.0]; legal: [longitude, latitude]");
    String crs = "\"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"EPSG:32637\"}}, ";
    tiny.replace("borders.geojson", "\"features\"", crs + "\"features\"");
    expectStart(
        "1:78: crs.properties.name: 4 of 4 points are no degrees: the file is projected (value: "
            + "EPSG:32637");
  }

  /** GDAL writes the member although the present format has none; degrees are degrees. */
  @Test
  void aProjectionThatIsNoneIsLegal() {
    collection(feature(KELLMARK, polygon("[" + RING + "]")));
    String crs =
        "\"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:OGC:1.3:CRS84\"}}";
    tiny.replace("borders.geojson", "\"features\"", crs + ", \"features\"");
    assertThat(borders()).hasSize(1);
  }

  @Test
  void pointsWithLatitudeFirstAreToldWhereTheyCannotBeRight() {
    String manila = "[[14, 120], [15, 120], [15, 121], [14, 120]]";
    collection(feature(KELLMARK, polygon("[" + manila + "]")));
    expectStart(
        "1:149: features[0].geometry.coordinates[0][0]: 4 of 4 points are no degrees: latitude and "
            + "longitude may be swapped (value: [14,120]");
  }

  @Test
  void oneDamagedFileOfOutlinesHidesNoOtherScenario() throws Exception {
    collection(
        "{\"type\": \"Feature\", \"geometry\": {\"type\": \"Polygon\", \"coordinates\": 1}}");
    Files.writeString(tiny.folder().resolve("other.yaml"), "extends: tiny.yaml\n");
    tiny.replace("case.yaml", "borders: borders.geojson", "# borders: borders.geojson");
    tiny.append("tiny.yaml", "data: {borders: borders.geojson}\n");
    tiny.write("other.yaml", tiny.text("tiny.yaml").replaceAll("data: .*", ""));
    assertThat(ScenarioCatalog.list(tiny.folder()))
        .filteredOn(l -> l.problems().isEmpty())
        .extracting(l -> l.file().getFileName().toString())
        .containsExactly("other.yaml");
  }
}
