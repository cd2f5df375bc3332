package regimecollapse.scenario.io.geo;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import regimecollapse.scenario.Border;
import regimecollapse.scenario.Locality;

/**
 * The part of the land that lies nearer to each place than to any other, on a grid of cells. The
 * land is what the outlines hold; where there are none, all that lies no farther from a place than
 * the places lie from each other: the median over them of the distance to the nearest.
 */
public final class Areas {
  /** Cells along the longer side of the land. */
  private static final int CELLS = 600;

  /** How far the land reaches around a lone place, km. */
  private static final double LONE_KM = 50;

  private final double[][] towards;
  private final List<double[][]> rings;
  private final double middle;
  private final double reachKm;

  /** West, south, east and north of the land; longitudes from that of the first place. */
  private final double[] box = {
    Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE
  };

  private Areas(List<Locality> places, List<Border> borders) {
    this.middle = places.get(0).lon();
    this.towards = places.stream().map(p -> point(p.lon(), p.lat())).toArray(double[][]::new);
    this.rings =
        borders.stream()
            .flatMap(b -> b.rings().stream())
            .filter(ring -> !ring.isEmpty())
            .map(this::unrolled)
            .toList();
    this.reachKm = rings.isEmpty() ? reach(places) : Double.POSITIVE_INFINITY;
    rings.forEach(ring -> Arrays.stream(ring).forEach(p -> include(p[0], p[1], 0)));
    if (rings.isEmpty()) {
      places.forEach(p -> include(Earth.shortWay(p.lon() - middle), p.lat(), reachKm));
    }
  }

  /** The area of each place, km2, in hundredths. */
  public static double[] of(List<Locality> places, List<Border> borders) {
    return new Areas(places, borders).areas();
  }

  private double[] areas() {
    double[] areas = new double[towards.length];
    double squeeze = StrictMath.cos(StrictMath.toRadians((box[1] + box[3]) / 2));
    double step = StrictMath.max(box[3] - box[1], (box[2] - box[0]) * squeeze) / CELLS;
    double across = step / StrictMath.max(squeeze, 1e-3);
    for (double lat = box[1] + step / 2; lat < box[3]; lat += step) {
      double km2 =
          step * across * StrictMath.cos(StrictMath.toRadians(lat)) * Earth.DEGREE * Earth.DEGREE;
      double[] shores = shores(lat);
      for (double x = box[0] + across / 2; x < box[2]; x += across) {
        int nearest = isLand(x, shores) ? nearest(point(x + middle, lat)) : -1;
        if (nearest >= 0) {
          areas[nearest] += km2;
        }
      }
    }
    return Arrays.stream(areas).map(a -> StrictMath.rint(100 * a) / 100).toArray();
  }

  /** Where a parallel enters and leaves the outlines, from west to east. */
  private double[] shores(double lat) {
    return rings.stream()
        .flatMapToDouble(
            ring ->
                IntStream.range(1, ring.length)
                    .filter(i -> ring[i - 1][1] > lat != ring[i][1] > lat)
                    .mapToDouble(i -> crossing(ring[i - 1], ring[i], lat)))
        .sorted()
        .toArray();
  }

  private static double crossing(double[] from, double[] to, double lat) {
    return from[0] + (lat - from[1]) / (to[1] - from[1]) * (to[0] - from[0]);
  }

  private boolean isLand(double x, double[] shores) {
    if (rings.isEmpty()) {
      return true;
    }
    int at = Arrays.binarySearch(shores, x);
    return (at < 0 ? -at - 1 : at) % 2 == 1;
  }

  /** The place nearest to a point, or -1 if none is within reach. */
  private int nearest(double[] point) {
    int best = 0;
    double most = -2;
    for (int i = 0; i < towards.length; i++) {
      double cosine = cosine(towards[i], point);
      if (cosine > most) {
        most = cosine;
        best = i;
      }
    }
    return km(most) <= reachKm ? best : -1;
  }

  /** A point on the sphere of radius 1. */
  private static double[] point(double lon, double lat) {
    double east = StrictMath.toRadians(lon);
    double north = StrictMath.toRadians(lat);
    double level = StrictMath.cos(north);
    return new double[] {
      level * StrictMath.cos(east), level * StrictMath.sin(east), StrictMath.sin(north)
    };
  }

  private static double cosine(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  private static double km(double cosine) {
    double angle = StrictMath.acos(StrictMath.max(-1, StrictMath.min(1, cosine)));
    return StrictMath.toDegrees(angle) * Earth.DEGREE;
  }

  private double reach(List<Locality> places) {
    if (places.size() < 2) {
      return LONE_KM;
    }
    double[] nearest = new double[towards.length];
    for (int i = 0; i < nearest.length; i++) {
      double most = -1;
      for (int j = 0; j < nearest.length; j++) {
        most = i == j ? most : StrictMath.max(most, cosine(towards[i], towards[j]));
      }
      nearest[i] = km(most);
    }
    Arrays.sort(nearest);
    return nearest[nearest.length / 2];
  }

  /** A ring whose longitudes go on where it crosses 180 degrees. */
  private double[][] unrolled(List<double[]> ring) {
    double[][] all = new double[ring.size()][];
    for (int i = 0; i < all.length; i++) {
      double[] p = ring.get(i);
      double x =
          i == 0
              ? Earth.shortWay(p[0] - middle)
              : all[i - 1][0] + Earth.shortWay(p[0] - ring.get(i - 1)[0]);
      all[i] = new double[] {x, p[1]};
    }
    return all;
  }

  private void include(double x, double lat, double km) {
    double north = km / Earth.DEGREE;
    double level = StrictMath.max(StrictMath.cos(StrictMath.toRadians(lat)), 1e-3);
    box[0] = StrictMath.min(box[0], x - north / level);
    box[1] = StrictMath.min(box[1], lat - north);
    box[2] = StrictMath.max(box[2], x + north / level);
    box[3] = StrictMath.max(box[3], lat + north);
  }
}
