package regimecollapse.scenario.io.table;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import regimecollapse.scenario.io.problem.Place;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.Problems;
import regimecollapse.scenario.io.problem.Spelling;
import regimecollapse.scenario.io.shape.Kind;
import regimecollapse.scenario.io.shape.LineShape;
import regimecollapse.scenario.io.shape.Names;
import regimecollapse.scenario.io.shape.RefShape;
import regimecollapse.scenario.io.yaml.Plain;

/** A row of a table; what is wrong with a cell is reported as it is asked for. */
public final class CsvRow {
  private static final Set<String> YES_NO = new TreeSet<>(Set.of("0", "1"));

  private final Map<String, Integer> header;
  private final List<CsvCell> cells;
  private final boolean longer;
  private final Problems problems;

  /**
   * A row.
   *
   * @param longer whether the file has empty cells beyond these
   */
  CsvRow(Map<String, Integer> header, List<CsvCell> cells, boolean longer, Problems problems) {
    this.header = header;
    this.cells = cells;
    this.longer = longer;
    this.problems = problems;
  }

  /** The same row, which tells what is wrong with a cell elsewhere. */
  CsvRow telling(Problems other) {
    return new CsvRow(header, cells, longer, other);
  }

  /** Whether it has empty cells beyond the columns of the header. */
  public boolean isLonger() {
    return longer;
  }

  /** Where a cell begins. */
  public Place place(String column) {
    return cell(column).place();
  }

  /** Where it begins. */
  public Place place() {
    return cells.get(0).place();
  }

  /** The cell of a column; an empty one where the table has no such column. */
  private CsvCell cell(String column) {
    Integer index = header.get(column);
    return index == null ? new CsvCell(place(), "") : cells.get(index);
  }

  /** Whether nothing stands in a cell, or the table has no such column. */
  public boolean isEmpty(String column) {
    return cell(column).text().isBlank();
  }

  /** The text of a cell, which may be empty. */
  public String optional(String column) {
    return cell(column).text();
  }

  /** The text of a cell; an empty cell is a problem. */
  public String text(String column) {
    String text = cell(column).text();
    if (text.isBlank()) {
      problem(column, "the cell is empty", "text", "");
    }
    return text;
  }

  /** A text must be one line, as in a scenario file. */
  public void checkLine(String column) {
    String text = optional(column);
    String wrong = LineShape.wrong(text);
    if (!wrong.isEmpty()) {
      Problem problem = told(column, wrong).value(LineShape.brief(text));
      problem(problem.legal(new LineShape().words()));
    }
  }

  /** A finite number; NaN after a problem. */
  public double number(String column, double least, double most) {
    String text = cell(column).text().strip();
    double value = Plain.isDecimal(text) ? Double.parseDouble(text) : Double.NaN;
    if (value >= least && value <= most && Double.isFinite(value)) {
      return value;
    }
    String legal = Plain.range(least, most);
    if (Double.isInfinite(value) || text.matches("(?i)[-+]?(inf|infinity|nan)")) {
      problem(column, "the number must be finite", legal, "");
      return Double.NaN;
    }
    String message = Double.isNaN(value) ? "a number is needed" : "the number is out of range";
    problem(column, message, legal, Double.isNaN(value) ? Plain.meant(text) : "");
    return value;
  }

  /** A finite number, or what holds where the cell is empty; NaN after a problem. */
  public double number(String column, double least, double most, double empty) {
    return isEmpty(column) ? empty : number(column, least, most);
  }

  /** A word of a few, or what holds where the cell is empty. */
  public String word(String column, Set<String> legal, String empty) {
    return isEmpty(column) ? empty : word(column, legal);
  }

  /** A word of a few. */
  String word(String column, Set<String> legal) {
    String text = cell(column).text();
    if (!legal.contains(text)) {
      String words = String.join(", ", legal);
      problem(column, "the word is unknown", words, Spelling.nearest(text, legal));
    }
    return text;
  }

  /** Yes or no. */
  public boolean flag(String column) {
    return word(column, YES_NO).equals("1");
  }

  /** A name that must be known, unless such names could not be read. */
  public String name(String column, Kind kind, Names names) {
    String text = cell(column).text();
    Collection<String> known = names.of(kind).orElse(Set.of(text));
    if (text.isBlank()) {
      problem(column, "the cell is empty", RefShape.legal(kind, text, known), "");
    } else if (!known.contains(text)) {
      problem(
          column,
          "unknown " + kind.noun(),
          RefShape.legal(kind, text, known),
          Spelling.nearest(text, known));
    }
    return text;
  }

  /** What can be said of a cell, with its place and text. */
  public Problem told(String column, String message) {
    CsvCell cell = cell(column);
    return Problem.at(cell.place(), column, message).value(cell.text());
  }

  /** A problem with a cell, shown as it was written. */
  public void problem(String column, String message, String legal, String suggestion) {
    problem(told(column, message).legal(legal).suggestion(suggestion));
  }

  void problem(Problem problem) {
    problems.add(problem);
  }
}
