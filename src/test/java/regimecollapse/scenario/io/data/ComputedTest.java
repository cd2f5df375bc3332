package regimecollapse.scenario.io.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.Shipped;
import regimecollapse.scenario.Border;
import regimecollapse.scenario.Geography;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.Road;
import regimecollapse.scenario.io.Loaded;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.io.geo.Areas;
import regimecollapse.scenario.path.TinyCase;

/** What the tables of a case leave empty follows from the rest of them. */
class ComputedTest {
  @TempDir Path home;

  private TinyCase tiny;

  @BeforeEach
  void country() {
    tiny = TinyCase.in(home.resolve("in"));
  }

  private Loaded loaded() {
    return ScenarioReader.read(tiny.file());
  }

  private Map<String, Locality> places() {
    return byId(loaded().scenario().geography());
  }

  private static Map<String, Locality> byId(Geography geography) {
    return geography.localities().stream()
        .collect(Collectors.toMap(Locality::id, Function.identity()));
  }

  /** Cuts columns out of a table, which has no comma within a cell. */
  private static String without(String table, String... names) {
    List<String> lines = table.lines().toList();
    List<String> header = Arrays.asList(lines.get(0).split(","));
    return lines.stream()
            .map(line -> line.replaceAll("\"[^\"]*\"", "x").split(",", -1))
            .map(
                cells -> {
                  Map<String, String> row = new LinkedHashMap<>();
                  for (int i = 0; i < cells.length; i++) {
                    row.put(header.get(i), cells[i]);
                  }
                  row.keySet().removeAll(List.of(names));
                  return String.join(",", row.values());
                })
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  private void cut(String table, String... columns) {
    tiny.write(table, without(tiny.text(table), columns));
  }

  @Test
  void columnsThatMayBeLeftOutHaveNeutralValues() {
    cut("localities.csv", "role", "area_km2", "defensibility", "ex_rebel_share", "sympathy");
    cut("control.csv", "touches_front_line");
    cut("roads.csv", "est_road_km", "class");
    Locality brin = places().get("brin");
    assertThat(brin.seat()).isFalse();
    assertThat(brin.defensibility()).isEqualTo(1);
    assertThat(brin.exRebelShare()).isEqualTo(0);
    assertThat(brin.sympathy()).isEqualTo(0.5);
    assertThat(loaded().scenario().geography().roads())
        .allMatch(r -> r.roadClass().equals("primary"));
  }

  @Test
  void withoutTheColumnAllRoadsAreUsed() {
    cut("roads.csv", "use_default");
    assertThat(loaded().scenario().geography().roads()).hasSize(6).allMatch(Road::used);
  }

  /** Kell and Ost: 23.80 km by the haversine on a sphere of 6,371.0088 km (worked out in R). */
  @Test
  void aRoadWithoutLengthIsTheStraightLineTimesTheDetour() {
    tiny.replace("roads.csv", "kell,ost,24,26,", "kell,ost,24,,");
    assertThat(kellToOst()).isCloseTo(1.3 * 23.8, within(0.05));
    tiny.replace("case.yaml", "  roads: roads.csv", "  detour: 1.5\n  roads: roads.csv");
    assertThat(kellToOst()).isCloseTo(1.5 * 23.8, within(0.05));
  }

  private double kellToOst() {
    return loaded().scenario().geography().roads().get(0).length().value();
  }

  /** The tables of a real country say it themselves, by another program. */
  @Test
  void theFrontLineIsWhereAUsedRoadLeadsToAnotherSide() throws Exception {
    Map<String, Locality> told = byId(shipped("control.csv", text -> text));
    Map<String, Locality> found =
        byId(shipped("control.csv", text -> text.replaceAll("(?m),[01]$", ",")));
    assertThat(found.values().stream().filter(Locality::frontLine)).hasSize(41);
    assertThat(found).isEqualTo(told);
  }

  /** Their areas were worked out on an equal-area map, cell by cell (the case's README). */
  @Test
  void anEmptyAreaIsThatOfTheLandNearestToThePlace() throws Exception {
    Map<String, Locality> told = byId(shipped("control.csv", text -> text));
    Map<String, Locality> found =
        byId(
            shipped(
                "localities.csv", text -> text.replaceFirst(",area_km2,", ",area_of_another,")));
    assertThat(total(found)).isCloseTo(185_952, within(0.005 * 185_952));
    for (Locality place : told.values()) {
      double km2 = found.get(place.id()).areaKm2();
      assertThat(km2)
          .as(place.id())
          .isCloseTo(place.areaKm2(), within(15 + 0.03 * place.areaKm2()));
    }
  }

  private static double total(Map<String, Locality> places) {
    return places.values().stream().mapToDouble(Locality::areaKm2).sum();
  }

  private Geography shipped(String table, Function<String, String> change) throws Exception {
    if (Files.notExists(home.resolve("scenarios"))) {
      Shipped.copyTo(home);
    }
    Path file = home.resolve("scenarios/cases/syria-2024").resolve(table);
    Files.writeString(file, change.apply(Files.readString(file)));
    return ScenarioReader.read(home.resolve("scenarios/three-hypotheses.yaml"))
        .scenario()
        .geography();
  }

  /** A square of one degree at the equator, with a place in the middle of each half. */
  @Test
  void outlinesAreSharedOutByNearness() {
    List<double[]> ring = List.of(p(0, -0.5), p(1, -0.5), p(1, 0.5), p(0, 0.5), p(0, -0.5));
    double[] areas =
        Areas.of(List.of(place(0.25), place(0.75)), List.of(new Border("x", List.of(ring))));
    // 111.195 km a degree: 12,364 km2, half each.
    assertThat(areas[0]).isCloseTo(6182, within(30.0));
    assertThat(areas[1]).isCloseTo(6182, within(30.0));
  }

  /** Across 180 degrees as well. */
  @Test
  void outlinesGoRoundTheEarth() {
    List<double[]> ring =
        List.of(p(179.5, -0.5), p(-179.5, -0.5), p(-179.5, 0.5), p(179.5, 0.5), p(179.5, -0.5));
    double[] areas =
        Areas.of(List.of(place(179.75), place(-179.75)), List.of(new Border("x", List.of(ring))));
    assertThat(areas[0]).isCloseTo(6182, within(30.0));
    assertThat(areas[1]).isCloseTo(6182, within(30.0));
  }

  /** Two places one degree apart: each has the half of its disc that is nearer to it, and more. */
  @Test
  void withoutOutlinesTheLandReachesAsFarAsPlacesLieApart() {
    double[] areas = Areas.of(List.of(place(0), place(1)), List.of());
    // Two discs of radius 111.195 km whose middles are as far apart: half of their union,
    // (2 pi - (2 pi / 3 - sqrt(3) / 2)) / 2 of the radius squared = 31,250 km2.
    assertThat(areas[0]).isCloseTo(31_250, within(200.0));
    assertThat(areas[1]).isCloseTo(31_250, within(200.0));
  }

  private static double[] p(double lon, double lat) {
    return new double[] {lon, lat};
  }

  private static Locality place(double lon) {
    return new Locality("p" + lon, "P", "G", false, 0, lon, 1, Double.NaN, 1, 0, 0, "c", false);
  }
}
