package regimecollapse.results.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What tells the rows of a table apart, and to which rows of other tables they belong.
 *
 * @param own columns that no two rows have alike, and that are never empty; none where rows have no
 *     such thing
 * @param rows columns by the name of the file of the folder in which one row has the same there
 */
public record TableKeys(List<String> own, Map<String, List<String>> rows) {
  /** Of a table whose rows nothing tells apart. */
  static final TableKeys NONE = new TableKeys(List.of(), Map.of());

  /** Copies the columns. */
  public TableKeys {
    own = List.copyOf(own);
    // In the order in which they are declared.
    rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
  }

  TableKeys withOwn(List<String> columns) {
    return new TableKeys(columns, rows);
  }

  TableKeys withRow(String file, List<String> columns) {
    Map<String, List<String>> more = new LinkedHashMap<>(rows);
    more.put(file, columns);
    return new TableKeys(own, more);
  }
}
