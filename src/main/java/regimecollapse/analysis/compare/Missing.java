package regimecollapse.analysis.compare;

import java.nio.file.Files;
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
import regimecollapse.results.table.TableFile;

/** What only one of two folders has, or what neither tells fully: in words. */
final class Missing {
  private static final String FORMAT = "1";

  /** Tables of which it is told already that a folder lacks them. */
  private static final List<String> READ =
      List.of(TableFile.RUNS, TableFile.CONTROL, TableFile.FALLS);

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
    tables(a.folder(), b.folder(), notes);
    tables(b.folder(), a.folder(), notes);
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

  /** Tables that one folder has and the other lacks, as a version or a record made none. */
  private static void tables(StoredFolder has, StoredFolder lacks, List<String> notes) {
    Set<String> names = new LinkedHashSet<>(SameBytes.tables(has.path()));
    SameBytes.tables(lacks.path()).forEach(names::remove);
    READ.forEach(names::remove);
    if (!names.isEmpty()) {
      notes.add(
          lacks.shown()
              + " lacks "
              + String.join(", ", names)
              + ", which "
              + has.shown()
              + " has.");
    }
    String within = TableFile.WITHIN + "/" + TableFile.MANIFEST;
    if (Files.exists(has.path().resolve(within)) && Files.notExists(lacks.path().resolve(within))) {
      notes.add("Only " + has.shown() + " has the same runs under a posterior.");
    }
  }

  private static String names(Set<Cell> cells) {
    return cells.stream()
        .map(cell -> cell.hypothesis() + " / " + cell.arm())
        .collect(Collectors.joining(", "));
  }
}
