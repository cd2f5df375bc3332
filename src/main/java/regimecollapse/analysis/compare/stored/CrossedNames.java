package regimecollapse.analysis.compare.stored;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import regimecollapse.analysis.base.Cell;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.parameter.MechanismKind;

/**
 * A hypothesis crossed with a mechanism in one folder, which is the same hypothesis under that
 * mechanism in another: {@code H1--attrition} here and {@code H1} there.
 */
public final class CrossedNames {
  private CrossedNames() {}

  /** The results of a folder, under the names that another has for the same hypotheses. */
  public static StoredResults as(StoredResults first, StoredResults other) {
    Set<String> there = hypotheses(first);
    Set<String> here = hypotheses(other);
    Map<String, String> names = new LinkedHashMap<>();
    for (String name : here) {
      if (!there.contains(name)) {
        named(name, first, other)
            .filter(n -> there.contains(n) && !here.contains(n))
            .ifPresent(n -> names.put(name, n));
      }
    }
    return names.isEmpty() ? other : renamed(other, first, names);
  }

  private static Set<String> hypotheses(StoredResults results) {
    return results.runs().keySet().stream()
        .map(Cell::hypothesis)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What the first folder would call a hypothesis of the other. */
  private static Optional<String> named(String name, StoredResults first, StoredResults other) {
    int cross = name.lastIndexOf(Hypothesis.CROSS);
    if (cross < 0) {
      return Optional.of(name + Hypothesis.CROSS + mechanism(other));
    }
    String mechanism = name.substring(cross + Hypothesis.CROSS.length());
    return Optional.of(name.substring(0, cross)).filter(n -> mechanism.equals(mechanism(first)));
  }

  /** The mechanism of what is not crossed; before there were others all was news. */
  private static String mechanism(StoredResults results) {
    return Tree.text(results.folder().scenario(), "mechanism", "leaving")
        .orElse(MechanismKind.NEWS.key());
  }

  private static StoredResults renamed(
      StoredResults of, StoredResults first, Map<String, String> names) {
    List<String> notes = new ArrayList<>(of.notes());
    names.forEach(
        (from, to) ->
            notes.add(
                "%s of %s stands beside %s of %s: the same hypothesis under the same mechanism."
                    .formatted(from, of.folder().shown(), to, first.folder().shown())));
    Map<Cell, List<StoredRun>> runs = new LinkedHashMap<>();
    of.runs()
        .forEach(
            (cell, all) ->
                runs.put(cell(cell, names), all.stream().map(r -> renamed(r, names)).toList()));
    return new StoredResults(
        of.folder(),
        runs,
        cells(of.failed(), names),
        cells(of.control(), names),
        cells(of.falls(), names),
        notes);
  }

  private static Cell cell(Cell cell, Map<String, String> names) {
    return new Cell(names.getOrDefault(cell.hypothesis(), cell.hypothesis()), cell.arm());
  }

  private static <T> Map<Cell, T> cells(Map<Cell, T> of, Map<String, String> names) {
    Map<Cell, T> all = new LinkedHashMap<>();
    of.forEach((cell, it) -> all.put(cell(cell, names), it));
    return all;
  }

  /** What is stored of a run begins with its hypothesis, which is to be equal for equal runs. */
  private static StoredRun renamed(StoredRun run, Map<String, String> names) {
    String told = run.told();
    for (Map.Entry<String, String> name : names.entrySet()) {
      if (told.startsWith(name.getKey() + StoredRuns.BETWEEN)) {
        told = name.getValue() + told.substring(name.getKey().length());
        break;
      }
    }
    return new StoredRun(
        run.replication(),
        run.seed(),
        run.collapsed(),
        run.lifetime(),
        run.fellIn(),
        run.offensive(),
        told);
  }
}
