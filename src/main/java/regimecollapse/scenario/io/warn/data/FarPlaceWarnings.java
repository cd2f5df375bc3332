package regimecollapse.scenario.io.warn.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.data.FileKeys;
import regimecollapse.scenario.io.document.Document;
import regimecollapse.scenario.io.geo.Earth;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.table.CsvRow;
import regimecollapse.text.Numbers;

/**
 * Places far from all others, of a case without outlines: latitude and longitude may be swapped.
 *
 * <p>How far is too far is an assumption: four times the distance within which three quarters of
 * the places lie around their middle, and 500 km.
 */
final class FarPlaceWarnings {
  private static final double TIMES = 4;
  private static final double LEAST_KM = 500;

  private FarPlaceWarnings() {}

  /** Gives the ids of the places that are told. */
  static Set<String> check(Document document, Scenario scenario, Problems found) {
    List<Locality> places = scenario.geography().localities();
    double first = places.get(0).lon();
    double lon = first + middle(places, p -> Earth.shortWay(p.lon() - first), 0.5);
    double lat = middle(places, Locality::lat, 0.5);
    double near =
        Math.max(LEAST_KM, TIMES * middle(places, p -> Earth.km(lon, lat, p.lon(), p.lat()), 0.75));
    List<CsvRow> rows = document.data().rows(FileKeys.LOCALITIES);
    Set<String> told = new HashSet<>();
    for (int i = 0; i < places.size(); i++) {
      Locality p = places.get(i);
      double km = Earth.km(lon, lat, p.lon(), p.lat());
      if (km > near) {
        boolean swapped = Math.abs(p.lon()) <= 90 && Earth.km(lon, lat, p.lat(), p.lon()) <= near;
        found.add(
            rows.get(i)
                .told(
                    "lat",
                    "the place lies %s km from the middle of all places%s"
                        .formatted(
                            Numbers.grouped(Double.parseDouble(Numbers.digits(km, 2))),
                            swapped ? "; latitude and longitude may be swapped" : ""))
                .value(at(p.id(), p.lat(), p.lon()))
                .legal("within " + Numbers.grouped(Math.rint(near)) + " km of them, as the others")
                .suggestion(swapped ? at(p.id(), p.lon(), p.lat()) : ""));
        told.add(p.id());
      }
    }
    return told;
  }

  private static String at(String id, double lat, double lon) {
    return id + " at lat " + Numbers.input(lat) + ", lon " + Numbers.input(lon);
  }

  private static double middle(
      List<Locality> places, ToDoubleFunction<Locality> value, double share) {
    List<Double> sorted = new ArrayList<>(places.stream().map(value::applyAsDouble).toList());
    sorted.sort(Double::compare);
    return sorted.get((int) (share * (sorted.size() - 1) + 0.5));
  }
}
