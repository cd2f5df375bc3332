package regimecollapse.app.check;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
import regimecollapse.scenario.io.problem.Spelling;

/** Tables of a folder as text for papers and pages. What is wrong is told all at once. */
public final class TableExport {
  private static final Set<CellForm> NUMBERS = Set.of(CellForm.NUMBER, CellForm.WHOLE);

  private final ResultFolder folder;
  private final String shown;
  private final List<String> tables;
  private final List<String> columns;
  private final List<String> wrong = new ArrayList<>();

  /**
   * An export from a folder.
   *
   * @param shown the folder as messages name it
   * @param tables their names, with or without .csv or .csv.gz
   * @param columns that are taken, in this order; none: all of them
   */
  public TableExport(ResultFolder folder, String shown, List<String> tables, List<String> columns) {
    this.folder = folder;
    this.shown = shown;
    this.tables = tables.stream().map(TableExport::file).toList();
    this.columns = columns.stream().map(String::strip).toList();
  }

  /**
   * The tables as text, each once, with a blank line between two.
   *
   * @param format a word of {@link Markup}
   * @throws InputException where there is no such format, a table or a column is not there, or a
   *     table was changed
   */
  public String text(String format) throws IOException {
    Markup markup = markup(format);
    List<TableFile> files = new ArrayList<>();
    for (String name : new LinkedHashSet<>(tables)) {
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
      texts.add(text(markup, file));
    }
    return String.join("\n", texts);
  }

  /** What was surely not meant, in words. */
  public List<String> doubled() {
    List<String> twice = new ArrayList<>();
    addDoubled(tables, twice);
    addDoubled(columns, twice);
    return twice.stream().map(name -> name + " is named twice and printed once.").toList();
  }

  private static void addDoubled(List<String> names, List<String> twice) {
    for (String name : new LinkedHashSet<>(names)) {
      if (Collections.frequency(names, name) > 1) {
        twice.add(name);
      }
    }
  }

  private Markup markup(String format) {
    List<String> words = Stream.of(Markup.values()).map(Markup::word).toList();
    int place = words.indexOf(format);
    if (place < 0) {
      wrong.add(
          "--format is latex, markdown or html, not %s%s"
              .formatted(format, Spelling.question(format, words)));
    }
    return Markup.values()[Math.max(0, place)];
  }

  /** The file of a table that may be named without its ending. */
  private static String file(String name) {
    String plain = Packed.plain(name.strip());
    return plain.endsWith(".csv") ? plain : plain + ".csv";
  }

  private Optional<TableFile> find(String name) {
    return StoredTable.declared(name, folder.kind())
        .filter(it -> Files.isRegularFile(folder.table(name)));
  }

  private String unknown(String name) {
    List<String> there =
        folder.kind().names().stream()
            .filter(it -> it.endsWith(".csv") && Files.isRegularFile(folder.table(it)))
            .map(TableExport::word)
            .toList();
    String word = word(name);
    return "%s has no table %s%s It has: %s."
        .formatted(shown, word, Spelling.question(word, there), String.join(", ", there));
  }

  private static String word(String file) {
    return file.substring(0, file.length() - ".csv".length());
  }

  private String lacks(TableFile file, String column, List<String> header) {
    return "%s/%s has no column %s%s It has: %s."
        .formatted(
            shown,
            file.name(),
            column,
            Spelling.question(column, header),
            String.join(", ", header));
  }

  private String text(Markup markup, TableFile file) throws IOException {
    List<List<String>> rows = TableScan.rows(folder.table(file.name()));
    List<String> header = rows.get(0);
    CaseDays days = CaseDays.stored(folder.path());
    List<Markup.Head> heads = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (String name : columns.isEmpty() ? header : new LinkedHashSet<>(columns)) {
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
