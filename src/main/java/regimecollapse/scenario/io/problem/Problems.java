package regimecollapse.scenario.io.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Collects problems while a scenario is read. */
public final class Problems {
  /** More of a column with the same message are told together. */
  private static final int FEW = 3;

  /** Number of an item of a list. */
  private static final Pattern ITEM = Pattern.compile("\\[[0-9]+]");

  private final List<Problem> found = new ArrayList<>();
  private final List<String> files = new ArrayList<>();

  /** Says that a file comes next in the order of problems. */
  public void file(String name) {
    if (!files.contains(name)) {
      files.add(name);
    }
  }

  /** Adds one, which may come in any order. */
  public void add(Problem problem) {
    found.add(problem);
  }

  /** Takes away all of a kind, if there are so many, and gives them; else none. */
  public List<Problem> taken(int least, Predicate<Problem> kind) {
    List<Problem> all = found.stream().filter(kind).toList();
    if (all.size() < least) {
      return List.of();
    }
    found.removeIf(kind);
    return all;
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** How many were added; those told together later count each. */
  public int size() {
    return found.size();
  }

  /** Ends the reading if anything is wrong. */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new ScenarioException(sorted());
    }
  }

  /** All of them, in the order of files and positions. */
  public List<Problem> sorted() {
    return folded().stream()
        .sorted(
            Comparator.comparingInt((Problem p) -> order(p.file()))
                .thenComparingInt(Problem::line)
                .thenComparingInt(Problem::column))
        .toList();
  }

  /** Of many rows that are wrong in the same way the first is told, and how many there are. */
  private List<Problem> folded() {
    Map<List<String>, List<Problem>> kinds = new LinkedHashMap<>();
    for (Problem p : found.stream().distinct().toList()) {
      kinds
          .computeIfAbsent(List.of(p.file(), column(p), p.message()), k -> new ArrayList<>())
          .add(p);
    }
    List<Problem> told = new ArrayList<>();
    for (List<Problem> kind : kinds.values()) {
      boolean few = kind.size() <= FEW;
      boolean items = !column(kind.get(0)).equals(kind.get(0).keyPath());
      String more = ", and so in " + (kind.size() - 1) + (items ? " more items" : " more rows");
      told.addAll(few ? kind : List.of(kind.get(0).and(more)));
    }
    return told;
  }

  /** The key that items lack is the same mistake in each; values differ. */
  private static String column(Problem p) {
    return p.message().equals(Problem.MISSING)
        ? ITEM.matcher(p.keyPath()).replaceAll("[]")
        : p.keyPath();
  }

  /** Files that were never read, such as {@code --set}, come last. */
  private int order(String file) {
    int index = files.indexOf(file);
    return index < 0 ? files.size() : index;
  }
}
