package regimecollapse.scenario.pattern;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import regimecollapse.scenario.Geography;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.Road;

/** Shortest distances over the roads that the model uses. */
final class RoadKm {
  private final int places;
  private final int[] from;
  private final int[] to;
  private final double[] length;

  RoadKm(Geography geography) {
    List<Locality> all = geography.localities();
    Map<String, Integer> index = new HashMap<>();
    for (int j = 0; j < all.size(); j++) {
      index.put(all.get(j).id(), j);
    }
    List<Road> roads = geography.roads().stream().filter(Road::used).toList();
    places = all.size();
    from = roads.stream().mapToInt(r -> index.get(r.from())).toArray();
    to = roads.stream().mapToInt(r -> index.get(r.to())).toArray();
    length = roads.stream().mapToDouble(r -> r.length().value()).toArray();
  }

  /** Of all places from one, km; infinite where no road leads. */
  double[] from(int place) {
    double[] km = new double[places];
    Arrays.fill(km, Double.POSITIVE_INFINITY);
    km[place] = 0;
    boolean shorter = true;
    while (shorter) {
      shorter = false;
      for (int r = 0; r < length.length; r++) {
        shorter |= shorten(km, from[r], to[r], length[r]) | shorten(km, to[r], from[r], length[r]);
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
