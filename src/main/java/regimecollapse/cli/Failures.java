package regimecollapse.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import regimecollapse.observation.store.ResultFolder;

/**
 * The failed runs of a result folder.
 *
 * @param count how many
 * @param first the first of them, one in a line with its cause
 */
record Failures(int count, List<String> first) {
  /** How many are told one by one. */
  private static final int MOST = 10;

  Failures {
    first = List.copyOf(first);
  }

  static Failures read(ResultFolder folder) throws IOException {
    int count = 0;
    List<String> first = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(folder.file(ResultFolder.RUNS))) {
      for (NamedCsvRecord row : rows) {
        if (row.getField("status").equals("failed")) {
          count++;
          if (count <= MOST) {
            first.add(line(row));
          }
        }
      }
    }
    return new Failures(count, first);
  }

  private static String line(NamedCsvRecord row) {
    return row.getField("hypothesis")
        + ", "
        + row.getField("arm")
        + ", replication "
        + row.getField("replication")
        + ": "
        + row.getField("cause");
  }
}
