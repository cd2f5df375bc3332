package regimecollapse.scenario.io.warn.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import regimecollapse.scenario.Border;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.data.FileKeys;
import regimecollapse.scenario.io.document.Document;
import regimecollapse.scenario.io.geo.Earth;
import regimecollapse.scenario.io.geo.OutlineDistance;
import regimecollapse.scenario.io.geo.Outlines;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.table.CsvRow;
import regimecollapse.text.Numbers;

/**
 * Places outside of every outline, and outlines far from every place.
 *
 * <p>How far is too far is an assumption. Outlines of maps are simplified, so that a place near a
 * border may lie outside: 10 km or, in a large country, 5 % of its extent pass. Outlines need not
 * be there for all provinces: a place whose province has none passes up to the extent. The extent
 * is twice the distance within which three quarters of the places lie around their middle, or of
 * the outlines if that is less, so that those that are wrong do not change it. Of a place that is
 * told, the roads are not told besides.
 */
public final class PlaceWarnings {
  private static final double NEAR_KM = 10;
  private static final double NEAR_SHARE = 0.05;

  /** Least distance from which on an outline makes the map small, km. */
  private static final double FAR_KM = 100;

  /** More of a kind are told in one message. */
  private static final int FEW = 5;

  private final List<Locality> places;
  private final List<CsvRow> rows;
  private final Outlines outlines;
  private final List<OutlineDistance> distances;
  private final Set<String> provinces;
  private final double extent;
  private final double near;

  /** Of each outline the distance to the nearest place, km. */
  private final double[] nearest;

  private PlaceWarnings(Document document, Scenario scenario, Outlines outlines) {
    this.places = scenario.geography().localities();
    this.rows = document.data().rows(FileKeys.LOCALITIES);
    this.outlines = outlines;
    this.distances = outlines.borders().stream().map(OutlineDistance::new).toList();
    this.provinces = outlines.borders().stream().map(Border::name).collect(Collectors.toSet());
    Stream<double[]> positions = places.stream().map(p -> new double[] {p.lon(), p.lat()});
    Stream<double[]> corners = distances.stream().flatMap(OutlineDistance::corners);
    this.extent = Math.min(extent(positions.toList()), extent(corners.toList()));
    this.near = Math.max(NEAR_KM, NEAR_SHARE * extent);
    this.nearest = new double[distances.size()];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
  }

  /** Looks at positions, then at the roads between those that are not told. */
  public static void check(Document document, Scenario scenario, Problems found) {
    document.data().outlines().ifPresent(outlines -> OutlineWarnings.check(outlines, found));
    Set<String> told =
        document
            .data()
            .outlines()
            .filter(o -> o.borders().stream().anyMatch(b -> !b.rings().isEmpty()))
            .map(o -> new PlaceWarnings(document, scenario, o).check(found))
            .orElseGet(() -> FarPlaceWarnings.check(document, scenario, found));
    RoadWarnings.check(document, scenario, told, found);
  }

  /** Gives the places that are told one by one. */
  private Set<String> check(Problems found) {
    List<Integer> outside = new ArrayList<>();
    List<Double> away = new ArrayList<>();
    measure(outside, away);
    if (outside.size() < places.size()) {
      tellFarOutlines(found);
    }
    if (outside.size() > FEW || 2 * outside.size() > places.size()) {
      found.add(together(outside, away));
      return Set.of();
    }
    for (int n = 0; n < outside.size(); n++) {
      found.add(alone(outside.get(n), away.get(n)));
    }
    return outside.stream().map(i -> places.get(i).id()).collect(Collectors.toSet());
  }

  /** Finds the places outside of every outline, and how far, km. */
  private void measure(List<Integer> outside, List<Double> away) {
    for (int i = 0; i < places.size(); i++) {
      Locality place = places.get(i);
      double km = away(place);
      if (km > allowed(place)) {
        outside.add(i);
        away.add(km);
      }
    }
  }

