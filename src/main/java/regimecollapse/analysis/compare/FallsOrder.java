package regimecollapse.analysis.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.compare.stored.FallMedians;
import regimecollapse.stats.KendallTau;

/**
 * The order in which places fall in one cell of two folders.
 *
 * @param folder label of the folder that is compared with the first
 * @param cell hypothesis and arm
 * @param places those that fall in at least one run of either folder
 * @param tau how alike the two orders are
 */
public record FallsOrder(String folder, Cell cell, List<Place> places, KendallTau tau) {
  /**
   * A place.
   *
   * @param id of the place
   * @param a median day of its loss in the first folder; infinite if it was kept in half of the
   *     runs
   * @param b in the other
   */
  public record Place(String id, double a, double b) {}

  /** How many places fall in half of the runs of the first folder. */
  public long fallingInA() {
    return places.stream().filter(place -> Double.isFinite(place.a())).count();
  }

  /** How many places fall in half of the runs of the other. */
  public long fallingInB() {
    return places.stream().filter(place -> Double.isFinite(place.b())).count();
  }

  /** Copies. */
  public FallsOrder {
    places = List.copyOf(places);
  }

  /** Of the medians of both folders. Places that are kept are tied behind all others. */
  static FallsOrder of(String folder, Cell cell, FallMedians a, FallMedians b) {
    Set<String> ids = new LinkedHashSet<>(a.days().keySet());
    ids.addAll(b.days().keySet());
    List<Place> places = new ArrayList<>();
    // By name, so that the order of the folders leaves no trace.
    ids.stream().sorted().forEach(id -> places.add(new Place(id, a.of(id), b.of(id))));
    KendallTau tau =
        KendallTau.of(
            places.stream().mapToDouble(Place::a).toArray(),
            places.stream().mapToDouble(Place::b).toArray());
    return new FallsOrder(folder, cell, places, tau);
  }
}
