package regimecollapse.stats.survival;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;

/**
 * Answers that R's survival package gave on textbook data. The files name the versions that made
 * them; src/scripts/known-answers.R makes them anew.
 */
public final class KnownAnswers {
  /** How far an answer may be off, in its own unit. */
  public static final Offset<Double> CLOSE = Offset.offset(1e-9);

  private KnownAnswers() {}

  /** The rows of a file. */
  public static List<Row> rows(String file) {
    return rows("known-answers", file);
  }

  /** The rows of a file in another folder. */
  public static List<Row> rows(String folder, String file) {
    InputStream in =
        KnownAnswers.class.getResourceAsStream("/regimecollapse/stats/" + folder + "/" + file);
    if (in == null) {
      throw new IllegalArgumentException("no known answers " + folder + "/" + file);
    }
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.SKIP)
            .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return csv.stream().map(Row::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lifetimes of a data set ("remission", "veteran") by the values of a column. */
  static Map<String, List<Lifetime>> lifetimes(String data, String by) {
    return lifetimes(rows(data + "-data.csv"), by);
  }

  static Map<String, List<Lifetime>> lifetimes(List<Row> rows, String by) {
    Map<String, List<Lifetime>> groups = new LinkedHashMap<>();
    for (Row row : rows) {
      groups
          .computeIfAbsent(row.text(by), g -> new ArrayList<>())
          .add(new Lifetime(row.number("time"), row.number("status") == 1));
    }
    return groups;
  }

  /** The lifetimes that the answer of a row is about. */
  static List<Lifetime> group(Row row) {
    return lifetimes(row.text("data"), row.text("by")).get(row.text("group"));
  }

  /** A row of a file. */
  public record Row(NamedCsvRecord cells) {
    public String text(String column) {
      return cells.getField(column);
    }

    /** A number; NaN where R gave none. */
    public double number(String column) {
      String text = text(column);
      return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    public int whole(String column) {
      return Integer.parseInt(text(column));
    }

    /** For messages. */
    @Override
    public String toString() {
      return String.join(" ", cells.getFields());
    }
  }
}
