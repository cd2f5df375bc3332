package regimecollapse.scenario.io;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import regimecollapse.quantity.Km;
import regimecollapse.scenario.Road;

/** Reads roads, and finds places that none of them reaches. */
final class RoadTable {
  static final List<String> COLUMNS = List.of("from", "to", "est_road_km", "class", "use_default");

  private static final Set<String> CLASSES =
      new TreeSet<>(Set.of("highway", "primary", "secondary", "track", "proximity"));
  private static final double MOST_KM = 5000;

  private RoadTable() {}

  /** All roads whose length is a number. */
  static List<Road> roads(CsvTable table, Names names) {
    List<Road> all = new ArrayList<>();
    Set<Set<String>> seen = new HashSet<>();
    for (CsvRow row : table.rows()) {
      String from = row.name("from", Kind.LOCALITY, names);
      String to = row.name("to", Kind.LOCALITY, names);
      if (from.equals(to)) {
        row.problem("to", "the road leads nowhere", "another place than from", "");
      } else if (!seen.add(Set.of(from, to))) {
        row.problem("to", "the road is in the table twice", "each pair of places once", "");
      }
      double length = row.number("est_road_km", 0, MOST_KM);
      String roadClass = row.word("class", CLASSES);
      boolean used = row.flag("use_default");
      if (length >= 0) {
        all.add(new Road(from, to, new Km(length), roadClass, used));
      }
    }
    return all;
  }

  /** Reports each place that cannot be reached from the first one along used roads. */
  static void reportIsolated(CsvTable localities, List<Road> roads, String first) {
    Set<String> reached = reached(roads, first);
    for (CsvRow row : localities.rows()) {
      if (!reached.contains(row.optional("id"))) {
        String legal = "a road with use_default 1 that joins it to the others";
        row.problem("id", "no used road leads to it from " + first, legal, "");
      }
    }
  }

  private static Set<String> reached(List<Road> roads, String first) {
    Set<String> reached = new HashSet<>(Set.of(first));
    Deque<String> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      String here = open.pop();
      for (Road road : roads) {
        String there = road.from().equals(here) ? road.to() : road.from();
        boolean ends = road.from().equals(here) || road.to().equals(here);
        if (road.used() && ends && reached.add(there)) {
          open.push(there);
        }
      }
    }
    return reached;
  }
}
