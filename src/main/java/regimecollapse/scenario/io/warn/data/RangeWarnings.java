package regimecollapse.scenario.io.warn.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import regimecollapse.scenario.Outputs;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.change.PathChange;
import regimecollapse.scenario.io.data.FileKeys;
import regimecollapse.scenario.io.document.Document;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.table.CsvRow;
import regimecollapse.scenario.io.yaml.KeyPlace;
import regimecollapse.scenario.io.yaml.Node;
import regimecollapse.scenario.path.Path;
import regimecollapse.scenario.path.PathPoint;
import regimecollapse.scenario.path.PathRole;
import regimecollapse.text.Numbers;

/**
 * Numbers in another unit than the one that is read: per cent for a share or a factor, dollars for
 * billions, places on one spot, days of maps that no run comes to. How much is too much is an
 * assumption where nothing else is said.
 */
public final class RangeWarnings {
  /** A factor from which on per cent may be meant. */
  private static final double MOST_TIMES = 20;

  /** More than any state spends in a year, USD bn. */
  private static final double MOST_SPENDING = 1e4;

  /** A place smaller than this is a house, km2. */
  private static final double LEAST_KM2 = 0.01;

  private RangeWarnings() {}

  /** Looks at points of paths, factors of arms, spending, positions, and figures of the record. */
  public static void check(Document document, Scenario scenario, Problems found) {
    Node.Mapping tree = document.tree();
    scenario.paths().forEach(path -> path(path, tree.section("paths"), found));
    scenario.arms().forEach(arm -> factors(arm, tree.section("arms").section(arm.id()), found));
    tree.section("patrons").maps().forEach((id, it) -> spending(scenario, id, it, found));
    places(document.data().rows(FileKeys.LOCALITIES), found);
    FigureWarnings.check(document, scenario, found);
  }

  private static void path(Path path, Node.Mapping paths, Problems found) {
    List<Node> nodes = paths.section(path.id()).items("points");
    for (int i = 0; i < nodes.size(); i++) {
      PathPoint point = path.points().get(i);
      double value = point.value().centre();
      boolean beyond = path.role() == PathRole.AIR_DEFENCE && value > 1;
      if (beyond || path.role() == PathRole.PRICES && value == 0) {
        String legal = beyond ? "0 (none) to 1 (full)" : "more than 0; 1 where nothing rises";
        found.add(
            Problem.at(
                    nodes.get(i).place(),
                    "paths." + path.id() + ".points[" + i + "]",
                    beyond ? "more air defence than full" : "prices of nothing")
                .value(Numbers.exact(value))
                .legal(legal));
      }
    }
  }

  private static void factors(Arm arm, Node.Mapping node, Problems found) {
    List<Node> nodes = node.items("changes");
    for (int i = 0; i < nodes.size(); i++) {
      if (arm.changes().get(i) instanceof PathChange.Scale scale && scale.by() >= MOST_TIMES) {
        Node.Mapping change = (Node.Mapping) nodes.get(i);
        String path = "arms." + arm.id() + ".changes[" + i + "].by";
        found.add(
            Problem.at(KeyPlace.of(change, "by"), path, "a factor, not per cent")
                .value(change.text("by") + " times")
                .legal("1.5 for half as much again; less than 20 in any use"));
      }
    }
  }

  private static void spending(Scenario scenario, String id, Node.Mapping it, Problems found) {
    scenario.patrons().stream()
        .filter(p -> scenario.outputs().currency().equals(Outputs.USD))
        .filter(p -> p.id().equals(id) && p.spending().centre() > MOST_SPENDING)
        .forEach(
            p ->
                found.add(
                    Problem.at(
                            KeyPlace.of(it, "spending"),
                            "patrons." + id + ".spending",
                            "more than any state spends: the unit is USD bn per year")
                        .value(Numbers.exact(p.spending().centre()))
                        .legal("billions: 2 for 2,000,000,000 dollars")));
  }

  private static void places(List<CsvRow> rows, Problems found) {
    Map<List<Double>, String> spots = new HashMap<>();
    for (CsvRow row : rows) {
      double km2 =
          row.isEmpty("area_km2") ? 0 : Double.parseDouble(row.optional("area_km2").strip());
      if (km2 > 0 && km2 < LEAST_KM2) {
        found.add(row.told("area_km2", "the place is as small as a house").legal("square km"));
      }
      double lat = Double.parseDouble(row.optional("lat").strip());
      double lon = Double.parseDouble(row.optional("lon").strip());
      String other = spots.putIfAbsent(List.of(lat, lon), row.optional("id"));
      if (other != null) {
        found.add(
            row.told("lat", row.optional("id") + " lies on the same spot as " + other)
                .legal("a position of its own for each place"));
      }
    }
  }
}
