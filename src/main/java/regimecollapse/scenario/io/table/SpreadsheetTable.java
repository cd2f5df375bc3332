package regimecollapse.scenario.io.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import regimecollapse.scenario.io.problem.Problem;

/** What spreadsheets make of a table: other separators, a hint for themselves, empty cells. */
final class SpreadsheetTable {
  private static final String SAVE = "a table saved as \"CSV UTF-8 (comma delimited)\"";

  private SpreadsheetTable() {}

  /** The one reason why a header is none of ours, if a spreadsheet is the reason. */
  static Optional<Problem> cause(List<CsvCell> header, List<String> columns) {
    CsvCell first = header.get(0);
    if (first.text().startsWith("sep=")) {
      return Optional.of(
          Problem.at(first.place(), "", "the first line is a hint for spreadsheets, not a header")
              .value(first.text())
              .legal("a table without this line"));
    }
    for (Separator separator : Separator.values()) {
      List<String> cells = separator.cells(first.text());
      if (cells.size() > 1 && cells.stream().anyMatch(columns::contains)) {
        return Optional.of(
            Problem.at(
                    first.place(), "", separator.words + " separate the cells, commas are needed")
                .legal(SAVE));
      }
    }
    boolean none =
        header.stream()
            .noneMatch(c -> columns.stream().anyMatch(c.text().strip()::equalsIgnoreCase));
    return none
        ? Optional.of(
            Problem.at(
                    first.place(), "", "the first line is no header: it names none of the columns")
                .value(first.text())
                .legal("a header with " + String.join(", ", columns)))
        : Optional.empty();
  }

  /** Whether nothing stands in a row. */
  static boolean isEmpty(List<CsvCell> cells) {
    return cells.stream().allMatch(c -> c.text().isBlank());
  }

  /** A row without empty cells beyond the columns. */
  static List<CsvCell> cut(List<CsvCell> cells, int columns) {
    boolean empty = cells.size() > columns && isEmpty(cells.subList(columns, cells.size()));
    return empty ? cells.subList(0, columns) : cells;
  }

  /** The columns of a header without those at its end that have no name. */
  static int named(List<CsvCell> header) {
    int columns = header.size();
    while (columns > 1 && header.get(columns - 1).text().isBlank()) {
      columns--;
    }
    return columns;
  }

  /** What may stand where a comma should. */
  private enum Separator {
    SEMICOLON(";", "semicolons"),
    TAB("\t", "tabs"),
    BAR("|", "bars");

    private final String text;
    private final String words;

    Separator(String text, String words) {
      this.text = text;
      this.words = words;
    }

    private List<String> cells(String line) {
      return new ArrayList<>(Arrays.asList(line.split(Pattern.quote(text))));
    }
  }
}
