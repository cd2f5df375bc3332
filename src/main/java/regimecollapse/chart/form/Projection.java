package regimecollapse.chart.form;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import regimecollapse.chart.canvas.GlyphSvg;
import regimecollapse.scenario.Border;
import regimecollapse.scenario.Geography;
import regimecollapse.scenario.Locality;

/**
 * Plate carrée with the standard parallel in the middle of the map: x = λ cos φ₀, y = φ, so that
 * distances are right in all directions there.
 */
final class Projection {
  /** Length of a degree of latitude on a sphere of 6371 km. */
  private static final double KM_PER_DEGREE = 111.195;

  private static final double MARGIN_DEGREES = 0.25;

  private final double west;
  private final double north;
  private final double stretch;
  private final double pixels;
  private final double height;

  private Projection(double[] box, double width) {
    this.stretch = StrictMath.cos(Math.toRadians((box[1] + box[3]) / 2));
    this.west = box[0];
    this.north = box[3];
    this.pixels = width / ((box[2] - box[0]) * stretch);
    this.height = (box[3] - box[1]) * pixels;
  }

  /** Fits all borders and places into a width in px. */
  static Projection of(Geography geography, double width) {
    double[] box = {180, 90, -180, -90};
    for (Locality place : geography.localities()) {
      widen(box, place.lon(), place.lat());
    }
    for (Border border : geography.borders()) {
      border.rings().forEach(ring -> ring.forEach(p -> widen(box, p[0], p[1])));
    }
    return new Projection(
        new double[] {
          box[0] - MARGIN_DEGREES,
          box[1] - MARGIN_DEGREES,
          box[2] + MARGIN_DEGREES,
          box[3] + MARGIN_DEGREES
        },
        width);
  }

  private static void widen(double[] box, double lon, double lat) {
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  }

  /** Height of the map, px. */
  double height() {
    return height;
  }

  /** Length of a distance, px. */
  double length(double km) {
    return km / KM_PER_DEGREE * pixels;
  }

  /** Where a point lies, px from the upper left corner. */
  Point2D at(double lon, double lat) {
    return new Point2D.Double((lon - west) * stretch * pixels, (north - lat) * pixels);
  }

  /** The outlines of all provinces, without bends that are too small to be seen. */
  Path2D outlines(Geography geography) {
    GlyphSvg.Shared path = new GlyphSvg.Shared();
    for (Border border : geography.borders()) {
      for (List<double[]> ring : border.rings()) {
        append(path, ring);
      }
    }
    return path;
  }

  private void append(Path2D path, List<double[]> ring) {
    List<Point2D> kept = new ArrayList<>();
    for (double[] lonLat : ring) {
      Point2D point = at(lonLat[0], lonLat[1]);
      if (kept.isEmpty() || kept.get(kept.size() - 1).distance(point) >= 1.2) {
        kept.add(point);
      }
    }
    for (int i = 0; i < kept.size(); i++) {
      if (i == 0) {
        path.moveTo(kept.get(i).getX(), kept.get(i).getY());
      } else {
        path.lineTo(kept.get(i).getX(), kept.get(i).getY());
      }
    }
    if (!kept.isEmpty()) {
      path.closePath();
    }
  }
}
