package regimecollapse.chart.form;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.stream.DoubleStream;
import regimecollapse.chart.canvas.GlyphSvg;
import regimecollapse.scenario.Border;
import regimecollapse.scenario.Geography;
import regimecollapse.scenario.Locality;

/**
 * Plate carrée with the standard parallel in the middle of the map: x = λ cos φ₀, y = φ, so that
 * distances are right in all directions there. A country on both sides of 180 degrees is drawn the
 * short way round: its map begins behind the widest gap between longitudes and goes on beyond 180.
 */
public final class Projection {
  /** Length of a degree of latitude on a sphere of 6371 km. */
  private static final double KM_PER_DEGREE = 111.195;

  /** Points nearer to the one before are left out, px. */
  private static final double SMALLEST_BEND = 1.2;

  private static final double MARGIN_DEGREES = 0.25;

  /** Longitudes west of it lie beyond 180 degrees. */
  private final double cut;

  private final double west;
  private final double north;
  private final double stretch;
  private final double pixels;
  private final double height;

  private Projection(double cut, double[] box, double width) {
    this.cut = cut;
    this.stretch = StrictMath.cos(Math.toRadians((box[1] + box[3]) / 2));
    this.west = box[0];
    this.north = box[3];
    this.pixels = width / ((box[2] - box[0]) * stretch);
    this.height = (box[3] - box[1]) * pixels;
  }

  /** Fits all borders and places into a width in px. */
  public static Projection of(Geography geography, double width) {
    double cut = cut(geography);
    double[] box = {540, 90, -180, -90};
    for (Locality place : geography.localities()) {
      widen(box, beyond(cut, place.lon()), place.lat());
    }
    for (Border border : geography.borders()) {
      border.rings().forEach(ring -> ring.forEach(p -> widen(box, beyond(cut, p[0]), p[1])));
    }
    return new Projection(
        cut,
        new double[] {
          box[0] - MARGIN_DEGREES,
          box[1] - MARGIN_DEGREES,
          box[2] + MARGIN_DEGREES,
          box[3] + MARGIN_DEGREES
        },
        width);
  }

  /** Where the widest gap between longitudes ends, if it is not that around 180 degrees. */
  private static double cut(Geography geography) {
    double[] lons =
        DoubleStream.concat(
                geography.localities().stream().mapToDouble(Locality::lon),
                geography.borders().stream()
                    .flatMap(border -> border.rings().stream().flatMap(List::stream))
                    .mapToDouble(point -> point[0]))
            .sorted()
            .toArray();
    double cut = -180;
    double widest = lons.length == 0 ? 0 : lons[0] + 360 - lons[lons.length - 1];
    for (int i = 1; i < lons.length; i++) {
      if (lons[i] - lons[i - 1] > widest) {
        widest = lons[i] - lons[i - 1];
        cut = lons[i];
      }
    }
    return cut;
  }

  private static double beyond(double cut, double lon) {
    return lon < cut ? lon + 360 : lon;
  }

  private static void widen(double[] box, double lon, double lat) {
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  }

  /** Height of the map, px. */
  public double height() {
    return height;
  }

  /** Length of a distance, px. */
  public double length(double km) {
    return km / KM_PER_DEGREE * pixels;
  }

  /** Where a point lies, px from the upper left corner. */
  public Point2D at(double lon, double lat) {
    return new Point2D.Double((beyond(cut, lon) - west) * stretch * pixels, (north - lat) * pixels);
  }

  /** The outlines of all provinces, without bends that are too small to be seen. */
  public Path2D outlines(Geography geography) {
    GlyphSvg.Shared path = new GlyphSvg.Shared();
    for (Border border : geography.borders()) {
      for (List<double[]> ring : border.rings()) {
        append(path, ring);
      }
    }
    return path;
  }

  private void append(Path2D path, List<double[]> ring) {
    Point2D last = null;
    double[] before = null;
    boolean cutOpen = false;
    for (double[] lonLat : ring) {
      Point2D point = at(lonLat[0], lonLat[1]);
      if (last != null && last.distance(point) < SMALLEST_BEND) {
        continue;
      }
      boolean alongCut = last != null && isCut(before) && isCut(lonLat);
      if (last == null || alongCut) {
        path.moveTo(point.getX(), point.getY());
      } else {
        path.lineTo(point.getX(), point.getY());
      }
      cutOpen |= alongCut;
      last = point;
      before = lonLat;
    }
    if (last != null && !cutOpen) {
      path.closePath();
    }
  }

  /** Whether a point lies where files cut outlines in two (RFC 7946, section 3.1.9). */
  private boolean isCut(double[] lonLat) {
    return cut > -180 && Math.abs(lonLat[0]) == 180;
  }
}
