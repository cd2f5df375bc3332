package regimecollapse.model.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import regimecollapse.model.TinyWorld;
import regimecollapse.scenario.Scenario;

class RoadGraphTest {
  @Test
  void distancesFollowTheShortestRoads() {
    Scenario line = TinyWorld.line(4).land(l -> l.road(0, 3, 120)).build();
    RoadGraph roads = new RoadGraph(line.geography());
    assertThat(roads.kmFrom(0)).containsExactly(0, 50, 100, 120);
    assertThat(roads.kmFrom(3)).containsExactly(120, 100, 50, 0);
    assertThat(roads.neighbours(0)).containsExactly(1, 3);
    assertThat(roads.neighbours(2)).containsExactly(1, 3);
  }

  @Test
  void ofTwoRoadsBetweenTwoPlacesTheShorterCounts() {
    Scenario line = TinyWorld.line(3).land(l -> l.road(0, 1, 20).road(1, 0, 70)).build();
    assertThat(new RoadGraph(line.geography()).kmFrom(0)).containsExactly(0, 20, 70);
  }
}
