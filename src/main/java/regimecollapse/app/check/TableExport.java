package regimecollapse.app.check;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import regimecollapse.app.input.InputException;
import regimecollapse.results.codebook.Markup;
import regimecollapse.results.codebook.StoredTable;
import regimecollapse.results.file.Packed;
import regimecollapse.results.folder.ListedFiles;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.table.CaseDays;
import regimecollapse.results.table.CellForm;
import regimecollapse.results.table.Column;
import regimecollapse.results.table.TableFile;
import regimecollapse.results.table.TableScan;

/** Tables of a folder as text for papers and pages. What is wrong is told all at once. */
public final class TableExport {
  private static final Set<CellForm> NUMBERS = Set.of(CellForm.NUMBER, CellForm.WHOLE);

  private final ResultFolder folder;
  private final String shown;
  private final List<String> wrong = new ArrayList<>();

  /**
   * An export from a folder.
   *
   * @param shown the folder as messages name it
   */
  public TableExport(ResultFolder folder, String shown) {
    this.folder = folder;
    this.shown = shown;
  }

  /**
   * The tables as text, with a blank line between two.
   *
   * @param tables their names, with or without .csv or .csv.gz
   * @param columns that are taken, in this order; none: all of them
   * @throws InputException where a table or a column is not there, or a table was changed
   */
  public String text(Markup markup, List<String> tables, List<String> columns) throws IOException {
    List<TableFile> files = new ArrayList<>();
    for (String name : tables) {
      find(name).ifPresentOrElse(files::add, () -> wrong.add(unknown(name)));
    }
    for (TableFile file : files) {
      List<String> header = TableScan.columns(folder.table(file.name()));
      columns.stream()
          .filter(column -> !header.contains(column))
          .forEach(column -> wrong.add(lacks(file, column, header)));
    }
    wrong.addAll(
        new ListedFiles(folder, shown)
            .changed(name -> files.stream().anyMatch(file -> file.name().equals(name))));
    if (!wrong.isEmpty()) {
      throw new InputException(wrong);
    }
    List<String> texts = new ArrayList<>();
    for (TableFile file : files) {
      texts.add(text(markup, file, columns));
    }
    return String.join("\n", texts);
  }

  private Optional<TableFile> find(String name) {
    String plain = Packed.plain(name);
    String file = plain.endsWith(".csv") ? plain : plain + ".csv";
    return StoredTable.declared(file, folder.kind())
        .filter(it -> Files.isRegularFile(folder.table(file)));
  }

  private String unknown(String name) {
    List<String> there =
        folder.kind().names().stream()
            .filter(it -> it.endsWith(".csv") && Files.isRegularFile(folder.table(it)))
            .map(it -> it.substring(0, it.length() - ".csv".length()))
            .toList();
    return "%s has no table %s. It has: %s.".formatted(shown, name, String.join(", ", there));
  }

  private String lacks(TableFile file, String column, List<String> header) {
    return "%s/%s has no column %s. It has: %s."
        .formatted(shown, file.name(), column, String.join(", ", header));
  }

  private String text(Markup markup, TableFile file, List<String> columns) throws IOException {
    List<List<String>> rows = TableScan.rows(folder.table(file.name()));
    List<String> header = rows.get(0);
    CaseDays days = CaseDays.stored(folder.path());
    List<Markup.Head> heads = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (String name : columns.isEmpty() ? header : columns) {
      Optional<Column> column = file.column(days.declared(name));
      heads.add(
          new Markup.Head(name, column.map(Column::form).filter(NUMBERS::contains).isPresent()));
      places.add(header.indexOf(name));
    }
    List<List<String>> cells =
        rows.subList(1, rows.size()).stream()
            .map(row -> places.stream().map(row::get).toList())
            .toList();
    return markup.table(file.title(), heads, cells);
  }
}
