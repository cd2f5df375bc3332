package regimecollapse.chart.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import regimecollapse.scenario.Border;
import regimecollapse.scenario.Geography;
import regimecollapse.scenario.Locality;

/** Where places and outlines lie on the map. */
class ProjectionTest {
  private static final double WIDTH = 640;

  private static Locality at(String id, double lon, double lat) {
    return new Locality(id, id, "P", false, lat, lon, 1000, 1, 1, 0, 0, "x", false);
  }

  private static List<double[]> ring(double... lonLat) {
    List<double[]> ring = new ArrayList<>();
    for (int i = 0; i < lonLat.length; i += 2) {
      ring.add(new double[] {lonLat[i], lonLat[i + 1]});
    }
    return ring;
  }

  private static Geography of(List<Locality> places, List<List<double[]>> rings) {
    return new Geography(places, List.of(), List.of(new Border("P", rings)), places.get(0).id());
  }

  /** Fiji's main islands as RFC 7946, 3.1.9 asks: cut at 180 degrees. */
  private static Geography fiji() {
    return of(
        List.of(at("suva", 178.44, -18.14), at("taveuni", -179.97, -16.85)),
        List.of(
            ring(177, -18, 180, -18, 180, -16, 177, -16, 177, -18),
            ring(-180, -18, -178, -18, -178, -16, -180, -16, -180, -18)));
  }

  /** The map is 5 degrees and twice a quarter wide, at 17 degrees south: 585 km, not 40,000. */
  @Test
  void aCountryAcrossTheDateLineIsDrawnTheShortWayRound() {
    Projection map = Projection.of(fiji(), WIDTH);
    double km = 5.5 * 111.195 * Math.cos(Math.toRadians(17.07));
    assertThat(map.length(km)).isCloseTo(WIDTH, within(1.0));
    assertThat(map.at(177, -18).getX()).isCloseTo(WIDTH * 0.25 / 5.5, within(1e-6));
    assertThat(map.at(-178, -18).getX()).isCloseTo(WIDTH * 5.25 / 5.5, within(1e-6));
    assertThat(map.at(180, -17).getX()).isCloseTo(map.at(-180, -17).getX(), within(1e-6));
  }

  @Test
  void thePageDrawsTheSameMap() {
    MapDrawing map = MapDrawing.of(fiji(), WIDTH);
    assertThat(map.spots()).extracting(MapDrawing.Spot::place).containsExactly("suva", "taveuni");
    assertThat(map.spots().get(1).x() - map.spots().get(0).x())
        .isCloseTo(WIDTH * 1.59 / 5.5, within(1e-6));
    assertThat(map.height()).isLessThan(WIDTH);
  }

  /** The cut is no border: M and L of the path data, which ends where the ring does. */
  @Test
  void theCutAtTheDateLineIsNotDrawn() {
    String outlines = MapDrawing.of(fiji(), WIDTH).outlines();
    double seam = Projection.of(fiji(), WIDTH).at(180, -17).getX();
    String x = String.format(java.util.Locale.ROOT, "%.1f", seam);
    assertThat(outlines)
        .contains("L" + x + " ")
        .doesNotContainPattern("[ML]" + x + " [0-9.]+L" + x);
    assertThat(outlines).doesNotContain("Z");
  }

  @Test
  void aRingThatGoesAcrossIsDrawnTheShortWayToo() {
    Geography geography =
        of(List.of(at("a", 179, 0)), List.of(ring(178, -1, -178, -1, -178, 1, 178, 1, 178, -1)));
    Projection map = Projection.of(geography, WIDTH);
    assertThat(map.at(-178, 0).getX() - map.at(178, 0).getX())
        .isCloseTo(WIDTH * 4 / 4.5, within(1e-6));
    assertThat(map.outlines(geography).getBounds2D().getWidth()).isLessThan(WIDTH);
  }

  /** Russia from Kaliningrad, 20 degrees east, to Chukotka, 170 degrees west. */
  @Test
  void aWideCountryBeginsBehindTheWidestGap() {
    Geography geography =
        of(
            List.of(at("kaliningrad", 20, 55), at("omsk", 73, 55)),
            List.of(ring(140, 50, -170, 66)));
    Projection map = Projection.of(geography, WIDTH);
    assertThat(map.at(20, 55).getX()).isLessThan(map.at(73, 55).getX());
    assertThat(map.at(-170, 66).getX()).isCloseTo(WIDTH * 170.25 / 170.5, within(1e-6));
  }

  @Test
  void aCountryElsewhereIsDrawnAsItStands() {
    Geography geography =
        of(List.of(at("west", -70, 10), at("east", 80, 10)), List.of(ring(-60, 0, 60, 0, 0, 30)));
    Projection map = Projection.of(geography, WIDTH);
    assertThat(map.at(-70, 10).getX()).isCloseTo(WIDTH * 0.25 / 150.5, within(1e-6));
    assertThat(map.at(80, 10).getX()).isCloseTo(WIDTH * 150.25 / 150.5, within(1e-6));
  }
}
