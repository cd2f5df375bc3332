package regimecollapse.cli.console;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import regimecollapse.analysis.compare.CaseSide;
import regimecollapse.analysis.compare.CasesBeside;
import regimecollapse.text.Controls;
import regimecollapse.text.Counts;
import regimecollapse.text.Numbers;
import regimecollapse.text.Percent;

/** Folders of different cases side by side, as plain text. */
public final class CasesView {
  private static final String DASH = "-";

  private final CasesBeside cases;

  /** A view of them. */
  public CasesView(CasesBeside cases) {
    this.cases = cases;
  }

  /** Prints it. */
  public void print(PrintWriter out) {
    List<List<String>> folders = new ArrayList<>();
    for (CaseSide side : cases.sides()) {
      folders.add(
          List.of(
              side.results().folder().label(),
              side.results().folder().name(),
              plain(side.title()),
              Counts.of(side.results().finished(), "run", "runs")));
    }
    Columns.print(folders, out);
    out.println();
    for (CaseSide side : cases.sides()) {
      out.println(
          "Day 0 of %s: %s; windows of %d and %d days."
              .formatted(
                  side.results().folder().label(),
                  plain(side.zero()),
                  side.windows().soon(),
                  side.windows().season()));
    }
    out.println();
    table(out);
    out.println("Fallen: share of the runs, 95 % interval. Held: median share of the population.");
    out.println();
    cases.leftOut().forEach(line -> out.println(plain(line)));
    out.flush();
  }

  private void table(PrintWriter out) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "",
            "hypothesis",
            "arm",
            "runs",
            "fallen by day",
            "held",
            "fallen by day",
            "held",
            "median day"));
    for (CasesBeside.Row row : cases.rows()) {
      rows.add(
          List.of(
              row.side().results().folder().label(),
              plain(row.cell().hypothesis()),
              plain(row.cell().arm()),
              Integer.toString(row.runs()),
              fallen(row.soon()),
              share(row.heldSoon()),
              fallen(row.season()),
              share(row.heldSeason()),
              row.median().isPresent() ? Numbers.fixed(row.median().getAsDouble(), 1) : DASH));
    }
    Columns.print(rows, out);
  }

  private static String fallen(CasesBeside.Fallen fallen) {
    return Double.isNaN(fallen.share())
        ? DASH
        : "%d: %s (%s to %s)"
            .formatted(
                fallen.day(),
                Numbers.fixed(fallen.share(), 2),
                Numbers.fixed(fallen.interval().low(), 2),
                Numbers.fixed(fallen.interval().high(), 2));
  }

  private static String share(double share) {
    return Double.isNaN(share) ? DASH : Percent.whole(share);
  }

  /** Text from a folder, without what could upset a terminal. */
  private static String plain(String text) {
    return Controls.inLine(text);
  }
}
