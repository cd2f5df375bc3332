package regimecollapse.scenario.io.geo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import regimecollapse.scenario.io.json.JsonFaults;
import regimecollapse.text.Counts;

/** Reads polygons: lists of rings, which are closed lists of four points or more (RFC 7946). */
final class GeoJsonRings {
  private static final String DEGREES = "[longitude, latitude] in degrees, -180 to 180, -90 to 90";
  private static final String ELSEWHERE = "this point is not on the Earth";
  private static final int LEAST_POINTS = 4;

  private final JsonFaults faults;
  private String firstElsewhere = "";
  private String valueElsewhere = "";
  private int points;
  private int elsewhere;
  private int swapped;

  GeoJsonRings(JsonFaults faults) {
    this.faults = faults;
  }

  /** Whether a value is a list; if not, that is told. */
  boolean isList(JsonNode value, String path, String of) {
    if (value.isMissingNode()) {
      faults.add(path, "the " + last(path) + " are missing", "a list of " + of);
    } else if (!value.isArray()) {
      faults.add(path, "this is no list of " + of, value, "a list of " + of);
    }
    return value.isArray();
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /** Adds the rings of a polygon. */
  void polygon(JsonNode polygon, String path, List<List<double[]>> all) {
    if (isList(polygon, path, "rings")) {
      for (int i = 0; i < polygon.size(); i++) {
        String at = path + "[" + i + "]";
        if (isList(polygon.get(i), at, "points")) {
          all.add(ring(polygon.get(i), at));
        }
      }
    }
  }

  private List<double[]> ring(JsonNode points, String path) {
    List<double[]> ring = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      JsonNode point = points.get(i);
      String at = path + "[" + i + "]";
      if (point.path(0).isNumber() && point.path(1).isNumber()) {
        ring.add(point(point, at));
      } else {
        faults.add(at, "this is no point", point.toString(), DEGREES, "");
      }
    }
    // What is no point has been told; what follows from it is not.
    boolean finite = ring.stream().allMatch(p -> Double.isFinite(p[0]) && Double.isFinite(p[1]));
    if (ring.size() == points.size() && finite) {
      check(ring, points, path);
    }
    return ring;
  }

  private void check(List<double[]> ring, JsonNode points, String path) {
    int size = ring.size();
    if (size < LEAST_POINTS) {
      faults.add(
          path,
          "the ring has too few points",
          Counts.of(size, "point", "points"),
          "4 or more, the last the same as the first (RFC 7946, section 3.1.6)",
          "");
    } else if (!Arrays.equals(ring.get(0), ring.get(size - 1))) {
      faults.add(
          path,
          "the ring is not closed",
          points.get(0) + " to " + points.get(size - 1),
          "the last point the same as the first (RFC 7946, section 3.1.6)",
          "");
    }
  }

  private double[] point(JsonNode point, String path) {
    double lon = point.get(0).asDouble();
    double lat = point.get(1).asDouble();
    points++;
    if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
      if (elsewhere == 0) {
        firstElsewhere = path;
        valueElsewhere = shown(point);
      }
      elsewhere++;
      swapped += Math.abs(lon) <= 90 && Math.abs(lat) <= 180 ? 1 : 0;
      faults.add(path, ELSEWHERE, shown(point), DEGREES, "");
    }
    return new double[] {lon, lat};
  }

  /** A point as it is written, but for numbers so large that the reader takes them for infinite. */
  private static String shown(JsonNode point) {
    return point.toString().replaceAll("\"(-?)Infinity\"", "$1 beyond 1e308");
  }

  /** Whether a projection is none but longitude and latitude of WGS 84, or is not stated. */
  static boolean isDegrees(String projection) {
    return projection.isEmpty() || projection.matches(".*(CRS84|4326)");
  }

  /**
   * Tells of points that are no degrees, with their likely cause where most have one.
   *
   * @param projection name of the projection that the file states; empty without one
   */
  void tellOfPointsElsewhere(String projection) {
    boolean isStated = !isDegrees(projection);
    boolean most = 2 * elsewhere > points;
    String count =
        "%s of %s are no degrees: ".formatted(elsewhere, Counts.of(points, "point", "points"));
    if (elsewhere > 0 && isStated) {
      faults.drop(ELSEWHERE);
      String legal = "longitude and latitude of WGS 84, as after ogr2ogr -t_srs EPSG:4326";
      faults.add("crs.properties.name", count + "the file is projected", projection, legal, "");
    } else if (most) {
      faults.drop(ELSEWHERE);
      String cause =
          swapped == elsewhere
              ? "latitude and longitude may be swapped"
              : "the file seems to be projected";
      faults.add(firstElsewhere, count + cause, valueElsewhere, DEGREES, "");
    }
  }
}
