package regimecollapse.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import regimecollapse.analysis.fit.Weighing;
import regimecollapse.analysis.fit.WeightTables;
import regimecollapse.chart.canvas.Drawn;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;

/** The page of a fit: how the record weighs the hypotheses, and what that hangs on. */
public final class FitPage {
  private FitPage() {}

  /**
   * How a fit was made.
   *
   * @param program version of the program
   * @param quick whether by the small effort of its scenario: nothing to quote
   */
  public record Made(String program, boolean quick) {}

  /**
   * Writes {@code report.html} into the folder of a complete fit.
   *
   * @param charts of the fit, drawn already
   */
  public static void write(Path folder, Scenario scenario, Drawn charts, Made made)
      throws IOException {
    Map<String, Object> values = new LinkedHashMap<>();
    Template.addScript(values, "common.js", "links.js", "details.js");
    values.put("program", made.program());
    values.put("quick", made.quick());
    values.put("title", scenario.title());
    values.put("hypotheses", scenario.hypotheses());
    List<FigureGroup.Shown> figures = charts.charts().stream().map(FigureGroup.Shown::of).toList();
    values.put("first", figures.stream().limit(1).toList());
    values.put("figures", figures.stream().skip(1).toList());
    values.put("failed", charts.failed());
    WeightTables tables = WeightTables.read(folder);
    List<String> weights = new Weighing(scenario, tables).weights();
    values.put("weights", weights);
    // What the first screen has said already is not said again.
    values.put(
        "said", FitSaid.of(folder, scenario).stream().map(part -> part.without(weights)).toList());
    Template.write("fit.html", values, folder.resolve(TableFile.REPORT));
  }
}
