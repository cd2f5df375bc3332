package regimecollapse.scenario.io.geo;

/** Distances on a sphere of the Earth's mean radius; longitudes go round. */
public final class Earth {
  /** Mean radius, km (IUGG). */
  private static final double RADIUS = 6371.0088;

  /** Length of a degree of latitude, km. */
  static final double DEGREE = Math.PI * RADIUS / 180;

  private Earth() {}

  /** Great-circle distance between two points in degrees, km (haversine). */
  public static double km(double lonA, double latA, double lonB, double latB) {
    double northwards = Math.sin(Math.toRadians(latB - latA) / 2);
    double eastwards = Math.sin(Math.toRadians(lonB - lonA) / 2);
    double cosines = Math.cos(Math.toRadians(latA)) * Math.cos(Math.toRadians(latB));
    double h = northwards * northwards + cosines * eastwards * eastwards;
    return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  /** A difference of longitudes the short way round, -180 to 180 degrees. */
  public static double shortWay(double degrees) {
    return Math.IEEEremainder(degrees, 360);
  }
}
