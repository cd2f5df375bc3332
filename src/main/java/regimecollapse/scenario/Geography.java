package regimecollapse.scenario;

import java.util.List;

/**
 * Where it happens.
 *
 * @param localities all places, in the order of the file; this order is their index everywhere
 * @param roads all roads
 * @param borders outlines for maps, may be empty
 * @param capital id of the capital
 */
public record Geography(
    List<Locality> localities, List<Road> roads, List<Border> borders, String capital) {
  /** Copies the lists. */
  public Geography {
    localities = List.copyOf(localities);
    roads = List.copyOf(roads);
    borders = List.copyOf(borders);
  }

  /** Index of a place. */
  public int indexOf(String id) {
    for (int i = 0; i < localities.size(); i++) {
      if (localities.get(i).id().equals(id)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no such locality: " + id);
  }
}
