package regimecollapse.inference.forest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import regimecollapse.results.table.TableException;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.text.ParserWords;

/**
 * Reads banks of simulations: tables with the columns {@code mechanism}, {@code hypothesis}, {@code
 * draw}, {@code seed} and {@code failed}, then parameters by their keys, then statistics. {@code
 * statistic:} or {@code parameter:} may stand in front of a name and says what it is; columns with
 * {@code quantile:} or {@code predicted:} are passed over.
 *
 * <p>Of several banks the statistics are those that all have, the parameters those that any has. An
 * empty cell is a missing number. Failed draws are counted and left out.
 */
public final class DrawReader {
  private static final String STATISTIC = "statistic:";
  private static final String PARAMETER = "parameter:";
  private static final String QUANTILE = "quantile:";
  private static final String PREDICTED = "predicted:";
  private static final String MECHANISM = "mechanism";
  private static final String READING = "hypothesis";
  private static final String FAILED = "failed";
  private static final Set<String> NAMES = Set.of(MECHANISM, READING, "draw", "seed", FAILED);
  private static final Set<String> NO = Set.of("", "false", "0");

  private final int most;
  private final Set<String> parameters = new LinkedHashSet<>();
  private final Set<String> statistics = new LinkedHashSet<>();
  private final List<Draws.Draw> rows = new ArrayList<>();
  private final Map<String, Integer> taken = new HashMap<>();
  private final Map<String, Integer> failed = new HashMap<>();

  private DrawReader(int most) {
    this.most = most;
  }

  /**
   * Reads banks.
   *
   * @param most draws that are taken of each mechanism and reading, the first
   * @throws TableException when one is no bank
   */
  public static Draws read(List<Path> banks, int most) throws IOException {
    DrawReader reader = new DrawReader(most);
    List<List<String>> headers = new ArrayList<>();
    for (Path bank : banks) {
      headers.add(header(bank));
    }
    headers.forEach(
        header -> header.stream().filter(DrawReader::isParameter).forEach(reader::know));
    headers.get(0).stream().filter(DrawReader::isStatistic).forEach(reader::know);
    for (List<String> header : headers) {
      reader.statistics.retainAll(header.stream().map(DrawReader::plain).toList());
    }
    for (int i = 0; i < banks.size(); i++) {
      Layout layout = reader.layout(banks.get(i), headers.get(i));
      forEach(banks.get(i), record -> reader.add(layout, record));
    }
    return new Draws(
        reader.rows, List.copyOf(reader.parameters), List.copyOf(reader.statistics), reader.failed);
  }

  private void know(String name) {
    (isParameter(name) ? parameters : statistics).add(plain(name));
  }

  private static boolean isParameter(String name) {
    return name.startsWith(PARAMETER) || Parameter.find(name).isPresent();
  }

  private static boolean isStatistic(String name) {
    return !NAMES.contains(name)
        && !name.startsWith(QUANTILE)
        && !name.startsWith(PREDICTED)
        && !isParameter(name);
  }

  private static String plain(String name) {
    return name.replaceFirst("^(" + STATISTIC + "|" + PARAMETER + ")", "");
  }

  private static List<String> header(Path bank) throws IOException {
    List<String> header = new ArrayList<>();
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(bank)) {
      csv.stream().findFirst().ifPresent(record -> header.addAll(record.getFields()));
    } catch (CsvParseException e) {
      throw new TableException(bank + ": " + ParserWords.csv(e.getMessage()));
    }
    if (!header.containsAll(List.of(MECHANISM, READING))) {
      throw new TableException(bank + " is no bank: it has no columns mechanism and hypothesis");
    }
    return header;
  }

  private static void forEach(Path bank, Consumer<CsvRecord> reader) throws IOException {
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(bank)) {
      csv.stream().skip(1).forEach(reader);
    } catch (CsvParseException e) {
      throw new TableException(bank + ": " + ParserWords.csv(e.getMessage()));
    }
  }

  /** Where what stands in a bank; -1: nowhere. */
  private record Layout(
      Path bank, List<String> header, int failure, int[] parameters, int[] statistics) {}

  private Layout layout(Path bank, List<String> header) {
    List<String> plain = header.stream().map(DrawReader::plain).toList();
    return new Layout(
        bank,
        header,
        header.indexOf(FAILED),
        parameters.stream().mapToInt(plain::indexOf).toArray(),
        statistics.stream().mapToInt(plain::indexOf).toArray());
  }

  private void add(Layout layout, CsvRecord record) {
    if (record.getFieldCount() != layout.header.size()) {
      throw new TableException(
          "%s line %d: %d cells where the header has %d"
              .formatted(
                  layout.bank,
                  record.getStartingLineNumber(),
                  record.getFieldCount(),
                  layout.header.size()));
    }
    String mechanism = record.getField(layout.header.indexOf(MECHANISM));
    String reading = record.getField(layout.header.indexOf(READING));
    if (layout.failure >= 0 && !NO.contains(record.getField(layout.failure))) {
      failed.merge(mechanism, 1, Integer::sum);
      return;
    }
    if (taken.merge(mechanism + " " + reading, 1, Integer::sum) <= most) {
      rows.add(
          new Draws.Draw(
              mechanism,
              reading,
              numbers(layout, record, layout.parameters),
              numbers(layout, record, layout.statistics)));
    }
  }

  private static double[] numbers(Layout layout, CsvRecord record, int[] places) {
    return IntStream.of(places).mapToDouble(k -> number(layout, record, k)).toArray();
  }

  private static double number(Layout layout, CsvRecord record, int k) {
    String cell = k < 0 ? "" : record.getField(k);
    try {
      return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      throw new TableException(
          layout.bank,
          record.getStartingLineNumber(),
          layout.header.get(k),
          cell,
          "a number such as 0.25, or nothing");
    }
  }
}
