package regimecollapse.results.folder;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regimecollapse.results.file.Packed;
import regimecollapse.results.log.Journal;
import regimecollapse.results.log.RecordCodec;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunResult;
import regimecollapse.results.table.FolderKind;
import regimecollapse.results.table.RunRows;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;

/** Compares runs that were made again with their rows in the tables of a folder. */
public final class StoredRuns implements Closeable {
  private static final List<String> KEYS = List.of("hypothesis", "arm", "replication");

  private static final List<String> TABLES =
      List.of(
          TableFile.RUNS,
          TableFile.FALLS,
          TableFile.CASUALTIES,
          TableFile.RETAKEN,
          TableFile.PARAMETERS);

  private final RunRank rank;
  private final RunRows rows;
  private final Map<String, RowCursor> tables = new LinkedHashMap<>();

  /**
   * Opens those of the tables of runs that are there.
   *
   * @param scenario what was run
   */
  public StoredRuns(ResultFolder folder, StoredManifest manifest, Scenario scenario)
      throws IOException {
    rank = new RunRank(manifest);
    rows = new RunRows(scenario);
    for (String name : TABLES) {
      Path table = folder.table(name);
      if (Files.isRegularFile(table) && Packed.isWhole(table)) {
        RowCursor cursor = new RowCursor(table, rank);
        // Of a table without keys TableCheck has told what is wrong; its rows belong to no run.
        if (cursor.header().containsAll(KEYS)) {
          tables.put(name, cursor);
        } else {
          cursor.close();
        }
      }
    }
  }

  /** Names of the tables that runs are compared with. */
  public List<String> tables() {
    return List.copyOf(tables.keySet());
  }

  /**
   * Compares a run with its rows, cell by cell in those columns that both have. Runs must come in
   * the order of the tables.
   *
   * @return the first difference in words; empty when there is none
   */
  public Optional<String> firstDifference(Journal.Entry again) {
    RunResult result = RecordCodec.decode(again.bytes());
    Optional<String> first = Optional.empty();
    for (Map.Entry<String, RowCursor> table : tables.entrySet()) {
      // Every table must be read on, also after a difference in another.
      List<List<String>> stored = table.getValue().rows(rank.of(result.key()));
      Made made = made(table.getKey(), result);
      Optional<String> here =
          firstDifference(table.getKey(), table.getValue().header(), stored, made);
      first = first.isPresent() ? first : here;
    }
    return first.map(text -> name(result.key()) + ": " + text);
  }

  /**
   * The rows of a run that was made again.
   *
   * @param header of the table
   * @param rows in order
   */
  private record Made(List<String> header, List<List<String>> rows) {}

  private Made made(String table, RunResult result) {
    List<List<String>> made =
        switch (table) {
          case TableFile.RUNS -> List.of(rows.run(result));
          case TableFile.FALLS -> rows.falls(result);
          case TableFile.CASUALTIES -> rows.casualties(result);
          case TableFile.RETAKEN -> rows.retaken(result);
          default -> rows.parameters(result);
        };
    return new Made(FolderKind.RUN.file(table).header(), made);
  }

  private static Optional<String> firstDifference(
      String table, List<String> header, List<List<String>> stored, Made made) {
    for (int i = 0; i < Math.min(stored.size(), made.rows().size()); i++) {
      for (int c = 0; c < made.header().size(); c++) {
        String column = made.header().get(c);
        int place = header.indexOf(column);
        String got = made.rows().get(i).get(c);
        String there = place >= 0 && place < stored.get(i).size() ? stored.get(i).get(place) : got;
        if (!there.equals(got)) {
          String row = stored.size() > 1 ? ", row " + (i + 1) + " of the run" : "";
          return Optional.of(
              "%s%s, column %s: stored is %s, got %s"
                  .formatted(table, row, column, shown(there), shown(got)));
        }
      }
    }
    return stored.size() == made.rows().size()
        ? Optional.empty()
        : Optional.of(
            "%s: stored are %d rows, got %d".formatted(table, stored.size(), made.rows().size()));
  }

  private static String shown(String cell) {
    return cell.isEmpty() ? "nothing" : cell;
  }

  private static String name(RunKey key) {
    return key.hypothesis() + ", " + key.arm() + ", replication " + key.replication();
  }

  @Override
  public void close() throws IOException {
    for (RowCursor table : new ArrayList<>(tables.values())) {
      table.close();
    }
  }
}
