package regimecollapse.scenario.io.data;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.force.Side;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.shape.At;
import regimecollapse.scenario.io.table.CsvCell;
import regimecollapse.scenario.io.table.CsvTable;
import regimecollapse.scenario.io.yaml.Node;

/**
 * Checks what the government holds at the start: its capital, and more than nothing in all. Results
 * are shares of it, and a share of nothing reads as if all were lost. Tables of a census write 0
 * where nothing is known.
 */
public final class HeldAtStart {
  private HeldAtStart() {}

  static void totals(CsvTable table, List<Locality> places, Node.Mapping tree, Problems problems) {
    List<Locality> held =
        places.stream()
            .filter(place -> side(tree, place.controller()).equals(Side.REGIME.key()))
            .toList();
    if (!held.isEmpty()) {
      check(table, "population", "people", held, Locality::population, problems);
      check(table, "area_km2", "km2", held, Locality::areaKm2, problems);
    }
  }

  /** The government holds its capital at the start. */
  public static void capital(Node.Mapping tree, CaseData data, At top) {
    Optional<String> capital = tree.scalar("capital").map(Node.Scalar::text);
    data.localities().stream()
        .filter(l -> capital.filter(l.id()::equals).isPresent())
        .map(Locality::controller)
        .filter(c -> tree.section("factions").map(c).isPresent())
        .filter(c -> !side(tree, c).equals(Side.REGIME.key()))
        .findFirst()
        .ifPresent(
            c ->
                top.problemOf(
                    tree,
                    "capital",
                    "the government does not hold it at the start, but " + c,
                    "a place whose controller is of side " + Side.REGIME.key()));
  }

  /** The side of a faction; empty if it is none. */
  static String side(Node.Mapping tree, String faction) {
    return tree.section("factions").section(faction).text("side");
  }

  private static void check(
      CsvTable table,
      String column,
      String unit,
      List<Locality> held,
      ToDoubleFunction<Locality> size,
      Problems problems) {
    if (held.stream().mapToDouble(size).sum() == 0) {
      CsvCell head =
          table.header().stream()
              .filter(c -> c.text().equals(column))
              .findFirst()
              .orElse(table.header().get(0));
      String message =
          "the places that the government holds at the start have 0 %s in all, so no share of them"
              + " can be lost";
      problems.add(
          Problem.at(head.place(), column, message.formatted(unit))
              .legal("more than 0 in one of them at least; an estimate where it is not known"));
    }
  }
}
