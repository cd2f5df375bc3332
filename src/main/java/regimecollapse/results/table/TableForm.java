package regimecollapse.results.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import regimecollapse.results.file.Packed;

/** How the large tables of runs lie in a folder. No other table is ever packed. */
public enum TableForm {
  /** As text, as all other tables do. */
  CSV("csv"),
  /** Packed with gzip. */
  CSV_GZ("csv.gz");

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
    return this == CSV_GZ && LARGE.contains(table) ? table + Packed.ENDING : table;
  }

  /** Whether no table of the folder lies in another form. */
  public boolean isOf(Path folder) {
    return LARGE.stream().map(this::other).map(folder::resolve).noneMatch(Files::exists);
  }

  /** Brings the tables of a folder into this form; what they say stays as it is. */
  public void lay(Path folder) throws IOException {
    for (String table : LARGE) {
      Path other = folder.resolve(other(table));
      if (Files.exists(other)) {
        Packed.move(other, folder.resolve(nameOf(table)));
      }
    }
  }

  /** Deletes the tables that lie in another form. */
  void deleteOthers(Path folder) throws IOException {
    for (String table : LARGE) {
      Files.deleteIfExists(folder.resolve(other(table)));
    }
  }

  private String other(String table) {
    return (this == CSV ? CSV_GZ : CSV).nameOf(table);
  }
}
