package regimecollapse.cli.console;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import regimecollapse.analysis.base.Table;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.results.table.TableFile;
import regimecollapse.text.Numbers;

/** What a fit predicts of the observations that it has not seen, beside what was seen. */
final class HeldOutView {
  private static final List<String> NAIVE =
      List.of("even", "constant-speed", "road-distance", "road-speed");

  private final List<Table.Row> scores;
  private final List<Table.Row> heldOut;

  /** Of the tables in a folder. */
  HeldOutView(ResultFolder folder) {
    this.scores = Table.of(folder.path(), TableFile.SCORES).map(r -> r);
    this.heldOut =
        Table.of(folder.path(), TableFile.OBSERVATIONS).map(r -> r).stream()
            .filter(r -> r.flag("held_out"))
            .toList();
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

  private List<String> row(Table.Row r) {
    String id = r.text("observation");
    boolean reached = r.number("p05") <= r.number("high") && r.number("p95") >= r.number("low");
    Optional<Table.Row> ours =
        scores.stream()
            .filter(s -> s.text("observation").equals(id))
            .filter(s -> s.text("forecaster").equals("posterior"))
            .findFirst();
    Optional<Table.Row> naive =
        scores.stream()
            .filter(s -> s.text("observation").equals(id))
            .filter(s -> NAIVE.contains(s.text("forecaster")))
            .min(Comparator.comparingDouble(s -> s.number("crps")));
    return List.of(
        id,
        short3(r, "low") + " to " + short3(r, "high"),
        short3(r, "p50"),
        short3(r, "p05") + " to " + short3(r, "p95"),
        reached ? "yes" : "no",
        ours.map(s -> short3(s, "crps")).orElse("-"),
        naive.map(s -> short3(s, "crps") + " (" + s.text("forecaster") + ")").orElse("-"));
  }

  /** Three digits; those before the point are all there. */
  private static String short3(Table.Row r, String column) {
    double x = r.number(column);
    return Math.abs(x) < 1000 ? Numbers.digits(x, 3) : Numbers.decimal(x, 0);
  }
}
