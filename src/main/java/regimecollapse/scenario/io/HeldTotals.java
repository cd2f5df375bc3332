package regimecollapse.scenario.io;

import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.force.Side;

/**
 * Checks that what the government holds at the start is more than nothing: results are shares of
 * it, and a share of nothing reads as if all were lost. Tables of a census write 0 where nothing is
 * known.
 */
final class HeldTotals {
  private HeldTotals() {}

  static void check(CsvTable table, List<Locality> places, Node.Mapping tree, Problems problems) {
    Node.Mapping factions = tree.section("factions");
    Set<String> government =
        factions.entries().keySet().stream()
            .filter(f -> factions.map(f).filter(HeldTotals::isGovernment).isPresent())
            .collect(Collectors.toSet());
    List<Locality> held =
        places.stream().filter(place -> government.contains(place.controller())).toList();
    if (!held.isEmpty()) {
      check(table, "population", "people", held, Locality::population, problems);
      check(table, "area_km2", "km2", held, Locality::areaKm2, problems);
    }
  }

  private static boolean isGovernment(Node.Mapping faction) {
    return faction.text("side").equals(Side.REGIME.key());
  }

  private static void check(
      CsvTable table,
      String column,
      String unit,
      List<Locality> held,
      ToDoubleFunction<Locality> size,
      Problems problems) {
    if (held.stream().mapToDouble(size).sum() == 0) {
      Place place =
          table.header().stream()
              .filter(cell -> cell.text().equals(column))
              .findFirst()
              .orElseThrow()
              .place();
      problems.add(
          Problem.at(
                  place,
                  column,
                  "the places that the government holds at the start have 0 "
                      + unit
                      + " in all, so no share of them can be lost")
              .legal("more than 0 in one of them at least; an estimate where it is not known"));
    }
  }
}
