package regimecollapse.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import regimecollapse.analysis.compare.CaseSide;
import regimecollapse.analysis.compare.CasesBeside;
import regimecollapse.chart.canvas.Drawn;
import regimecollapse.report.words.PageTable;
import regimecollapse.report.words.Plain;
import regimecollapse.results.table.TableFile;
import regimecollapse.text.Counts;
import regimecollapse.text.Numbers;
import regimecollapse.text.Percent;

/** The page of folders of different cases side by side. */
public final class CasesPage {
  private static final List<String> HEADER =
      List.of(
          "Case",
          "Reading",
          "Arm",
          "Runs",
          "Fallen, shorter window",
          "Held then",
          "Fallen, longer window",
          "Held then",
          "Median day of the fall");

  private CasesPage() {}

  /** A case: its letter, the name of its folder, its title, its day 0 and its windows. */
  record Compared(String label, String name, String title, String runs, String zero, String days) {}

  /**
   * Writes {@code report.html} into the folder of a comparison.
   *
   * @param charts of the comparison, drawn already
   * @param program version of the program
   */
  public static void write(Path folder, CasesBeside cases, Drawn charts, String program)
      throws IOException {
    Map<String, Object> values = new LinkedHashMap<>();
    Template.addScript(values, "common.js", "links.js", "details.js");
    values.put("program", program);
    values.put("cases", cases.sides().stream().map(CasesPage::compared).toList());
    List<FigureGroup.Shown> figures = charts.charts().stream().map(FigureGroup.Shown::of).toList();
    values.put("first", figures.stream().limit(1).toList());
    values.put("figures", figures.stream().skip(1).toList());
    values.put("failed", charts.failed());
    values.put("base", table(cases, true));
    values.put("others", table(cases, false));
    values.put("leftOut", cases.leftOut());
    Template.write("cases.html", values, folder.resolve(TableFile.REPORT));
  }

  private static Compared compared(CaseSide side) {
    return new Compared(
        side.results().folder().label(),
        side.results().folder().name(),
        side.title(),
        Counts.of(side.results().finished(), "run", "runs"),
        side.zero(),
        side.windows().soon() + " and " + side.windows().season() + " days");
  }

  private static List<PageTable> table(CasesBeside cases, boolean base) {
    List<List<String>> rows = new ArrayList<>();
    for (CasesBeside.Row row : cases.rows()) {
      if (row.isBase() == base) {
        rows.add(cells(row));
      }
    }
    return rows.isEmpty() ? List.of() : List.of(PageTable.of(HEADER, rows, rows.size()));
  }

  private static List<String> cells(CasesBeside.Row row) {
    CaseSide side = row.side();
    return List.of(
        side.shown(),
        side.results().folder().title("hypotheses", row.cell().hypothesis()),
        side.results().folder().title("arms", row.cell().arm()),
        Integer.toString(row.runs()),
        fallen(row.soon()),
        share(row.heldSoon()),
        fallen(row.season()),
        share(row.heldSeason()),
        row.median().isPresent() ? Plain.days(row.median().getAsDouble()) : Numbers.NONE);
  }

  private static String fallen(CasesBeside.Fallen fallen) {
    return Double.isNaN(fallen.share())
        ? Numbers.NONE
        : "by day %d: %s (%s to %s)"
            .formatted(
                fallen.day(),
                Percent.of(fallen.share()),
                Percent.of(fallen.low()),
                Percent.of(fallen.high()));
  }

  private static String share(double share) {
    return Double.isNaN(share) ? Numbers.NONE : Percent.whole(share);
  }
}
