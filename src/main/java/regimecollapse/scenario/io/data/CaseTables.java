package regimecollapse.scenario.io.data;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleBiFunction;
import regimecollapse.evidence.Fact;
import regimecollapse.quantity.Km;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.Road;
import regimecollapse.scenario.io.shape.Kind;
import regimecollapse.scenario.io.shape.NamedShape;
import regimecollapse.scenario.io.shape.Names;
import regimecollapse.scenario.io.table.CsvRow;
import regimecollapse.scenario.io.table.CsvTable;

/** Reads the tables of a case: places and who holds each, roads, facts. */
public final class CaseTables {
  /** The columns that each table must have. */
  public static final List<String> LOCALITY_COLUMNS =
      List.of("id", "name", "governorate", "lat", "lon", "population");

  public static final List<String> ROAD_COLUMNS = List.of("from", "to");
  public static final List<String> EVIDENCE_COLUMNS =
      List.of(
          "id subject quantity value low high unit date status source locator paraphrase"
              .split(" "));
  public static final List<String> CONTROL_COLUMNS = List.of("id", "controller");

  /** Columns that are read where they are there: an empty cell is as good as none. */
  public static final List<String> LOCALITY_MORE =
      List.of("role", "area_km2", "defensibility", "ex_rebel_share", "sympathy");

  public static final List<String> ROAD_MORE = List.of("est_road_km", "class", "use_default");
  public static final List<String> CONTROL_MORE = List.of("touches_front_line");

  private static final Set<String> ROLES = new TreeSet<>(Set.of("gov", "dist", "town", "base"));
  private static final Set<String> CLASSES =
      new TreeSet<>(Set.of("highway", "primary", "secondary", "track", "proximity"));
  private static final double MOST_KM = 5000;
  private static final double MOST_PEOPLE = 1e8;
  private static final double MOST_KM2 = 1e6;
  private static final double LEAST_DEFENCE = 0.1;
  private static final double MOST_DEFENCE = 10;
  private static final double NEITHER = 0.5;

  /** Who holds a place, and whether it touches the front line, if the table says so. */
  record Control(String controller, Optional<Boolean> frontLine) {}

  private CaseTables() {}

  /** Who holds each place of the control table. */
  static Map<String, Control> control(CsvTable table, Names names) {
    Map<String, Control> all = new HashMap<>();
    table.each((id, row) -> all.putIfAbsent(id, control(row, names)));
    return all;
  }

  private static Control control(CsvRow row, Names names) {
    row.name("id", Kind.LOCALITY, names);
    boolean says = !row.isEmpty("touches_front_line");
    return new Control(
        row.name("controller", Kind.FACTION, names),
        says ? Optional.of(row.flag("touches_front_line")) : Optional.empty());
  }

  /**
   * All places. An area that the table leaves empty is not a number, and a front line that it
   * leaves empty is none: {@link Computed} finds both.
   *
   * @param told whether a place that nobody holds is told
   */
  static List<Locality> localities(CsvTable table, Map<String, Control> control, boolean told) {
    return table.each(
        (id, row) -> {
          if (told && !control.containsKey(id) && NamedShape.isName(id)) {
            row.problem("id", "the table of control does not say who holds it", "a row there", "");
          }
          return locality(row, id, control.getOrDefault(id, new Control("", Optional.of(false))));
        });
  }

  private static Locality locality(CsvRow row, String id, Control control) {
    row.checkLine("name");
    row.checkLine("governorate");
    return new Locality(
        id,
        row.text("name"),
        row.text("governorate"),
        row.word("role", ROLES, "town").equals("gov"),
        row.number("lat", -90, 90),
        row.number("lon", -180, 180),
        row.number("population", 0, MOST_PEOPLE),
        row.number("area_km2", 0, MOST_KM2, Double.NaN),
        row.number("defensibility", LEAST_DEFENCE, MOST_DEFENCE, 1),
        row.number("ex_rebel_share", 0, 1, 0),
        row.number("sympathy", 0, 1, NEITHER),
        control.controller(),
        control.frontLine().orElse(false));
  }

  /**
   * All roads whose length is a number.
   *
   * @param line length of a road of which the table gives none, km
   */
  static List<Road> roads(CsvTable table, Names names, ToDoubleBiFunction<String, String> line) {
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
      double length = row.number("est_road_km", 0, MOST_KM, line.applyAsDouble(from, to));
      String roadClass = row.word("class", CLASSES, "primary");
      boolean used = row.isEmpty("use_default") || row.flag("use_default");
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
    Map<String, List<String>> next = new HashMap<>();
    for (Road road : roads) {
      if (road.used()) {
        next.computeIfAbsent(road.from(), from -> new ArrayList<>()).add(road.to());
        next.computeIfAbsent(road.to(), to -> new ArrayList<>()).add(road.from());
      }
    }
    Set<String> reached = new HashSet<>(Set.of(first));
    Deque<String> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      for (String there : next.getOrDefault(open.pop(), List.of())) {
        if (reached.add(there)) {
          open.push(there);
        }
      }
    }
    return reached;
  }

  static List<Fact> facts(CsvTable table) {
    return table.each(FactRules::fact);
  }
}
