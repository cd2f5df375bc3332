package regimecollapse.results.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import regimecollapse.results.file.ParquetType;

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

  private final String legal;

  CellForm(String legal) {
    this.legal = legal;
  }

  /** The form that a word of {@code files.txt} names; empty where it is none. */
  static Optional<CellForm> named(String word) {
    return Arrays.stream(values())
        .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }

  /** Of cells of which no word says anything: what has a unit is a number. */
  static CellForm ofUnit(String unit) {
    return unit.isEmpty() ? TEXT : NUMBER;
  }

  /** What cells of this form are in Parquet. */
  ParquetType parquet() {
    return switch (this) {
      case FLAG -> ParquetType.FLAG;
      case WHOLE -> ParquetType.WHOLE;
      case NUMBER -> ParquetType.NUMBER;
      case DATE -> ParquetType.DATE;
      case TEXT -> ParquetType.TEXT;
    };
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
