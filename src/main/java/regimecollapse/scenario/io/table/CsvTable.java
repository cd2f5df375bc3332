package regimecollapse.scenario.io.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import regimecollapse.scenario.io.file.SourceText;
import regimecollapse.scenario.io.problem.Place;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.problem.Spelling;
import regimecollapse.scenario.io.shape.NamedShape;
import regimecollapse.text.ParserWords;

/**
 * A table with named columns whose cells know where they stand. Columns that nobody asks for are
 * left alone.
 *
 * @param header names of the columns
 * @param rows the rows below the header that have a cell for each column
 * @param whole whether these are all rows
 */
public record CsvTable(List<CsvCell> header, List<CsvRow> rows, boolean whole) {
  /** Rows with a wrong number of cells, and missing columns, that are told one by one. */
  private static final int FEW = 3;

  /** Reads a table that must have some columns. */
  public static Optional<CsvTable> read(
      SourceText source, List<String> columns, Problems problems) {
    List<List<CsvCell>> lines = new ArrayList<>();
    try (CsvReader<List<CsvCell>> reader =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .skipEmptyLines(true)
            .build(new CsvCells(source.name()), source.text())) {
      reader.forEach(lines::add);
    } catch (CsvParseException e) {
      Place after = new Place(source.name(), line(lines), 1);
      problems.add(Problem.at(after, "", "this is not CSV: " + ParserWords.csv(e.getMessage())));
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    lines.removeIf(SpreadsheetTable::isEmpty);
    if (lines.isEmpty()) {
      problems.add(
          Problem.at(Place.top(source.name()), "", "there is nothing in it")
              .value("an empty table")
              .legal("a header, " + String.join(",", columns) + ", and a row or more below it"));
      return Optional.empty();
    }
    Optional<Problem> cause = SpreadsheetTable.cause(lines.get(0), columns);
    if (cause.isPresent()) {
      problems.add(cause.get());
      return Optional.empty();
    }
    List<CsvCell> named = lines.get(0).subList(0, SpreadsheetTable.named(lines.get(0)));
    return header(named, columns, problems).map(h -> of(named, h, lines, problems));
  }

  /** The same table, which tells what is wrong with a cell elsewhere. */
  public CsvTable telling(Problems problems) {
    return new CsvTable(header, rows.stream().map(row -> row.telling(problems)).toList(), whole);
  }

  /** Makes something of each row; an id that stands in an earlier row is a problem. */
  public <T> List<T> each(BiFunction<String, CsvRow, T> made) {
    List<T> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (CsvRow row : rows) {
      String id = row.text("id");
      if (!id.isBlank() && !NamedShape.isName(id)) {
        row.problem("id", "this cannot be a name", NamedShape.NAME_IN_WORDS, "");
      }
      if (!seen.add(id)) {
        row.problem("id", "it is in the table twice", "each id once", "");
      }
      all.add(made.apply(id, row));
    }
    return all;
  }

  /**
   * Whether each row can be used and has an id of its own. If not, names may seem unknown only
   * because a row is wrong.
   */
  public boolean names() {
    List<String> ids = column("id");
    return whole
        && !rows.isEmpty()
        && ids.stream().allMatch(NamedShape::isName)
        && ids.stream().distinct().count() == ids.size();
  }

  /** Tells of a table without rows; gives whether there are any. */
  public boolean hasRows(Problems problems) {
    if (rows.isEmpty() && whole) {
      Place below = header.get(0).place().plus(1, 0);
      problems.add(
          Problem.at(below, "", "there is no row below the header").legal("a row or more"));
    }
    return !rows.isEmpty();
  }

  /** All that stands in a column. */
  public List<String> column(String name) {
    return rows.stream().map(row -> row.optional(name)).toList();
  }

  private static int line(List<List<CsvCell>> lines) {
    return lines.isEmpty() ? 1 : lines.get(lines.size() - 1).get(0).place().line() + 1;
  }

  private static Optional<Map<String, Integer>> header(
      List<CsvCell> cells, List<String> columns, Problems problems) {
    Map<String, Integer> index = new LinkedHashMap<>();
    boolean good = true;
    for (CsvCell cell : cells) {
      if (cell.text().isBlank()) {
        problems.add(Problem.at(cell.place(), "", "column " + (index.size() + 1) + " has no name"));
        return Optional.empty();
      }
      if (index.putIfAbsent(cell.text(), index.size()) != null) {
        problems.add(Problem.at(cell.place(), cell.text(), "the column is there twice"));
        good = false;
      }
    }
    List<String> missing = columns.stream().filter(c -> !index.containsKey(c)).toList();
    missing(cells.get(0).place(), missing, columns, index, problems);
    return good && missing.isEmpty() ? Optional.of(index) : Optional.empty();
  }

  /** Tells of columns that are missing, of many in one message. */
  private static void missing(
      Place place,
      List<String> missing,
      List<String> columns,
      Map<String, Integer> index,
      Problems problems) {
    String legal = "a header with " + String.join(", ", columns);
    boolean many = missing.size() > FEW;
    for (String column : many ? missing.subList(0, 1) : missing) {
      Problem one =
          many
              ? Problem.at(
                  place, "", missing.size() + " columns are missing: " + String.join(", ", missing))
              : Problem.at(place, column, "the column is missing");
      problems.add(one.legal(legal).suggestion(renamed(column, columns, index)));
    }
  }

  /** A column that is there under a name nobody knows may be the one that is missing. */
  private static String renamed(String column, List<String> columns, Map<String, Integer> index) {
    List<String> others = index.keySet().stream().filter(c -> !columns.contains(c)).toList();
    Optional<String> other = others.stream().filter(column::equalsIgnoreCase).findFirst();
    String nearest = other.orElse(Spelling.nearest(column, others));
    return nearest.isEmpty() ? "" : column + " instead of " + nearest;
  }

  private static CsvTable of(
      List<CsvCell> named,
      Map<String, Integer> header,
      List<List<CsvCell>> lines,
      Problems problems) {
    List<CsvRow> rows = new ArrayList<>();
    List<List<CsvCell>> uneven = new ArrayList<>();
    for (List<CsvCell> line : lines.subList(1, lines.size())) {
      List<CsvCell> cells = SpreadsheetTable.cut(line, header.size());
      if (cells.size() == header.size()) {
        rows.add(new CsvRow(header, cells, cells.size() < line.size(), problems));
      } else {
        uneven.add(cells);
      }
    }
    report(uneven, header.size(), problems);
    return new CsvTable(named, rows, uneven.isEmpty());
  }

  /** A table that went wrong as a whole has more such rows than anybody reads. */
  private static void report(List<List<CsvCell>> uneven, int columns, Problems problems) {
    for (List<CsvCell> cells : uneven.subList(0, Math.min(FEW, uneven.size()))) {
      problems.add(
          Problem.at(cells.get(0).place(), "", "the row has " + cells.size() + " cells")
              .legal("as many as the header: " + columns));
    }
    if (uneven.size() > FEW) {
      int more = uneven.size() - FEW;
      Place next = uneven.get(FEW).get(0).place();
      problems.add(
          Problem.at(next, "", more + " more rows from here on have too few or too many cells")
              .legal("as many as the header: " + columns));
    }
  }
}
