package regimecollapse.analysis.compare.stored;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import regimecollapse.analysis.base.Band;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.Table;
import regimecollapse.results.table.CaseDays;
import regimecollapse.results.table.TableFile;
import regimecollapse.stats.survival.KaplanMeier;
import regimecollapse.stats.survival.Lifetime;

/**
 * The results of a folder of any version.
 *
 * @param folder whose results
 * @param runs finished runs by cell, in the order of the file
 * @param failed failed runs by cell
 * @param control share of the population under control by cell
 * @param falls day of the loss of places by cell; empty if that is not told
 * @param notes what the tables lack, in words
 */
public record StoredResults(
    StoredFolder folder,
    Map<Cell, List<StoredRun>> runs,
    Map<Cell, Integer> failed,
    Map<Cell, List<Band>> control,
    Map<Cell, FallMedians> falls,
    List<String> notes) {
  /** Reads what there is. */
  public static StoredResults read(StoredFolder folder) {
    List<String> notes = new ArrayList<>();
    Map<Cell, List<Band>> control = new LinkedHashMap<>();
    Map<Cell, LocalDate> origins = new LinkedHashMap<>();
    if (has(
        folder,
        TableFile.CONTROL,
        StoredControl.COLUMNS,
        Set.of("hypothesis", "arm", "day"),
        notes)) {
      StoredControl.read(folder.path(), control, origins);
    }
    StoredRuns.Builder runs =
        new StoredRuns.Builder(origins, CaseDays.of(folder.scenario()).zero());
    if (has(folder, TableFile.RUNS, StoredRuns.COLUMNS, Set.of("hypothesis", "arm"), notes)) {
      StoredRuns.read(folder.path(), runs);
    }
    Map<Cell, FallMedians> falls = new LinkedHashMap<>();
    Set<String> needed = Set.of(FallMedians.COLUMNS);
    if (has(folder, TableFile.FALLS, FallMedians.COLUMNS, needed, notes)) {
      falls = FallMedians.read(folder.path(), runs.finished());
    }
    return new StoredResults(folder, runs.finished(), runs.failed(), control, falls, notes);
  }

  /** Number of finished runs of a cell. */
  public int finished(Cell cell) {
    return runs.getOrDefault(cell, List.of()).size();
  }

  /** Number of all finished runs. */
  public int finished() {
    return runs.values().stream().mapToInt(List::size).sum();
  }

  /** Number of all failed runs. */
  public int failures() {
    return failed.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Survival of a cell, where all its runs tell their time. */
  public Optional<KaplanMeier> survival(Cell cell) {
    List<Lifetime> lifetimes = Samples.lifetimes(runs.getOrDefault(cell, List.of()));
    return lifetimes.isEmpty() || lifetimes.size() < finished(cell)
        ? Optional.empty()
        : Optional.of(KaplanMeier.of(lifetimes));
  }

  /** Whether the offensive of a cell has a day of its own in each run. */
  public boolean choosesItsDay(Cell cell) {
    return runs.getOrDefault(cell, List.of()).stream()
            .map(StoredRun::offensive)
            .filter(date -> !date.isEmpty())
            .distinct()
            .count()
        > 1;
  }

  /** Whether a table can be read at all; what it lacks is noted. */
  private static boolean has(
      StoredFolder folder, String file, String[] columns, Set<String> needed, List<String> notes) {
    if (Files.notExists(folder.path().resolve(file))) {
      notes.add(folder.shown() + " has no " + file + ".");
      return false;
    }
    Set<String> absent = new TreeSet<>(Table.ofAnyVersion(folder.path(), file).absent(columns));
    if (absent.isEmpty()) {
      return true;
    }
    String names = absent.stream().collect(Collectors.joining(", "));
    boolean several = absent.size() > 1;
    notes.add(
        file + " of " + folder.shown() + " has no column" + (several ? "s " : " ") + names + ".");
    return absent.stream().noneMatch(needed::contains);
  }
}
