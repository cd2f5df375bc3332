package regimecollapse.results.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regimecollapse.results.file.Packed;
import regimecollapse.text.FileKind;
import regimecollapse.text.ParserWords;

/**
 * Looks for what a hand or a spreadsheet has done to a stored table: other separators, cells in
 * another form, rows of another length, rows twice. Reads any bytes without an exception.
 */
public final class TableScan {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** What stands in place of bytes that are not UTF-8. */
  private static final char NOT_UTF8 = '\uFFFD';

  /** The first cell of a kind that is wrong, and how many there are. */
  private static final class Finding {
    private final String first;
    private int count;

    Finding(String first) {
      this.first = first;
    }

    String text() {
      return count == 1 ? first : first + ", and " + (count - 1) + " more like it";
    }
  }

  /** What this kind of folder declares: nothing of a table copied from another. */
  private final List<Column> own;

  private final TableFile declared;
  private final CaseDays days;
  private final Map<String, Finding> findings = new LinkedHashMap<>();
  private List<String> header;
  private List<String> last = List.of();
  private List<CellForm> forms = List.of();
  private boolean readable = true;
  private long rows = -1;

  private TableScan(String name, FolderKind kind, CaseDays days) {
    this.own = kind.find(name).map(TableFile::columns).orElse(List.of());
    this.declared = TableFile.declared(name, kind);
    this.days = days;
  }

  /**
   * Reads a table.
   *
   * @param kind of its folder
   */
  public static TableScan of(Path file, FolderKind kind) throws IOException {
    TableScan scan =
        new TableScan(
            Tables.nameOf(file), kind, CaseDays.stored(file.toAbsolutePath().getParent()));
    if (!Packed.isWhole(file)) {
      scan.unreadable("it is damaged or cut short: it cannot be unpacked");
      return scan;
    }
    Optional<FileKind> other = kindOf(file);
    if (other.isPresent()) {
      scan.unreadable("it is no table but " + other.get().words());
      return scan;
    }
    try (CsvReader<CsvRecord> csv = reader(file)) {
      csv.forEach(scan::take);
    } catch (CsvParseException e) {
      scan.unreadable("it is no table: " + ParserWords.csv(e.getMessage()));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    if (scan.header == null) {
      scan.unreadable("there is nothing in it");
    }
    return scan;
  }

  private static Optional<FileKind> kindOf(Path file) throws IOException {
    try (InputStream in = Packed.open(file)) {
      return FileKind.of(in.readNBytes(FileKind.HEAD));
    }
  }

  /** A reader that takes rows of any length. */
  public static CsvReader<CsvRecord> reader(Path file) throws IOException {
    return Tables.records(
        CsvReader.builder().allowExtraFields(true).allowMissingFields(true).skipEmptyLines(false),
        file);
  }

  /** The names of the columns of a table, as they stand in its first line. */
  public static List<String> columns(Path file) throws IOException {
    try (CsvReader<CsvRecord> csv = reader(file)) {
      return csv.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** All rows of a table, its header first. */
  public static List<List<String>> rows(Path file) throws IOException {
    try (CsvReader<CsvRecord> csv = Tables.records(CsvReader.builder(), file)) {
      return csv.stream().map(CsvRecord::getFields).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Whether there are columns, so that rows can be looked at. */
  public boolean readable() {
    return readable;
  }

  /** The names of the columns; none where there is nothing. */
  public List<String> header() {
    return header == null ? List.of() : header;
  }

  /** Number of rows below the header. */
  public long rows() {
    return Math.max(0, rows);
  }

  /** What is wrong, each with its line; of each kind the first, and how many there are. */
  public List<String> findings() {
    return findings.values().stream().map(Finding::text).toList();
  }

  /** What separates cells instead of commas, in words; empty where nothing hints at that. */
  public static Optional<String> separator(List<String> header) {
    String first = header.isEmpty() ? "" : header.get(0);
    if (first.startsWith("sep=")) {
      return Optional.of("a line for spreadsheets, " + first);
    }
    if (header.size() > 1) {
      return Optional.empty();
    }
    return first.contains(";")
        ? Optional.of("semicolons")
        : first.contains("\t") ? Optional.of("tabs") : Optional.empty();
  }

  private void take(CsvRecord record) {
    rows++;
    List<String> cells = record.getFields();
    if (rows == 0) {
      takeHeader(cells);
    } else if (readable) {
      takeRow(record.getStartingLineNumber(), cells);
    }
  }

  private void takeHeader(List<String> read) {
    List<String> cells = new ArrayList<>(read);
    if (read.get(0).startsWith(BYTE_ORDER_MARK)) {
      add("mark", "line 1: a byte order mark stands before it, as a spreadsheet saves it");
      cells.set(0, read.get(0).substring(1));
    }
    header = cells;
    Optional<String> separator = separator(cells);
    if (separator.isPresent()) {
      unreadable(
          "line 1: %s where commas are needed, as a spreadsheet saves it"
              .formatted(separator.get()));
      return;
    }
    if (new HashSet<>(cells).size() < cells.size()) {
      add("twice", "line 1: a column is there twice");
    }
    forms = cells.stream().map(this::form).toList();
  }

  private CellForm form(String column) {
    return declared.column(days.declared(column)).map(Column::form).orElse(CellForm.TEXT);
  }

  private void unreadable(String why) {
    readable = false;
    add("unreadable", why);
  }

  private void takeRow(long line, List<String> cells) {
    if (cells.size() != header.size()) {
      add("width", "line %d has not %d cells".formatted(line, header.size()));
      return;
    }
    for (int i = 0; i < cells.size(); i++) {
      takeCell(line, i, cells.get(i));
    }
    // Draws of a fit may be alike; a row by hypothesis and arm has its own key.
    if (header.get(0).equals("hypothesis") && header.contains("arm") && cells.equals(last)) {
      add("again", "line %d is there twice".formatted(line));
    }
    last = cells;
  }

  private void takeCell(long line, int column, String cell) {
    CellForm form = forms.get(column);
    if (cell.indexOf(NOT_UTF8) >= 0) {
      add("bytes", TableException.place(line, header.get(column), cell, "text in UTF-8"));
    } else if (!form.has(cell)) {
      add(form.name(), TableException.place(line, header.get(column), cell, form.legal()));
    }
  }

  private void add(String kind, String text) {
    findings.computeIfAbsent(kind, k -> new Finding(text)).count++;
  }

  /** Which of the declared columns are not there; none for a copy or a table of other names. */
  public List<String> lacking() {
    if (!readable || own.isEmpty() || own.stream().anyMatch(c -> c.name().contains("<"))) {
      return List.of();
    }
    List<String> lacking = new ArrayList<>(own.stream().map(Column::name).toList());
    lacking.removeAll(header.stream().map(days::declared).toList());
    return lacking;
  }
}
