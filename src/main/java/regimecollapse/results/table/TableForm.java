package regimecollapse.results.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import regimecollapse.results.file.Packed;
import regimecollapse.results.file.ParquetType;

/** How the large tables of runs lie in a folder. No other table is ever packed. */
public enum TableForm {
  /** As text, as all other tables do. */
  CSV("csv"),
  /** Packed with gzip. */
  CSV_GZ("csv.gz"),
  /** As Parquet, with types. */
  PARQUET("parquet");

  /** How they lie where nothing else is asked for. */
  public static final TableForm DEFAULT = CSV_GZ;

  /**
   * The large ones that are seldom read by hand. Of the default scenario they are 62 of 95 MB;
   * packed they are 10, so that its folder has 43.
   */
  private static final List<String> LARGE =
      List.of(TableFile.SERIES, TableFile.CASUALTIES, TableFile.PARAMETERS);

  private final String key;

  TableForm(String key) {
    this.key = key;
  }

  /** How users name it. */
  public String key() {
    return key;
  }

  /** The form of that name. */
  public static Optional<TableForm> find(String key) {
    return Stream.of(values()).filter(form -> form.key.equals(key)).findFirst();
  }

  /** Whether a file of runs may lie packed. */
  static boolean packs(TableFile file) {
    return file.kind() == FolderKind.RUN && LARGE.contains(file.name());
  }

  /** The name under which a table of runs lies. */
  public String nameOf(String table) {
    if (!LARGE.contains(table)) {
      return table;
    }
    return switch (this) {
      case CSV -> table;
      case CSV_GZ -> Packed.gzip(table);
      case PARQUET -> Packed.parquet(table);
    };
  }

  /** The form in which tables are written row by row, to be laid into this one at the end. */
  TableForm whileWritten() {
    return this == PARQUET ? CSV_GZ : this;
  }

  /** Whether no table of the folder lies in another form. */
  public boolean isOf(Path folder) {
    return LARGE.stream().flatMap(this::others).map(folder::resolve).noneMatch(Files::exists);
  }

  /** Brings the tables of a folder into this form; what they say stays as it is. */
  public void lay(Path folder) throws IOException {
    for (String table : LARGE) {
      Path lying = Tables.find(folder, table);
      Path asked = folder.resolve(nameOf(table));
      if (Files.exists(lying) && !lying.equals(asked)) {
        Packed.move(lying, asked, column -> typeOf(table, column));
      }
    }
  }

  private static ParquetType typeOf(String table, String column) {
    return FolderKind.RUN
        .file(table)
        .column(column)
        .map(it -> it.form().parquet())
        .orElse(ParquetType.TEXT);
  }

  /** Deletes the tables that lie in another form. */
  void deleteOthers(Path folder) throws IOException {
    for (String table : LARGE) {
      for (String other : others(table).toList()) {
        Files.deleteIfExists(folder.resolve(other));
      }
    }
  }

  private Stream<String> others(String table) {
    return Packed.names(table).stream().filter(name -> !name.equals(nameOf(table)));
  }
}
