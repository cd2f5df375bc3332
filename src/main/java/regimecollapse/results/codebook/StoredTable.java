package regimecollapse.results.codebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import regimecollapse.results.table.FolderKind;
import regimecollapse.results.table.TableFile;

/**
 * A table as it lies in a folder.
 *
 * @param file what is declared of it
 * @param header the names of its columns as written
 * @param lying the file as it lies there
 * @param sha256 of its text, hexadecimal: that of the file, but of a packed one
 */
public record StoredTable(TableFile file, List<String> header, Lying lying, String sha256) {
  /**
   * A file.
   *
   * @param path below the folder
   * @param bytes its size
   * @param sha256 of its bytes, hexadecimal
   */
  public record Lying(String path, long bytes, String sha256) {}

  /** Copies the names. */
  public StoredTable {
    header = List.copyOf(header);
  }

  /** What is declared of a file of a folder; empty where it is no table of ours. */
  public static Optional<TableFile> declared(String path, FolderKind kind) {
    return kind.find(path)
        .filter(file -> file.name().endsWith(".csv"))
        .map(file -> with(file, TableFile.declared(path, kind)))
        .filter(file -> !file.columns().isEmpty());
  }

  /** A copy of a table of another kind of folder keeps its title; its rows belong to no others. */
  private static TableFile with(TableFile file, TableFile columns) {
    return new TableFile(file.kind(), file.name(), file.title(), columns.columns(), columns.keys());
  }

  /** Whether all these columns are there. */
  boolean has(List<String> columns) {
    return header.containsAll(columns);
  }

  /** The columns that tell its rows apart; none where not all of them are there. */
  List<String> key() {
    return has(file.keys().own()) ? file.keys().own() : List.of();
  }

  /** Those in which a row is that of another of these tables, by the name of its file. */
  Map<String, List<String>> rowsOf(List<StoredTable> tables) {
    Map<String, List<String>> found = new TreeMap<>(file.keys().rows());
    found
        .entrySet()
        .removeIf(
            entry ->
                !has(entry.getValue())
                    || tables.stream()
                        .filter(other -> other.file.name().equals(entry.getKey()))
                        .noneMatch(other -> other.has(entry.getValue())));
    return found;
  }
}
