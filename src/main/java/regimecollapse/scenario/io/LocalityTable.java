package regimecollapse.scenario.io;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import regimecollapse.scenario.Locality;

/** Reads places, and who holds each. */
final class LocalityTable {
  static final List<String> COLUMNS =
      List.of(
          "id name governorate role lat lon population area_km2 defensibility ex_rebel_share sympathy"
              .split(" "));
  static final List<String> CONTROL_COLUMNS = List.of("id", "controller", "touches_front_line");

  private static final Set<String> ROLES = new TreeSet<>(Set.of("gov", "dist", "town", "base"));
  private static final double MOST_PEOPLE = 1e8;
  private static final double MOST_KM2 = 1e6;
  private static final double LEAST_DEFENCE = 0.1;
  private static final double MOST_DEFENCE = 10;

  /** Who holds a place, and whether it touches the front line. */
  record Control(String controller, boolean frontLine) {}

  private LocalityTable() {}

  /** Who holds each place of the control table. */
  static Map<String, Control> control(CsvTable table, Names names) {
    Map<String, Control> all = new HashMap<>();
    table.each((id, row) -> all.putIfAbsent(id, control(row, names)));
    return all;
  }

  private static Control control(CsvRow row, Names names) {
    row.name("id", Kind.LOCALITY, names);
    return new Control(row.name("controller", Kind.FACTION, names), row.flag("touches_front_line"));
  }

  /** All places. */
  static List<Locality> localities(CsvTable table, Map<String, Control> control) {
    return table.each(
        (id, row) -> {
          if (!control.containsKey(id)) {
            row.problem("id", "the table of control does not say who holds it", "a row there", "");
          }
          return locality(row, id, control.getOrDefault(id, new Control("", false)));
        });
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
