package regimecollapse.results.folder;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import regimecollapse.results.table.Tables;

/** Goes once through a table of runs and gives the rows of one run after the other. */
final class RowCursor implements Closeable {
  private final CsvReader<CsvRecord> csv;
  private final Iterator<CsvRecord> records;
  private final RunRank rank;
  private final List<String> header;
  private List<String> next;

  RowCursor(Path file, RunRank rank) throws IOException {
    this.rank = rank;
    csv = Tables.records(CsvReader.builder().allowExtraFields(true).allowMissingFields(true), file);
    records = csv.iterator();
    advance();
    header = next == null ? List.of() : next;
    advance();
  }

  List<String> header() {
    return header;
  }

  /** The rows of a run; runs must be asked for in the order of the table. */
  List<List<String>> rows(int place) {
    List<List<String>> rows = new ArrayList<>();
    while (next != null) {
      Optional<Integer> here = rank.of(next);
      if (here.isPresent() && here.get() > place) {
        break;
      }
      if (here.isPresent() && here.get() == place) {
        rows.add(next);
      }
      advance();
    }
    return rows;
  }

  private void advance() {
    try {
      next = records.hasNext() ? records.next().getFields() : null;
    } catch (CsvParseException | UncheckedIOException e) {
      // That the table is damaged is told by TableCheck; its rows end here.
      next = null;
    }
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
