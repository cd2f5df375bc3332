package regimecollapse.analysis.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.compare.stored.CrossedNames;
import regimecollapse.analysis.compare.stored.StoredResults;
import regimecollapse.analysis.compare.stored.Tree;
import regimecollapse.quantity.NamedDay;

/**
 * Result folders side by side, each against the first.
 *
 * @param first the first folder
 * @param others the others, in the order given
 */
public record Comparison(StoredResults first, List<FolderComparison> others) {
  /** Copies. */
  public Comparison {
    others = List.copyOf(others);
  }

  /** Why folders must not be compared with the first; none if they may. */
  public static List<String> refusals(List<StoredResults> folders) {
    List<String> refusals = new ArrayList<>();
    for (StoredResults other : folders.subList(1, folders.size())) {
      StoredResults first = folders.get(0);
      refusals.addAll(Comparability.of(first, CrossedNames.as(first, other)).refusals());
    }
    return refusals;
  }

  /**
   * Compares.
   *
   * @param folders at least two
   * @param library where data files are found
   */
  public static Comparison of(List<StoredResults> folders, Library library) {
    StoredResults first = folders.get(0);
    return new Comparison(
        first,
        folders.subList(1, folders.size()).stream()
            .map(other -> FolderComparison.of(first, other, library))
            .toList());
  }

  /** The cells that the first folder and at least one other have, in the order of the first. */
  public List<Cell> cells() {
    return first.runs().keySet().stream()
        .filter(cell -> others.stream().anyMatch(o -> o.other().runs().containsKey(cell)))
        .toList();
  }

  /** The event from which the days of all folders count, in words, where all name the same. */
  public Optional<String> namedZero() {
    Set<Optional<String>> named =
        folders().stream()
            .map(f -> Tree.map(f.folder().scenario(), "day-zero"))
            .map(zero -> Tree.text(zero, "title").filter(title -> !title.isBlank()))
            .collect(Collectors.toSet());
    return named.size() > 1
        ? Optional.empty()
        : named.iterator().next().map(title -> new NamedDay(title, LocalDate.EPOCH).words());
  }

  /** All folders in order. */
  public List<StoredResults> folders() {
    return Stream.concat(Stream.of(first), others.stream().map(FolderComparison::other)).toList();
  }
}
