package regimecollapse.scenario.record;

import java.util.List;
import java.util.Optional;

/**
 * What a statistic is about; empty where it is about none of the kind.
 *
 * @param places ids of the places
 * @param against ids of the places with which these are compared
 * @param faction id of a faction
 * @param formation id of a formation
 * @param of ids of other observations of the record
 * @param along ids of places: the way along which road distance is measured
 * @param without ids of places that are left out
 * @param how manners in which places were lost
 * @param nth which of all losses, or retakings, of the place; 0: its loss for good
 */
public record Subject(
    List<String> places,
    List<String> against,
    Optional<String> faction,
    Optional<String> formation,
    List<String> of,
    List<String> along,
    List<String> without,
    List<Manner> how,
    int nth) {
  /** Copies the lists. */
  public Subject {
    places = List.copyOf(places);
    against = List.copyOf(against);
    of = List.copyOf(of);
    along = List.copyOf(along);
    without = List.copyOf(without);
    how = List.copyOf(how);
  }

  /** Places alone. */
  public static Subject of(String... places) {
    return new Subject(
        List.of(places),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        0);
  }

  /** The same about other places. */
  Subject of(List<String> others) {
    return new Subject(others, against, faction, formation, of, along, without, how, nth);
  }
}
