package regimecollapse.scenario.io.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import java.util.function.UnaryOperator;
import regimecollapse.scenario.Border;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.Road;
import regimecollapse.scenario.io.geo.Areas;
import regimecollapse.scenario.io.geo.Earth;
import regimecollapse.scenario.io.geo.Outlines;
import regimecollapse.scenario.io.table.CsvRow;
import regimecollapse.scenario.io.table.CsvTable;
import regimecollapse.scenario.io.value.StatedShape;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.io.yaml.Plain;

/**
 * What the tables of a case may leave empty because it follows from the rest of them: the length of
 * a road, whether a place touches the front line, and its area.
 */
final class Computed {
  /** Name of the key in the section of data that holds the detour. */
  static final String DETOUR = "detour";

  /**
   * Road over straight line where a table gives no length. An assumption; 1.1 to 2 is plausible. In
   * South Korea roads are 1.26 times the line, by province 1.22 to 1.44 (Kim, Shin, Lee and Suh
   * 2015, Journal of the Korean Society of Agricultural Engineers 57(4)).
   */
  static final double USUAL_DETOUR = 1.3;

  private Computed() {}

  /** The detour that a document states, or the usual one. */
  static double detour(Node.Mapping data) {
    return StatedShape.number(data, DETOUR).orElse(USUAL_DETOUR);
  }

  /** Length of a road by its two ends, km; 0 where an end has no position. */
  static ToDoubleBiFunction<String, String> line(CsvTable places, double detour) {
    Map<String, double[]> at = new HashMap<>();
    for (CsvRow row : places.rows()) {
      String lat = row.optional("lat").strip();
      String lon = row.optional("lon").strip();
      if (Plain.isDecimal(lat) && Plain.isDecimal(lon)) {
        at.put(row.optional("id"), new double[] {Double.parseDouble(lon), Double.parseDouble(lat)});
      }
    }
    return (from, to) -> {
      double[] a = at.get(from);
      double[] b = at.get(to);
      return a == null || b == null ? 0 : detour * Earth.km(a[0], a[1], b[0], b[1]);
    };
  }

  /**
   * The places with what their table left empty.
   *
   * @param control the table of who holds what
   * @param side of each faction its side
   */
  static List<Locality> whole(
      List<Locality> places,
      CsvTable control,
      List<Road> roads,
      Optional<Outlines> outlines,
      UnaryOperator<String> side) {
    Set<String> front = front(places, roads, side);
    Set<String> asked = new HashSet<>();
    for (CsvRow row : control.rows()) {
      if (row.isEmpty("touches_front_line")) {
        asked.add(row.optional("id"));
      }
    }
    boolean lacksArea = places.stream().anyMatch(p -> Double.isNaN(p.areaKm2()));
    List<Border> borders = outlines.map(Outlines::borders).orElse(List.of());
    double[] areas = lacksArea ? Areas.of(places, borders) : new double[places.size()];
    List<Locality> whole = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      Locality place = places.get(i);
      boolean touches = asked.contains(place.id()) ? front.contains(place.id()) : place.frontLine();
      boolean given = !Double.isNaN(place.areaKm2());
      whole.add(with(place, given ? place.areaKm2() : areas[i], touches));
    }
    return whole;
  }

  /** The places that a used road joins to a place of another side. */
  private static Set<String> front(
      List<Locality> places, List<Road> roads, UnaryOperator<String> side) {
    Map<String, String> sides = new HashMap<>();
    places.forEach(place -> sides.put(place.id(), side.apply(place.controller())));
    Set<String> front = new HashSet<>();
    for (Road road : roads) {
      String from = sides.get(road.from());
      if (road.used() && from != null && !from.equals(sides.get(road.to()))) {
        front.addAll(List.of(road.from(), road.to()));
      }
    }
    return front;
  }

  private static Locality with(Locality it, double areaKm2, boolean frontLine) {
    return new Locality(
        it.id(),
        it.name(),
        it.governorate(),
        it.seat(),
        it.lat(),
        it.lon(),
        it.population(),
        areaKm2,
        it.defensibility(),
        it.exRebelShare(),
        it.sympathy(),
        it.controller(),
        frontLine);
  }
}
