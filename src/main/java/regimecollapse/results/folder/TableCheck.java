package regimecollapse.results.folder;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import regimecollapse.results.file.FileEntry;
import regimecollapse.results.table.CaseDays;
import regimecollapse.results.table.FolderKind;
import regimecollapse.results.table.TableFile;
import regimecollapse.results.table.TableScan;

/**
 * Checks the tables of a folder: number of rows, columns, that the tables of runs have the runs of
 * the manifest in its order, that the tables by hypothesis and arm have all of its cells, and that
 * as many runs failed as it says.
 */
final class TableCheck {
  /** Tables of runs, or by hypothesis and arm of those that finished. */
  private static final Set<String> OF_RUNS =
      Set.of(
          TableFile.RUNS,
          TableFile.FALLS,
          TableFile.CASUALTIES,
          TableFile.RETAKEN,
          TableFile.PARAMETERS,
          TableFile.CONTROL,
          TableFile.SERIES);

  /** Of these those with any number of rows a run. */
  private static final Set<String> MANY =
      Set.of(TableFile.FALLS, TableFile.CASUALTIES, TableFile.RETAKEN);

  private final ResultFolder folder;
  private final StoredManifest manifest;
  private final RunRank rank;
  private final boolean sameProgram;
  private final Verdict verdict;

  /** Cells of the runs table that have a finished run. */
  private final Set<String> finished = new HashSet<>();

  /**
   * A check of the tables of a folder.
   *
   * @param sameProgram whether this version of the program made them
   */
  TableCheck(ResultFolder folder, StoredManifest manifest, boolean sameProgram, Verdict verdict) {
    this.folder = folder;
    this.manifest = manifest;
    this.rank = new RunRank(manifest);
    this.sameProgram = sameProgram;
    this.verdict = verdict;
  }

  /** Checks one table; of each kind of mistake the first is told. */
  void check(FileEntry entry) throws IOException {
    String name = entry.name();
    TableScan scan = TableScan.of(folder.table(name), folder.kind());
    scan.findings().forEach(text -> verdict.problem(name + " " + text));
    if (!scan.readable()) {
      return;
    }
    if (sameProgram && !scan.lacking().isEmpty()) {
      verdict.problem(name + " has no column " + String.join(", ", scan.lacking()));
    } else if (sameProgram && !isHeader(name, scan.header())) {
      verdict.problem(name + " has not the columns that this version writes");
    }
    if (scan.rows() != entry.rows()) {
      String list = folder.kind().manifest();
      verdict.problem(
          "%s has %d rows, %s says %d".formatted(name, scan.rows(), list, entry.rows()));
    }
    if (OF_RUNS.contains(name) || name.equals(TableFile.SUMMARY)) {
      checkRuns(name, scan.header());
    }
  }

  private boolean isHeader(String name, List<String> header) {
    List<String> known =
        FolderKind.RUN.find(name).map(file -> file.headerLike(header)).orElse(List.of());
    CaseDays days = CaseDays.stored(folder.path());
    return folder.kind() != FolderKind.RUN
        || known.isEmpty()
        || known.equals(header.stream().map(days::declared).toList());
  }

  private void checkRuns(String name, List<String> header) throws IOException {
    if (header.size() < 2 || !header.subList(0, 2).equals(List.of("hypothesis", "arm"))) {
      verdict.problem(name + " line 1: the first columns are not hypothesis and arm");
      return;
    }
    Reading reading = new Reading(name, header);
    try (CsvReader<CsvRecord> csv = TableScan.reader(folder.table(name))) {
      csv.forEach(reading::take);
    }
    reading.end();
  }

  /** What was seen of a table so far. */
  private final class Reading {
    private final String name;
    private final Map<String, String> wrong = new HashMap<>();
    private final Set<String> cells = new HashSet<>();
    private final List<String> header;
    private long rows = -1;
    private int last = -1;
    private int failed;

    Reading(String name, List<String> header) {
      this.name = name;
      this.header = header;
    }

    void take(CsvRecord record) {
      rows++;
      if (rows > 0 && record.getFieldCount() == header.size()) {
        takeCell(record);
      }
    }

    private void takeCell(CsvRecord record) {
      String cell = record.getField(0) + ", " + record.getField(1);
      cells.add(cell);
      if (header.indexOf("replication") != 2) {
        if (!rank.hasCell(record.getField(0), record.getField(1))) {
          wrong.putIfAbsent("cell", "line %d: no such runs: %s".formatted(line(record), cell));
        }
        return;
      }
      Optional<Integer> place = rank.of(record.getFields());
      boolean many = MANY.contains(name);
      if (place.isEmpty()) {
        wrong.putIfAbsent("cell", "line %d: no such run: %s".formatted(line(record), cell));
      } else if (place.get() < last || !many && place.get() == last) {
        wrong.putIfAbsent("order", "line %d is out of order".formatted(line(record)));
      }
      last = place.orElse(last);
      if (name.equals(TableFile.RUNS)) {
        takeStatus(record, cell);
      }
    }

    private void takeStatus(CsvRecord record, String cell) {
      int status = header.indexOf("status");
      boolean ok = status >= 0 && record.getField(status).equals("ok");
      failed += ok ? 0 : 1;
      if (ok) {
        finished.add(cell);
      }
    }

    void end() {
      wrong.values().stream().sorted().forEach(text -> verdict.problem(name + ", " + text));
      if (name.equals(TableFile.RUNS)) {
        endRuns();
      } else if (!MANY.contains(name)) {
        endCells();
      }
    }

    private void endRuns() {
      Manifest.Counts counts = manifest.counts();
      Manifest.Counts found = new Manifest.Counts((int) rows, (int) rows - failed, failed);
      if (!counts.equals(found)) {
        verdict.problem(
            "%s has %d runs, %d finished, %d failed; %s says %d, %d, %d"
                .formatted(
                    name,
                    found.started(),
                    found.finished(),
                    found.failed(),
                    folder.kind().manifest(),
                    counts.started(),
                    counts.finished(),
                    counts.failed()));
      }
    }

    private void endCells() {
      boolean all = name.equals(TableFile.SUMMARY);
      rank.cells().stream()
          .filter(cell -> (all || finished.contains(cell)) && !cells.contains(cell))
          .forEach(cell -> verdict.problem(name + " has no rows of " + cell));
    }

    private static long line(CsvRecord record) {
      return record.getStartingLineNumber();
    }
  }
}
