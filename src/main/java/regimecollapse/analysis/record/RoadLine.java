package regimecollapse.analysis.record;

import java.util.Arrays;
import java.util.List;
import regimecollapse.scenario.Geography;
import regimecollapse.scenario.Road;

/**
 * The order in which places would fall if a column went along a way without a stop and all else
 * fell by its distance: what somebody says who has nothing but a map. A place belongs to the first
 * stop to which it is no farther by road than the next stop is, or to the last one; its distance is
 * that of the stop along the way and that from there. What lies beyond the end of the way falls
 * with it, as a country falls with its capital.
 */
final class RoadLine {
  private final Geography geography;
  private final double[][] fromStop;
  private final double[] reached;

  /**
   * The line along a way.
   *
   * @param stops ids of its places, in order, at least one
   */
  RoadLine(Geography geography, List<String> stops) {
    this.geography = geography;
    fromStop = new double[stops.size()][];
    reached = new double[stops.size()];
    for (int k = 0; k < reached.length; k++) {
      int stop = geography.indexOf(stops.get(k));
      fromStop[k] = distances(stop);
      reached[k] = k == 0 ? 0 : reached[k - 1] + fromStop[k - 1][stop];
    }
  }

  /** Distance of a place along the way, km; infinite where no road leads. */
  double km(String place) {
    int j = geography.indexOf(place);
    int last = reached.length - 1;
    for (int k = 0; k < last; k++) {
      double km = reached[k] + fromStop[k][j];
      if (km <= reached[k + 1]) {
        return km;
      }
    }
    return Double.isInfinite(fromStop[last][j]) ? fromStop[last][j] : reached[last];
  }

  /** Shortest road distance of all places from one, km; shorter ways are sought while there are. */
  private double[] distances(int from) {
    double[] km = new double[geography.localities().size()];
    Arrays.fill(km, Double.POSITIVE_INFINITY);
    km[from] = 0;
    boolean shorter = true;
    while (shorter) {
      shorter = false;
      for (Road road : geography.roads()) {
        if (road.used()) {
          int a = geography.indexOf(road.from());
          int b = geography.indexOf(road.to());
          shorter |= shorten(km, a, b, road.length().value());
          shorter |= shorten(km, b, a, road.length().value());
        }
      }
    }
    return km;
  }

  private static boolean shorten(double[] km, int by, int to, double length) {
    boolean shorter = km[by] + length < km[to];
    km[to] = shorter ? km[by] + length : km[to];
    return shorter;
  }
}
