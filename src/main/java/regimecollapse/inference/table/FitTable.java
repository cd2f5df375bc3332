package regimecollapse.inference.table;

import java.util.List;

/**
 * A table of the results of a fit.
 *
 * @param name of its file
 * @param header names of the columns
 * @param rows cells: texts, whole numbers, or doubles of which NaN is not defined
 */
public record FitTable(String name, List<String> header, List<List<Object>> rows) {
  /** Copies the lists; refuses rows of another length than the header. */
  public FitTable {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Object> row : rows) {
      if (row.size() != header.size()) {
        throw new IllegalArgumentException(
            name + ": " + row.size() + " cells for " + header.size() + " columns");
      }
    }
  }
}
