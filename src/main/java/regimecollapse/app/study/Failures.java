package regimecollapse.app.study;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.table.TableFile;

/**
 * The failed runs of a result folder.
 *
 * @param count how many
 * @param first the first of them, one in a line with its cause
 */
public record Failures(int count, List<String> first) {
  /** None. */
  public static final Failures NONE = new Failures(0, List.of());

  /** How many are told one by one. */
  private static final int MOST = 10;

  public Failures {
    first = List.copyOf(first);
  }

  static Failures read(ResultFolder folder) throws IOException {
    List<String> all = new ArrayList<>();
    add(folder.file(TableFile.RUNS), "arm", all);
    if (Files.exists(folder.file(TableFile.ATTRIBUTION_RUNS))) {
      add(folder.file(TableFile.ATTRIBUTION_RUNS), "coalition", all);
    }
    // The run of a coalition has a row for each of its uses.
    List<String> distinct = all.stream().distinct().toList();
    return new Failures(distinct.size(), distinct.stream().limit(MOST).toList());
  }

  /** These and those of another part, which is named in each line. */
  Failures and(String part, Failures others) {
    List<String> lines = new ArrayList<>(first);
    others.first().forEach(line -> lines.add(part + ": " + line));
    return new Failures(count + others.count(), lines.subList(0, Math.min(MOST, lines.size())));
  }

  private static void add(Path table, String arm, List<String> all) throws IOException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(table)) {
      for (NamedCsvRecord row : rows) {
        if (row.getField("status").equals("failed")) {
          all.add(line(row, arm));
        }
      }
    }
  }

  private static String line(NamedCsvRecord row, String arm) {
    return row.getField("hypothesis")
        + ", "
        + row.getField(arm)
        + ", replication "
        + row.getField("replication")
        + ": "
        + row.getField("cause");
  }
}