  /** Distance to the nearest outline, km. That of the own province comes first: most are in it. */
  private double away(Locality place) {
    double least = Double.POSITIVE_INFINITY;
    for (boolean own : new boolean[] {true, false}) {
      for (int i = 0; i < distances.size(); i++) {
        if (own == outlines.borders().get(i).name().equals(place.governorate())) {
          double bound = Math.max(least, nearest[i]);
          double km = distances.get(i).km(place.lon(), place.lat(), bound);
          least = Math.min(least, km);
          nearest[i] = Math.min(nearest[i], km);
        }
      }
    }
    return least;
  }

  private double allowed(Locality place) {
    return provinces.contains(place.governorate()) ? near : Math.max(near, extent);
  }

  private boolean isSwapped(int place) {
    Locality p = places.get(place);
    return Math.abs(p.lon()) <= 90
        && distances.stream().anyMatch(d -> d.km(p.lat(), p.lon(), Double.MAX_VALUE) <= allowed(p));
  }

  private Problem alone(int place, double km) {
    String cause = isSwapped(place) ? "; latitude and longitude may be swapped" : "";
    return told(place, "the place lies " + shown(km) + " outside of every outline" + cause);
  }

  private Problem together(List<Integer> outside, List<Double> away) {
    long swapped = outside.stream().filter(this::isSwapped).count();
    boolean all = 2 * outside.size() > places.size();
    String other = all ? "; the outlines may be those of another country" : "";
    String cause =
        2 * swapped > outside.size()
            ? "; latitude and longitude may be swapped, here or in the outlines"
            : other;
    double least = away.stream().mapToDouble(km -> km).min().orElseThrow();
    String message =
        "%d of %d places lie outside of every outline, %s or more"
            .formatted(outside.size(), places.size(), shown(least));
    return told(outside.get(0), message + cause);
  }

  private Problem told(int place, String message) {
    Locality p = places.get(place);
    return rows.get(place)
        .told("lat", message)
        .value(p.id() + " at lat " + Numbers.input(p.lat()) + ", lon " + Numbers.input(p.lon()))
        .legal("inside an outline of the map, or within " + shown(near));
  }

  private void tellFarOutlines(Problems found) {
    List<Integer> far = new ArrayList<>();
    for (int i = 0; i < nearest.length; i++) {
      if (Double.isFinite(nearest[i]) && nearest[i] > Math.max(FAR_KM, extent)) {
        far.add(i);
      }
    }
    boolean few = far.size() <= FEW;
    for (int i : few ? far : far.subList(0, 1)) {
      boolean atZero = distances.get(i).km(0, 0, FAR_KM) <= FAR_KM;
      String message =
          "the outline lies %s from the nearest place%s and makes the map small"
              .formatted(shown(nearest[i]), atZero ? ", at 0/0," : "");
      String more = few ? "" : ", as do " + (far.size() - 1) + " more";
      found.add(outlines.told(i, message + more).legal("outlines around places"));
    }
  }

  /** Whole; of far distances two digits, as they are not measured exactly. */
  private static String shown(double km) {
    double rounded = km < 100 ? Math.max(1, km) : Double.parseDouble(Numbers.digits(km, 2));
    return Numbers.grouped(rounded) + " km";
  }

  /** Twice the distance within which three quarters of points lie around their middle, km. */
  private static double extent(List<double[]> points) {
    double first = points.get(0)[0];
    double lon = first + quantile(points, p -> Earth.shortWay(p[0] - first), 0.5);
    double lat = quantile(points, p -> p[1], 0.5);
    return 2 * quantile(points, p -> Earth.km(lon, lat, p[0], p[1]), 0.75);
  }

  private static double quantile(
      List<double[]> points, ToDoubleFunction<double[]> value, double share) {
    double[] sorted = points.stream().mapToDouble(value).sorted().toArray();
    return sorted[(int) (share * (sorted.length - 1) + 0.5)];
  }
}
