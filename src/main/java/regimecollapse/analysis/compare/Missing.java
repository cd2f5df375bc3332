package regimecollapse.analysis.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.compare.stored.Samples;
import regimecollapse.analysis.compare.stored.StoredFolder;
import regimecollapse.analysis.compare.stored.StoredResults;
import regimecollapse.analysis.compare.stored.Tree;

/** What only one of two folders has, or what neither tells fully: in words. */
final class Missing {
  private static final String FORMAT = "1";

  private Missing() {}

  static List<String> of(StoredResults a, StoredResults b) {
    List<String> notes = new ArrayList<>();
    for (StoredResults results : List.of(a, b)) {
      format(results.folder(), notes);
      if (results.folder().scenario().isEmpty()) {
        notes.add(results.folder().shown() + " has no scenario.yaml that can be read.");
      }
    }
    only(a, b, notes);
    only(b, a, notes);
    int left = 0;
    Set<Cell> silent = new LinkedHashSet<>();
    for (Cell cell : a.runs().keySet()) {
      if (!b.runs().containsKey(cell)) {
        continue;
      }
      Samples pair = Samples.of(a.runs().get(cell), b.runs().get(cell));
      left += pair.leftOut(a.runs().get(cell).size(), b.runs().get(cell).size());
      if (!pair.haveLifetimes()) {
        silent.add(cell);
      }
    }
    if (left > 0) {
      notes.add(
          ("%s runs of %s and %s have no partner of the same chance; where runs are "
                  + "paired they are left out.")
              .formatted(left, a.folder().shown(), b.folder().shown()));
    }
    if (!silent.isEmpty()) {
      notes.add(
          "Times to collapse of "
              + names(silent)
              + ": no run, or a run that does not tell its time.");
    }
    return notes;
  }

  private static void format(StoredFolder folder, List<String> notes) {
    String format = Tree.text(folder.manifest(), "format").orElse("not told");
    if (!format.equals(FORMAT)) {
      notes.add(
          ("The manifest of %s has another format (%s instead of %s); what has the "
                  + "same name is taken to mean the same.")
              .formatted(folder.shown(), format, FORMAT));
    }
  }

  private static void only(StoredResults has, StoredResults lacks, List<String> notes) {
    Set<Cell> cells = new LinkedHashSet<>(has.runs().keySet());
    cells.removeAll(lacks.runs().keySet());
    if (!cells.isEmpty() && !lacks.runs().isEmpty()) {
      notes.add("Only " + has.folder().shown() + " has " + names(cells) + ".");
    }
  }

  private static String names(Set<Cell> cells) {
    return cells.stream()
        .map(cell -> cell.hypothesis() + " / " + cell.arm())
        .collect(Collectors.joining(", "));
  }
}
