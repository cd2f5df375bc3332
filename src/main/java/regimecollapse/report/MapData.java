package regimecollapse.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.Frame;
import regimecollapse.analysis.outcome.FallDays;
import regimecollapse.analysis.outcome.PlaceFalls;
import regimecollapse.chart.form.MapDrawing;
import regimecollapse.chart.form.MapDrawing.Spot;
import regimecollapse.report.words.Scope;
import regimecollapse.scenario.Locality;
import regimecollapse.text.Packed;

/** Who still holds what on each day, for the page's map. */
final class MapData {
  /** Arms on the map; more would make the page too heavy. The static charts have as many. */
  static final int MOST_ARMS = 8;

  /** Hypotheses times arms on the map; with many hypotheses there are fewer arms. */
  private static final int MOST_CELLS = 48;

  private static final double WIDTH = 640;
  private static final double FIRST_DAY = -1;
  private static final double LAST_DAY = 30;
  private static final double STEP_AT_FIRST = 0.5;
  private static final double MOST_FINE = 90;

  private final Frame frame;
  private final FallDays falls;
  private final List<String> arms;
  private final List<String> hypotheses;
  private final List<Double> days = new ArrayList<>();

  MapData(Scope scope, FallDays falls) {
    this.frame = scope.frame();
    this.falls = falls;
    this.hypotheses = scope.hypotheses();
    int most = Math.max(1, Math.min(MOST_ARMS, MOST_CELLS / Math.max(1, hypotheses.size())));
    this.arms = scope.arms().subList(0, Math.min(most, scope.arms().size()));
    double fine = frame.scenario().outputs().magnifyDays();
    for (double day = FIRST_DAY; day <= Math.max(LAST_DAY, fine); ) {
      days.add(day);
      day += day >= 0 && day < fine ? step(fine) : 1;
    }
  }

  /** Half days; longer ones where there would be too many. */
  private static double step(double fine) {
    return fine <= MOST_FINE ? STEP_AT_FIRST : Math.ceil(fine / MOST_FINE);
  }

  /** Whether there is a map to be drawn. */
  boolean isEmpty() {
    return arms.isEmpty() || frame.heldAtStart().isEmpty();
  }

  /** What the page's script reads. */
  Map<String, Object> json() {
    MapDrawing drawing = MapDrawing.of(frame.scenario().geography(), WIDTH);
    Set<String> held = frame.heldAtStart();
    List<Spot> shown = drawing.spots().stream().filter(s -> held.contains(s.place())).toList();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("width", drawing.width());
    json.put("height", drawing.height());
    json.put("outlines", drawing.outlines());
    json.put("places", places(shown));
    json.put("others", places(drawing.spots().stream().filter(s -> !shown.contains(s)).toList()));
    json.put("days", List.copyOf(days));
    json.put("cells", cells(shown));
    return json;
  }

  /** What of it differs from set of runs to set of runs. */
  List<Object> cells() {
    Set<String> held = frame.heldAtStart();
    return cells(
        MapDrawing.of(frame.scenario().geography(), WIDTH).spots().stream()
            .filter(s -> held.contains(s.place()))
            .toList());
  }

  private List<Object> places(List<Spot> spots) {
    Map<String, Locality> known = new HashMap<>();
    frame.scenario().geography().localities().forEach(p -> known.put(p.id(), p));
    List<String> order =
        frame.scenario().geography().localities().stream().map(Locality::id).toList();
    Set<String> lettered = MapDrawing.named(frame.scenario());
    List<Object> places = new ArrayList<>();
    for (Spot spot : spots) {
      Map<String, Object> place = new LinkedHashMap<>();
      place.put("name", known.get(spot.place()).name());
      place.put("i", order.indexOf(spot.place()));
      if (spot.place().equals(frame.scenario().geography().capital())) {
        place.put("capital", true);
      }
      place.put("x", spot.x());
      place.put("y", spot.y());
      place.put("r", spot.radius());
      place.put("lettered", lettered.contains(spot.place()));
      place.put("named", frame.scenario().outputs().places().contains(spot.place()));
      places.add(place);
    }
    return places;
  }

  private List<Object> cells(List<Spot> shown) {
    List<Object> cells = new ArrayList<>();
    for (int h = 0; h < hypotheses.size(); h++) {
      for (int a = 0; a < arms.size(); a++) {
        Cell cell = new Cell(hypotheses.get(h), arms.get(a));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("h", h);
        json.put("a", a);
        json.put("n", falls.runs().getOrDefault(cell, 0));
        json.put("v", shown.stream().map(s -> packed(falls.of(cell, s.place()))).toList());
        cells.add(json);
      }
    }
    return cells;
  }

  /** Nothing for a place that is never lost. */
  private String packed(PlaceFalls place) {
    if (place.runs() == 0 || place.never() == place.runs()) {
      return "";
    }
    Packed packed = new Packed();
    days.forEach(day -> packed.add(place.stillHeld(day)));
    return packed.toString();
  }
}
