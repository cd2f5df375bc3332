package regimecollapse.analysis.base;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** Writes a table of findings: header first, every row as long as the header. */
public final class TableWriter implements Closeable {
  private static final int DECIMALS = 4;
  private static final MathContext FOUR_DIGITS = new MathContext(4);

  private final CsvWriter csv;
  private final int columns;

  private TableWriter(CsvWriter csv, int columns) {
    this.csv = csv;
    this.columns = columns;
  }

  public static TableWriter open(Path folder, String file, List<String> header) throws IOException {
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(folder.resolve(file));
    csv.writeRecord(header);
    return new TableWriter(csv, header.size());
  }

  /** Adds a row, in the order of the header. */
  public void add(List<String> row) {
    if (row.size() != columns) {
      throw new IllegalArgumentException(row.size() + " cells for " + columns + " columns");
    }
    csv.writeRecord(row);
  }

  @Override
  public void close() throws IOException {
    csv.close();
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

  /** A whole number; empty where there is none. */
  public static String whole(OptionalLong value) {
    return value.isPresent() ? Long.toString(value.getAsLong()) : "";
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
