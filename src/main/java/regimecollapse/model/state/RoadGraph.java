package regimecollapse.model.state;

import java.util.Arrays;
import java.util.List;
import regimecollapse.scenario.Geography;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.Road;

/**
 * The roads between places and the shortest distances over them. Immutable, shared by all runs.
 * Lengths are added up in whole millimetres: ways of the same length are equally long, whatever the
 * order of their roads.
 */
public final class RoadGraph {
  private static final double MM_PER_KM = 1e6;

  private final int[][] neighbours;
  private final double[][] km;

  /** Reads the used roads of a geography; every place must be reachable from every other. */
  public RoadGraph(Geography geography) {
    List<Locality> places = geography.localities();
    int n = places.size();
    km = new double[n][n];
    for (int i = 0; i < n; i++) {
      Arrays.fill(km[i], Double.POSITIVE_INFINITY);
      km[i][i] = 0;
    }
    for (Road r : geography.roads()) {
      if (r.used()) {
        int a = geography.indexOf(r.from());
        int b = geography.indexOf(r.to());
        km[a][b] = Math.min(km[a][b], StrictMath.rint(r.length().value() * MM_PER_KM));
        km[b][a] = km[a][b];
      }
    }
    neighbours = new int[n][];
    for (int i = 0; i < n; i++) {
      neighbours[i] = adjacent(i);
    }
    shortest();
    for (double[] row : km) {
      for (int j = 0; j < n; j++) {
        row[j] /= MM_PER_KM;
      }
    }
  }

  private int[] adjacent(int i) {
    int[] found = new int[km.length];
    int count = 0;
    for (int j = 0; j < km.length; j++) {
      if (j != i && km[i][j] < Double.POSITIVE_INFINITY) {
        found[count++] = j;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** Floyd and Warshall's algorithm, on whole numbers. */
  private void shortest() {
    int n = km.length;
    for (int k = 0; k < n; k++) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          km[i][j] = Math.min(km[i][j], km[i][k] + km[k][j]);
        }
      }
    }
  }

  /** Number of places. */
  public int size() {
    return km.length;
  }

  /** Places at the other end of a road; do not change. */
  public int[] neighbours(int place) {
    return neighbours[place];
  }

  /** Shortest road distances from a place to all others, in km; do not change. */
  public double[] kmFrom(int place) {
    return km[place];
  }
}
