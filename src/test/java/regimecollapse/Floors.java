package regimecollapse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** On which floor each building stands. The rooms of a building stand on its floor. */
public final class Floors {
  /** The highest floor. */
  public static final int TOP = 8;

  private static final Map<String, Integer> FLOORS = new LinkedHashMap<>();

  static {
    put(1, "text", "stats", "random", "quantity", "evidence");
    put(2, "scenario");
    put(3, "results");
    put(4, "model", "run", "ensemble", "analysis");
    put(5, "inference", "chart");
    put(6, "report");
    put(7, "app");
    put(TOP, "cli", "watch", "explore", "cluster");
  }

  private Floors() {}

  private static void put(int floor, String... buildings) {
    for (String building : buildings) {
      FLOORS.put(building, floor);
    }
  }

  /** The floor of a row of the layout. */
  static int of(Layout row) {
    Integer floor = FLOORS.get(building(row));
    if (floor == null) {
      throw new IllegalArgumentException(row + " stands on no floor");
    }
    return floor;
  }

  private static String building(Layout row) {
    return row.folder().replaceFirst("\\..*", "");
  }

  /** By floor the buildings, and of each its rooms as the layout has them. */
  public static Map<Integer, Map<String, List<String>>> all() {
    Map<Integer, Map<String, List<String>>> all = new TreeMap<>();
    FLOORS.forEach(
        (building, floor) ->
            all.computeIfAbsent(floor, f -> new LinkedHashMap<>())
                .put(building, new ArrayList<>()));
    for (Layout row : Layout.all()) {
      String building = building(row);
      if (!row.folder().equals(building)) {
        all.get(of(row)).get(building).add(row.folder().substring(building.length() + 1));
      }
    }
    return all;
  }
}
