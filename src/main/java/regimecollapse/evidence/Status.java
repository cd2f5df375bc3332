package regimecollapse.evidence;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How sure a figure is. */
public enum Status {
  /** A source states it. */
  DOCUMENTED("documented"),
  /** Computed by us from stated figures; the note says how. */
  DERIVED("derived"),
  /** Sources disagree; the range spans them. */
  CONTESTED("contested"),
  /** Our own choice, with the range that we find plausible. */
  ASSUMPTION("assumed"),
  /** A bare number in a user's own file. */
  AUTHORS_CHOICE("of the author's choice");

  private final String adjective;

  Status(String adjective) {
    this.adjective = adjective;
  }

  /** Its name in files, such as {@code authors-choice}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** In words, of a figure: "assumed". */
  public String adjective() {
    return adjective;
  }

  /** Whether no source stands behind the figure. */
  public boolean isAssumed() {
    return this == ASSUMPTION || this == AUTHORS_CHOICE;
  }

  /** How often each stands in a collection, surest first; without those that do not. */
  public static Map<Status, Integer> count(Collection<Status> all) {
    Map<Status, Integer> counts = new EnumMap<>(Status.class);
    all.forEach(status -> counts.merge(status, 1, Integer::sum));
    return counts;
  }

  /** Counts in words: "3 documented, 1 assumed". */
  public static String words(Map<Status, Integer> counts) {
    return counts.entrySet().stream()
        .map(count -> count.getValue() + " " + count.getKey().adjective)
        .collect(Collectors.joining(", "));
  }
}
