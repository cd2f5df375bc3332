package regimecollapse.cli.console;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.table.TableFile;
import regimecollapse.text.Numbers;

/** What a fit predicts of the observations that it has not seen, beside what was seen. */
final class HeldOutView {
  private static final List<String> NAIVE =
      List.of("even", "constant-speed", "road-distance", "road-speed");

  private final List<NamedCsvRecord> scores;
  private final List<NamedCsvRecord> heldOut;

  /** Of the tables in a folder. */
  HeldOutView(ResultFolder folder) throws IOException {
    this.scores = read(folder, TableFile.SCORES);
    this.heldOut =
        read(folder, TableFile.OBSERVATIONS).stream()
            .filter(r -> Boolean.parseBoolean(r.getField("held_out")))
            .toList();
  }

  private static List<NamedCsvRecord> read(ResultFolder folder, String name) throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(folder.file(name))) {
      return csv.stream().toList();
    }
  }

  /** Prints it; nothing where all observations counted. */
  void print(PrintWriter out) {
    if (heldOut.isEmpty()) {
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "left out of the fit",
            "window",
            "predicted",
            "5 % to 95 %",
            "reached",
            "CRPS, days",
            "best naive"));
    heldOut.forEach(r -> rows.add(row(r)));
    out.println();
    Columns.print(rows, out);
    out.println(
        "reached: 5 % to 95 % touches the window. CRPS: less is better; of dated falls only.");
  }

  private List<String> row(NamedCsvRecord r) {
    String id = r.getField("observation");
    boolean reached = number(r, "p05") <= number(r, "high") && number(r, "p95") >= number(r, "low");
    Optional<NamedCsvRecord> ours =
        scores.stream()
            .filter(s -> s.getField("observation").equals(id))
            .filter(s -> s.getField("forecaster").equals("posterior"))
            .findFirst();
    Optional<NamedCsvRecord> naive =
        scores.stream()
            .filter(s -> s.getField("observation").equals(id))
            .filter(s -> NAIVE.contains(s.getField("forecaster")))
            .min(Comparator.comparingDouble(s -> number(s, "crps")));
    return List.of(
        id,
        short3(r, "low") + " to " + short3(r, "high"),
        short3(r, "p50"),
        short3(r, "p05") + " to " + short3(r, "p95"),
        reached ? "yes" : "no",
        ours.map(s -> short3(s, "crps")).orElse("-"),
        naive.map(s -> short3(s, "crps") + " (" + s.getField("forecaster") + ")").orElse("-"));
  }

  private static double number(NamedCsvRecord r, String column) {
    return Double.parseDouble(r.getField(column));
  }

  /** Three digits; those before the point are all there. */
  private static String short3(NamedCsvRecord r, String column) {
    double x = number(r, column);
    return Math.abs(x) < 1000 ? Numbers.digits(x, 3) : Numbers.decimal(x, 0);
  }
}
