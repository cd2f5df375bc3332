package regimecollapse.scenario.io.table;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;
import regimecollapse.scenario.io.file.SourceText;
import regimecollapse.scenario.io.problem.Place;

/** Collects the cells of each record, and works out where each begins from those before it. */
final class CsvCells extends CsvCallbackHandler<List<CsvCell>> {
  private final String file;
  private final List<CsvCell> cells = new ArrayList<>();
  private RecordType type = RecordType.DATA;
  private Place next;

  CsvCells(String file) {
    this.file = file;
    this.next = Place.top(file);
  }

  @Override
  protected void beginRecord(long line) {
    cells.clear();
    type = RecordType.DATA;
    next = new Place(file, (int) line, 1);
  }

  @Override
  protected void addField(char[] buffer, int offset, int length, boolean quoted) {
    String text = new String(buffer, offset, length);
    cells.add(new CsvCell(next, text));
    if (quoted) {
      Place end = SourceText.end(file, "\"" + text.replace("\"", "\"\"") + "\",");
      next = next.plus(end.line() - 1, end.column() - 1);
    } else {
      // Without quotes a cell stays in its line.
      next = next.plus(0, text.codePointCount(0, text.length()) + 1);
    }
  }

  @Override
  protected void setComment(char[] buffer, int offset, int length) {
    type = RecordType.COMMENT;
  }

  @Override
  protected void setEmpty() {
    type = RecordType.EMPTY;
  }

  @Override
  protected RecordType getRecordType() {
    return type;
  }

  @Override
  protected int getFieldCount() {
    return cells.size();
  }

  @Override
  protected List<CsvCell> buildRecord() {
    return List.copyOf(cells);
  }
}
