package regimecollapse.scenario.io;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects problems while a scenario is read. */
final class Problems {
  private final List<Problem> found = new ArrayList<>();
  private final List<String> files = new ArrayList<>();

  /** Says that a file comes next in the order of problems. */
  void file(String name) {
    if (!files.contains(name)) {
      files.add(name);
    }
  }

  void add(Problem problem) {
    found.add(problem);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  int size() {
    return found.size();
  }

  /** Ends the reading if anything is wrong. */
  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new ScenarioException(sorted());
    }
  }

  /** All of them, in the order of files and positions. */
  List<Problem> sorted() {
    return found.stream()
        .distinct()
        .sorted(
            Comparator.comparingInt((Problem p) -> order(p.file()))
                .thenComparingInt(Problem::line)
                .thenComparingInt(Problem::column))
        .toList();
  }

  /** Files that were never read, such as {@code --set}, come last. */
  private int order(String file) {
    int index = files.indexOf(file);
    return index < 0 ? files.size() : index;
  }
}
