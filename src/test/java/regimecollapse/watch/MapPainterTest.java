package regimecollapse.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import java.util.List;
import org.junit.jupiter.api.Test;
import regimecollapse.model.state.RoadGraph;
import regimecollapse.results.record.RunKey;
import regimecollapse.scenario.Scenario;

/** The map knows where places are, and men move on its roads. */
class MapPainterTest {
  private static final Scenario SCENARIO =
      WatchedRunTest.scenario("H2-doomed-anyway", "documented", 1);

  private static Viewing viewing() {
    return new Viewing(SCENARIO, new RunKey("H2-doomed-anyway", "documented", 0), Look.WHITE);
  }

  @Test
  void eachPlaceIsUnderTheMouseThatPointsAtIt() {
    Viewing viewing = viewing();
    Scene first = new Lookout(viewing.begin()).look();
    MapPainter painter = new MapPainter(viewing, first, 760, 860);
    for (int j = 0; j < SCENARIO.geography().localities().size(); j++) {
      Point2D at = painter.onSheet(j);
      assertThat(at.getX()).isBetween(0.0, 760.0);
      assertThat(at.getY()).isBetween(MapPainter.HEAD, 860.0);
      Point2D found = painter.onSheet(painter.placeAt(at.getX(), at.getY()));
      assertThat(found.distance(at)).isLessThan(0.5);
    }
    assertThat(painter.placeAt(1, 1)).isEqualTo(-1);
  }

  /** Areas are in proportion to the men, so radii to their square roots. */
  @Test
  void aGarrisonOfAQuarterHasHalfTheRadius() {
    Viewing viewing = viewing();
    Scene first = new Lookout(viewing.begin()).look();
    double most = java.util.Arrays.stream(first.men()).max().orElseThrow();
    MapPainter painter = new MapPainter(viewing, first, 760, 860);
    assertThat(painter.radius(most / 4)).isCloseTo(painter.radius(most) / 2, within(1e-9));
  }

  @Test
  void aWayFollowsRoads() {
    RoadGraph roads = new RoadGraph(SCENARIO.geography());
    int from = SCENARIO.geography().indexOf("aleppo");
    int to = SCENARIO.geography().indexOf("damascus");
    Ways ways = new Ways(roads);
    List<Integer> way = ways.between(from, to);
    double km = 0;
    for (int i = 1; i < way.size(); i++) {
      assertThat(roads.neighbours(way.get(i - 1))).contains(way.get(i));
      km += roads.kmFrom(way.get(i - 1))[way.get(i)];
    }
    assertThat(km).isCloseTo(roads.kmFrom(from)[to], within(1e-6));
    List<Point2D> start =
        ways.behind(new Scene.Moving(0, from, to, 100, 0), j -> new Point2D.Double(j, 0));
    assertThat(start).hasSize(2);
    assertThat(start.get(1)).isEqualTo(new Point2D.Double(from, 0));
    List<Point2D> end =
        ways.behind(new Scene.Moving(0, from, to, 100, 1), j -> new Point2D.Double(j, 0));
    assertThat(end.get(end.size() - 1).distance(to, 0)).isLessThan(1e-6);
  }
}
