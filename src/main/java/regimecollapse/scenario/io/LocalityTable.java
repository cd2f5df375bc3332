package regimecollapse.scenario.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import regimecollapse.scenario.Locality;

/** Reads places, and who holds each. */
final class LocalityTable {
  static final List<String> COLUMNS =
      List.of(
          "id",
          "name",
          "governorate",
          "role",
          "lat",
          "lon",
          "population",
          "area_km2",
          "defensibility",
          "ex_rebel_share",
          "sympathy");
  static final List<String> CONTROL_COLUMNS = List.of("id", "controller", "touches_front_line");

  private static final Set<String> ROLES = new TreeSet<>(Set.of("gov", "dist", "town", "base"));
  private static final Set<String> YES_NO = new TreeSet<>(Set.of("0", "1"));
  private static final double MOST_PEOPLE = 1e8;
  private static final double MOST_KM2 = 1e6;
  private static final double LEAST_DEFENCE = 0.1;
  private static final double MOST_DEFENCE = 10;

  /** Who holds a place, and whether it touches the front line. */
  record Control(String controller, boolean frontLine) {}

  private LocalityTable() {}

  /** Who holds each place of the control table. */
  static Map<String, Control> control(CsvTable table, Names names) {
    Map<String, Control> all = new LinkedHashMap<>();
    for (CsvRow row : table.rows()) {
      String id = row.unique("id", all.keySet());
      row.name("id", Kind.LOCALITY, names);
      String controller = row.name("controller", Kind.FACTION, names);
      boolean front = row.word("touches_front_line", YES_NO).equals("1");
      all.putIfAbsent(id, new Control(controller, front));
    }
    return all;
  }

  /** The ids of a table of places. */
  static List<String> ids(CsvTable table) {
    return table.rows().stream().map(r -> r.optional("id")).toList();
  }

  /** All places. */
  static List<Locality> localities(CsvTable table, Map<String, Control> control) {
    List<Locality> all = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (CsvRow row : table.rows()) {
      String id = row.unique("id", seen);
      seen.add(id);
      if (!control.containsKey(id)) {
        row.problem("id", "the table of control does not say who holds it", "a row there", "");
      }
      all.add(locality(row, id, control.getOrDefault(id, new Control("", false))));
    }
    return all;
  }

  private static Locality locality(CsvRow row, String id, Control control) {
    return new Locality(
        id,
        row.text("name"),
        row.text("governorate"),
        row.word("role", ROLES).equals("gov"),
        row.number("lat", -90, 90),
        row.number("lon", -180, 180),
        row.number("population", 0, MOST_PEOPLE),
        row.number("area_km2", 0, MOST_KM2),
        row.number("defensibility", LEAST_DEFENCE, MOST_DEFENCE),
        row.number("ex_rebel_share", 0, 1),
        row.number("sympathy", 0, 1),
        control.controller(),
        control.frontLine());
  }
}
