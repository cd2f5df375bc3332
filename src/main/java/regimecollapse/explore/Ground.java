package regimecollapse.explore;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import regimecollapse.analysis.base.Frame;
import regimecollapse.chart.form.MapDrawing;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.Scenario;

/** The map of a scenario as the page draws it. */
record Ground(Frame frame) {
  private static final double MAP_WIDTH = 640;

  private Scenario scenario() {
    return frame.scenario();
  }

  Map<String, Object> drawing() {
    MapDrawing drawing = MapDrawing.of(scenario().geography(), MAP_WIDTH);
    Set<String> lettered = MapDrawing.named(scenario());
    Set<String> held = frame.heldAtStart();
    Map<String, Locality> known = new LinkedHashMap<>();
    scenario().geography().localities().forEach(p -> known.put(p.id(), p));
    Map<String, Object> told = Tree.map("width", drawing.width(), "height", drawing.height());
    told.put("outlines", drawing.outlines());
    told.put("capital", scenario().geography().capital());
    told.put(
        "places",
        Tree.list(
            drawing.spots().stream(),
            s ->
                Tree.map(
                    "id", s.place(),
                    "name", known.get(s.place()).name(),
                    "x", s.x(),
                    "y", s.y(),
                    "r", s.radius(),
                    "lettered", lettered.contains(s.place()),
                    "named", scenario().outputs().places().contains(s.place()),
                    "government", held.contains(s.place()))));
    return told;
  }
}
