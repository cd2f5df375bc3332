package regimecollapse.results.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the cells of a column look like, as the program writes them and no other way: what a
 * spreadsheet makes of them is not read. An empty cell, which tells nothing, has every form.
 */
public enum CellForm {
  FLAG("true or false"),
  WHOLE("a whole number"),
  NUMBER("a number such as 0.25"),
  DATE("a date such as 2024-12-08"),
  TEXT("text");

  private static final Pattern WHOLES = Pattern.compile("-?[0-9]{1,9}");
  private static final Pattern NUMBERS =
      Pattern.compile("-?[0-9]{1,400}(\\.[0-9]{1,400})?([eE][-+]?[0-9]{1,3})?");
  private static final Pattern DATES = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  /** Columns of true and false, unless they count runs. */
  private static final Set<String> FLAGS =
      Set.of(
          "collapsed",
          "covered_50",
          "covered_90",
          "enough",
          "flips_sign",
          "fought",
          "held_out",
          "in_cloud",
          "kept",
          "moves",
          "p_enough",
          "paired",
          "passes",
          "support_only");

  /** Columns of names that stand beside numbers and so have their unit. */
  private static final Set<String> NAMES = Set.of("hypothesis", "method", "parameter");

  private final String legal;

  CellForm(String legal) {
    this.legal = legal;
  }

  /** That of a declared column. */
  static CellForm of(Column column) {
    String name = column.name();
    if (name.equals("date") || name.endsWith("_date")) {
      return DATE;
    }
    if (FLAGS.contains(name) && !column.unit().equals("runs")) {
      return FLAG;
    }
    return column.unit().isEmpty() || NAMES.contains(name) ? TEXT : NUMBER;
  }

  /** What is legal, in words. */
  public String legal() {
    return legal;
  }

  /** Whether a cell has this form. */
  public boolean has(String cell) {
    return cell.isEmpty()
        || switch (this) {
          case FLAG -> cell.equals("true") || cell.equals("false");
          case WHOLE -> WHOLES.matcher(cell).matches();
          case NUMBER ->
              NUMBERS.matcher(cell).matches() && Double.isFinite(Double.parseDouble(cell));
          case DATE -> DATES.matcher(cell).matches() && isDate(cell);
          case TEXT -> true;
        };
  }

  private static boolean isDate(String cell) {
    try {
      LocalDate.parse(cell);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
