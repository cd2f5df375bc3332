package regimecollapse.results.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;
import regimecollapse.results.file.CsvFile;
import regimecollapse.results.file.Decimals;
import regimecollapse.results.file.FileEntry;
import regimecollapse.stats.Interval;

/** A table in the making: its header as declared, every row as long as the header. */
public final class ResultTable {
  private static final int DECIMALS = 4;
  private static final MathContext FOUR_DIGITS = new MathContext(4);

  private final String name;
  private final List<String> header;
  private final DoubleFunction<String> numbers;
  private final boolean ofMechanisms;
  private final boolean ofRuns;
  private final List<List<Object>> rows = new ArrayList<>();

  /** A table of the findings of runs; its numbers have four decimals. */
  public ResultTable(String name) {
    this(FolderKind.RUN.file(name), ResultTable::decimal);
  }

  /**
   * A table without rows.
   *
   * @param numbers gives numbers that are not whole as text
   */
  public ResultTable(TableFile file, DoubleFunction<String> numbers) {
    this(file, file.header(), numbers);
  }

  /**
   * The same with columns of many names.
   *
   * @param many their names, see {@link TableFile#header(Map)}
   */
  public ResultTable(
      TableFile file, Map<String, List<String>> many, DoubleFunction<String> numbers) {
    this(file, file.header(many), numbers);
  }

  private ResultTable(TableFile file, List<String> header, DoubleFunction<String> numbers) {
    this.name = file.name();
    this.ofRuns = file.kind() == FolderKind.RUN;
    this.ofMechanisms = ofRuns && header.get(header.size() - 1).equals(Mechanisms.COLUMN);
    this.header = ofMechanisms ? header.subList(0, header.size() - 1) : header;
    this.numbers = numbers;
  }

  /** Name of its file. */
  public String name() {
    return name;
  }

  /** Names of its columns, but for the mechanism, which is added when it is written. */
  public List<String> header() {
    return header;
  }

  /** The cells of its rows, as they were added. */
  public List<List<Object>> rows() {
    return Collections.unmodifiableList(rows);
  }

  /**
   * Adds a row, in the order of the header. An interval fills two cells, a list as many as it has;
   * what is not there is an empty cell.
   */
  public void add(Object... cells) {
    List<Object> row = new ArrayList<>(header.size());
    for (Object cell : cells) {
      addCell(row, cell);
    }
    if (row.size() != header.size()) {
      throw new IllegalArgumentException(
          name + ": " + row.size() + " cells for " + header.size() + " columns");
    }
    rows.add(Collections.unmodifiableList(row));
  }

  private static void addCell(List<Object> row, Object cell) {
    if (cell instanceof Interval interval) {
      row.add(interval.low());
      row.add(interval.high());
    } else if (cell instanceof Collection<?> list) {
      list.forEach(each -> addCell(row, each));
    } else if (cell instanceof Optional<?> optional) {
      addCell(row, optional.isPresent() ? optional.get() : "");
    } else if (cell instanceof OptionalLong optional) {
      row.add(optional.isPresent() ? optional.getAsLong() : "");
    } else {
      row.add(cell);
    }
  }

  /**
   * Writes the table into a folder. Where it tells the mechanism of each hypothesis, that is the
   * one of the runs in the folder.
   */
  public FileEntry write(Path folder) throws IOException {
    List<String> whole = new ArrayList<>(header);
    if (ofRuns) {
      CaseDays days = CaseDays.stored(folder);
      whole.replaceAll(days::written);
    }
    if (!ofMechanisms) {
      return write(folder, whole, row -> row);
    }
    whole.add(Mechanisms.COLUMN);
    return write(folder, whole, Mechanisms.stored(folder)::end);
  }

  private FileEntry write(Path folder, List<String> whole, UnaryOperator<List<String>> end)
      throws IOException {
    try (CsvFile csv = new CsvFile(folder.resolve(name), whole)) {
      for (List<Object> row : rows) {
        csv.row(end.apply(row.stream().map(this::text).toList()));
      }
      return csv.commit();
    }
  }

  private String text(Object cell) {
    return cell instanceof Double number ? numbers.apply(number) : cell.toString();
  }

  /** So many empty cells. */
  public static List<String> empty(int cells) {
    return Collections.nCopies(cells, "");
  }

  /**
   * Four decimals, which are far below the sampling error; no locale, no exponent, no negative
   * zero. What is not defined (NaN) or not reached (infinite) is empty.
   */
  public static String decimal(double value) {
    if (!Double.isFinite(value)) {
      return "";
    }
    double rounded = Math.rint(value * 10_000) / 10_000;
    // Not by way of Double.toString, whose digits differ between JDKs before and after 19.
    BigDecimal exact = new BigDecimal(rounded).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    return exact.stripTrailingZeros().toPlainString();
  }

  /** Ten significant digits; empty where it is not finite. */
  public static String tenDigits(double value) {
    return Double.isFinite(value) ? Decimals.tenDigits(value) : "";
  }

  /** Four digits, however small: a p-value is not 0; empty if not a number. */
  public static String chance(double p) {
    if (Double.isNaN(p)) {
      return "";
    }
    BigDecimal rounded = new BigDecimal(p).round(FOUR_DIGITS);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toString();
  }
}
