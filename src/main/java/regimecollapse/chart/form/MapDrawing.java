package regimecollapse.chart.form;

import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import regimecollapse.scenario.Geography;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.Scenario;

/**
 * The map of the charts as numbers, for a page that draws it itself.
 *
 * @param width px
 * @param height px
 * @param outlines the borders as the path data of SVG
 * @param spots the places, large ones first, so that small ones lie on top
 */
public record MapDrawing(double width, double height, String outlines, List<Spot> spots) {
  private static final double MARGIN_OF_LARGEST = 0.025;
  private static final double SMALLEST = 3;

  /** Of the people of the largest place; a choice of the drawing. */
  private static final double LARGE = 0.08;

  /** A map of so many places or fewer bears the names of all; a choice of the drawing. */
  static final int FEW = 25;

  /**
   * A place on the map.
   *
   * @param place id
   * @param x px from the left
   * @param y px from the top
   * @param radius px; the area is in proportion to the population, the smallest are enlarged
   */
  public record Spot(String place, double x, double y, double radius) {}

  /** Copies the list. */
  public MapDrawing {
    spots = List.copyOf(spots);
  }

  /**
   * The ids of the places whose names a map bears: those that the scenario follows, those in which
   * a patron has a base, and those whose size makes a reader ask for the name; all where there are
   * few.
   */
  public static Set<String> named(Scenario scenario) {
    Set<String> named = new HashSet<>(scenario.outputs().places());
    scenario.patrons().forEach(patron -> named.addAll(patron.bases()));
    List<Locality> places = scenario.geography().localities();
    double largest = places.stream().mapToDouble(Locality::population).max().orElse(0);
    places.stream()
        .filter(
            place ->
                places.size() <= FEW
                    || place.population() > 0 && place.population() >= LARGE * largest)
        .forEach(place -> named.add(place.id()));
    return named;
  }

  /** Lays the map out in the projection of the charts. */
  public static MapDrawing of(Geography geography, double width) {
    Projection projection = Projection.of(geography, width);
    List<Locality> places = new ArrayList<>(geography.localities());
    places.sort(Comparator.comparingDouble(Locality::population).reversed());
    double largest = places.isEmpty() ? 1 : Math.max(1, places.get(0).population());
    List<Spot> spots = new ArrayList<>();
    for (Locality place : places) {
      Point2D at = projection.at(place.lon(), place.lat());
      double radius = MARGIN_OF_LARGEST * width * Math.sqrt(place.population() / largest);
      spots.add(new Spot(place.id(), at.getX(), at.getY(), Math.max(SMALLEST, radius)));
    }
    return new MapDrawing(width, projection.height(), outlines(projection, geography), spots);
  }

  private static String outlines(Projection projection, Geography geography) {
    StringBuilder d = new StringBuilder();
    double[] at = new double[6];
    for (PathIterator i = projection.outlines(geography).getPathIterator(null);
        !i.isDone();
        i.next()) {
      int kind = i.currentSegment(at);
      if (kind == PathIterator.SEG_CLOSE) {
        d.append('Z');
      } else {
        d.append(kind == PathIterator.SEG_MOVETO ? 'M' : 'L');
        d.append(String.format(Locale.ROOT, "%.1f %.1f", at[0], at[1]));
      }
    }
    return d.toString();
  }
}
