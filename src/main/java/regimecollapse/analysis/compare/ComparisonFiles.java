package regimecollapse.analysis.compare;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import regimecollapse.analysis.compare.InputDifference.Value;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;

/** The tables of a comparison. What is not reached or not defined is empty. */
public final class ComparisonFiles {
  /** What is printed. */
  public static final String TEXT = "comparison.txt";

  /** All measures of all cells. */
  public static final String COMPARISON = "comparison.csv";

  /** All inputs that differ. */
  public static final String INPUTS = "inputs.csv";

  /** Median day of the fall of each place. */
  public static final String FALLS = "falls-order.csv";

  /** How alike the orders of falls are. */
  public static final String TAU = "falls-tau.csv";

  private static final List<String> COMPARISON_HEADER =
      List.of(
          "folder",
          "hypothesis",
          "arm",
          "measure",
          "a",
          "b",
          "difference",
          "low",
          "high",
          "test",
          "p_value",
          "p_holm",
          "paired",
          "n_a",
          "n_b",
          "horizon_days");
  private static final List<String> INPUTS_HEADER =
      List.of(
          "folder",
          "part",
          "key",
          "a",
          "b",
          "source_a",
          "source_b",
          "status_a",
          "status_b",
          "note_a",
          "note_b");
  private static final List<String> FALLS_HEADER =
      List.of("folder", "hypothesis", "arm", "locality", "median_day_a", "median_day_b");
  private static final List<String> TAU_HEADER =
      List.of(
          "folder",
          "hypothesis",
          "arm",
          "places",
          "falling_a",
          "falling_b",
          "tau_b",
          "low",
          "high");

  private ComparisonFiles() {}

  /** Writes all tables into a folder; gives their names. */
  public static List<String> write(Comparison comparison, Path folder) throws IOException {
    table(folder.resolve(COMPARISON), COMPARISON_HEADER, contrasts(comparison));
    table(folder.resolve(INPUTS), INPUTS_HEADER, inputs(comparison));
    table(folder.resolve(FALLS), FALLS_HEADER, falls(comparison));
    table(folder.resolve(TAU), TAU_HEADER, taus(comparison));
    return List.of(COMPARISON, INPUTS, FALLS, TAU);
  }

  private static void table(Path file, List<String> header, List<List<String>> rows)
      throws IOException {
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      csv.writeRecord(header);
      rows.forEach(row -> csv.writeRecord(row.stream().map(CellText::safe).toList()));
    }
  }

  private static List<List<String>> contrasts(Comparison comparison) {
    List<List<String>> rows = new ArrayList<>();
    for (FolderComparison other : comparison.others()) {
      for (int i = 0; i < other.contrasts().size(); i++) {
        rows.add(row(other.contrasts().get(i), other.adjusted().get(i)));
      }
    }
    return rows;
  }

  private static List<String> row(FolderContrast c, double adjusted) {
    FolderContrast.Estimate estimate = c.estimate();
    FolderContrast.Sample sample = c.sample();
    return List.of(
        c.folder(),
        c.cell().hypothesis(),
        c.cell().arm(),
        c.measure().column(),
        CellText.decimal(c.a()),
        CellText.decimal(c.b()),
        CellText.decimal(estimate.difference()),
        CellText.decimal(estimate.interval().low()),
        CellText.decimal(estimate.interval().high()),
        estimate.test(),
        CellText.pValue(estimate.p()),
        CellText.pValue(adjusted),
        Boolean.toString(sample.paired()),
        Integer.toString(sample.inA()),
        Integer.toString(sample.inB()),
        CellText.decimal(sample.horizon()));
  }

  private static List<List<String>> inputs(Comparison comparison) {
    List<List<String>> rows = new ArrayList<>();
    for (FolderComparison other : comparison.others()) {
      for (InputDifference d : other.inputs()) {
        Value a = d.a();
        Value b = d.b();
        rows.add(
            List.of(
                d.folder(),
                d.part().column(),
                d.key(),
                a.text(),
                b.text(),
                a.source(),
                b.source(),
                a.status(),
                b.status(),
                a.note(),
                b.note()));
      }
    }
    return rows;
  }

  private static List<List<String>> falls(Comparison comparison) {
    List<List<String>> rows = new ArrayList<>();
    for (FolderComparison other : comparison.others()) {
      for (FallsOrder order : other.orders()) {
        for (FallsOrder.Place place : order.places()) {
          rows.add(
              List.of(
                  order.folder(),
                  order.cell().hypothesis(),
                  order.cell().arm(),
                  place.id(),
                  CellText.decimal(place.a()),
                  CellText.decimal(place.b())));
        }
      }
    }
    return rows;
  }

  private static List<List<String>> taus(Comparison comparison) {
    List<List<String>> rows = new ArrayList<>();
    for (FolderComparison other : comparison.others()) {
      for (FallsOrder order : other.orders()) {
        Interval interval = order.tau().interval(Confidence.NINETY_FIVE);
        rows.add(
            List.of(
                order.folder(),
                order.cell().hypothesis(),
                order.cell().arm(),
                Integer.toString(order.places().size()),
                Long.toString(order.fallingInA()),
                Long.toString(order.fallingInB()),
                CellText.decimal(order.tau().value()),
                CellText.decimal(interval.low()),
                CellText.decimal(interval.high())));
      }
    }
    return rows;
  }
}
