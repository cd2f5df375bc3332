package regimecollapse.analysis.compare;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import regimecollapse.analysis.compare.InputDifference.Part;
import regimecollapse.analysis.compare.InputDifference.Value;
import regimecollapse.analysis.compare.stored.Tree;

/** The cells in which two tables of a case differ; rows are told apart by their first columns. */
final class DataDiff {
  private static final int MOST_KEYS = 3;

  private DataDiff() {}

  /**
   * Compares two tables.
   *
   * @param role what the table is in the case, such as localities
   * @return all differences; nothing if a file is no table or its rows cannot be told apart
   */
  static Optional<List<InputDifference>> of(String folder, String role, Path a, Path b) {
    if (!isTable(a) || !isTable(b)) {
      return Optional.empty();
    }
    try {
      List<List<String>> first = rows(a);
      List<List<String>> second = rows(b);
      if (first.isEmpty() || second.isEmpty()) {
        return Optional.empty();
      }
      for (int keys = 1; keys <= MOST_KEYS; keys++) {
        Optional<Map<String, Map<String, String>>> inA = byKey(first, keys);
        Optional<Map<String, Map<String, String>>> inB = byKey(second, keys);
        if (inA.isPresent() && inB.isPresent()) {
          return Optional.of(differences(folder, role, inA.get(), inB.get()));
        }
      }
      return Optional.empty();
    } catch (CsvParseException e) {
      // Not a table: that the files differ is told by their hashes.
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isTable(Path file) {
    return file.toString().endsWith(".csv");
  }

  private static List<List<String>> rows(Path file) throws IOException {
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
      return csv.stream().map(CsvRecord::getFields).toList();
    }
  }

  /** Rows by their first cells, each a map from column to cell; nothing if two have the same. */
  private static Optional<Map<String, Map<String, String>>> byKey(
      List<List<String>> rows, int keys) {
    List<String> header = rows.get(0);
    if (header.size() < keys) {
      return Optional.empty();
    }
    Map<String, Map<String, String>> byKey = new LinkedHashMap<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      if (row.size() < keys) {
        return Optional.empty();
      }
      Map<String, String> cells = new LinkedHashMap<>();
      for (int i = keys; i < Math.min(row.size(), header.size()); i++) {
        cells.put(header.get(i), row.get(i));
      }
      if (byKey.put(String.join(" ", row.subList(0, keys)), cells) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(byKey);
  }

  private static List<InputDifference> differences(
      String folder,
      String role,
      Map<String, Map<String, String>> a,
      Map<String, Map<String, String>> b) {
    List<InputDifference> found = new ArrayList<>();
    Set<String> keys = new LinkedHashSet<>(a.keySet());
    keys.addAll(b.keySet());
    for (String key : keys) {
      Map<String, String> first = a.get(key);
      Map<String, String> second = b.get(key);
      String path = role + "[" + key + "]";
      if (first == null || second == null) {
        found.add(new InputDifference(folder, Part.DATA, path, row(first), row(second)));
        continue;
      }
      Set<String> columns = new LinkedHashSet<>(first.keySet());
      columns.addAll(second.keySet());
      for (String column : columns) {
        String inA = first.getOrDefault(column, "");
        String inB = second.getOrDefault(column, "");
        if (!inA.equals(inB)) {
          String cell = path + "." + column;
          found.add(new InputDifference(folder, Part.DATA, cell, Value.of(inA), Value.of(inB)));
        }
      }
    }
    return found;
  }

  private static Value row(Map<String, String> cells) {
    return cells == null ? Value.NONE : Value.of(Tree.shown(cells));
  }
}
