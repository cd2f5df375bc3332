package regimecollapse.scenario.io.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import regimecollapse.scenario.Border;

/** How far points lie outside of an outline. */
public final class OutlineDistance {
  /** Half a kilometre: bends that are smaller are left out. */
  private static final double FINE_DEGREES = 0.005;

  private final List<Ring> rings;

  /** Takes the rings of one outline. */
  public OutlineDistance(Border border) {
    this.rings = border.rings().stream().filter(r -> !r.isEmpty()).map(Ring::of).toList();
  }

  /** The rings' south-western and north-eastern corners, longitudes first. */
  public Stream<double[]> corners() {
    return rings.stream()
        .map(Ring::box)
        .flatMap(b -> Stream.of(new double[] {b[0], b[1]}, new double[] {b[2], b[3]}));
  }

  /**
   * Distance from a point to the outline, km; 0 inside. Far away it is only about right.
   *
   * @param bound distance from which on the answer does not matter: it may be given instead, km
   */
  public double km(double lon, double lat, double bound) {
    boolean inside = false;
    for (Ring ring : rings) {
      for (int turn = -1; turn <= 1 && bound > 0; turn++) {
        double x = lon + 360 * turn;
        inside ^= ring.leastKm(x, lat) == 0 && ring.surrounds(x, lat);
      }
    }
    double least = inside ? 0 : bound;
    for (Ring ring : rings) {
      for (int turn = -1; turn <= 1; turn++) {
        double x = lon + 360 * turn;
        if (ring.leastKm(x, lat) < least) {
          least = Math.min(least, ring.km(x, lat));
        }
      }
    }
    return least;
  }

  /**
   * A ring whose longitudes go on where it crosses 180 degrees.
   *
   * @param box west, south, east, north
   */
  private record Ring(double[] lon, double[] lat, double[] box) {
    static Ring of(List<double[]> all) {
      List<double[]> points = coarse(all);
      double[] lon = new double[points.size()];
      double[] lat = new double[points.size()];
      double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
      for (int i = 0; i < lon.length; i++) {
        double here = points.get(i)[0];
        lon[i] = i == 0 ? here : lon[i - 1] + Earth.shortWay(here - lon[i - 1]);
        lat[i] = points.get(i)[1];
        box[0] = Math.min(box[0], lon[i]);
        box[1] = Math.min(box[1], lat[i]);
        box[2] = Math.max(box[2], lon[i]);
        box[3] = Math.max(box[3], lat[i]);
      }
      return new Ring(lon, lat, box);
    }

    /** Without points that are nearer to the one before than anybody asks. */
    private static List<double[]> coarse(List<double[]> all) {
      List<double[]> kept = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        double[] here = all.get(i);
        double[] last = kept.isEmpty() ? here : kept.get(kept.size() - 1);
        double apart = Math.abs(here[0] - last[0]) + Math.abs(here[1] - last[1]);
        if (kept.isEmpty() || i == all.size() - 1 || apart >= FINE_DEGREES) {
          kept.add(here);
        }
      }
      return kept;
    }

    /** No less than 0 and no more than the distance, km. */
    double leastKm(double x, double y) {
      double east = Math.max(0, Math.max(box[0] - x, x - box[2]));
      double north = Math.max(0, Math.max(box[1] - y, y - box[3]));
      return Math.hypot(east * Math.cos(Math.toRadians(y)), north) * Earth.DEGREE;
    }

    /** Whether a ray to the east crosses the ring an odd number of times. */
    boolean surrounds(double x, double y) {
      boolean inside = false;
      for (int i = 1; i < lon.length; i++) {
        if (lat[i - 1] > y != lat[i] > y) {
          double share = (y - lat[i - 1]) / (lat[i] - lat[i - 1]);
          inside ^= x < lon[i - 1] + share * (lon[i] - lon[i - 1]);
        }
      }
      return inside;
    }

    /** Distance to the point of its lines that is nearest on the plane that touches at x, y. */
    double km(double x, double y) {
      double stretch = Math.cos(Math.toRadians(y));
      double least = Double.POSITIVE_INFINITY;
      double nearestX = 0;
      double nearestY = 0;
      for (int i = 1; i < lon.length; i++) {
        double fromX = (lon[i - 1] - x) * stretch;
        double fromY = lat[i - 1] - y;
        double alongX = (lon[i] - lon[i - 1]) * stretch;
        double alongY = lat[i] - lat[i - 1];
        double square = alongX * alongX + alongY * alongY;
        double share = square == 0 ? 0 : -(fromX * alongX + fromY * alongY) / square;
        double at = Math.max(0, Math.min(1, share));
        double distance = Math.hypot(fromX + at * alongX, fromY + at * alongY);
        if (distance < least) {
          least = distance;
          nearestX = lon[i - 1] + at * (lon[i] - lon[i - 1]);
          nearestY = lat[i - 1] + at * alongY;
        }
      }
      return Earth.km(x, y, nearestX, nearestY);
    }
  }
}
