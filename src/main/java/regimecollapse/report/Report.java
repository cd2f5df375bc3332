package regimecollapse.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regimecollapse.analysis.Findings;
import regimecollapse.analysis.fit.RecordChange;
import regimecollapse.analysis.rests.HonestyBlock;
import regimecollapse.chart.canvas.Drawn;
import regimecollapse.chart.canvas.DrawnChart;
import regimecollapse.report.words.DayWords;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;

/** Makes the pages of a result folder. */
public final class Report {
  /** Name of the page in the folder. */
  public static final String FILE = TableFile.REPORT;

  /**
   * What the page shows.
   *
   * @param findings the findings from the folder
   * @param honesty what each number rests on
   * @param charts the charts of the folder, in the order of the page, and those that failed
   * @param change the same runs under a posterior, if the folder has them
   */
  public record Material(
      Findings findings, List<HonestyBlock> honesty, Drawn charts, Optional<RecordChange> change) {
    /** Of a folder without runs under a posterior. */
    public Material(Findings findings, List<HonestyBlock> honesty, List<DrawnChart> charts) {
      this(findings, honesty, new Drawn(charts, List.of()), Optional.empty());
    }

    /** Copies the list. */
    public Material {
      honesty = List.copyOf(honesty);
    }
  }

  private Report() {}

  /**
   * Writes {@code report.html} and {@code report-details.html}; the same folder, scenario and
   * origin give the same bytes.
   *
   * @param folder with complete tables
   * @param scenario what was run
   * @param material findings and charts
   * @param origin from what the tables were made
   */
  public static void write(Path folder, Scenario scenario, Material material, Origin origin)
      throws IOException {
    DayWords words = DayWords.of(scenario);
    Map<String, Object> values = new Page(folder, scenario, material, origin).values();
    Template.addScript(words, values, "common.js", "links.js", "details.js");
    Template.write(words, "details.html", values, folder.resolve(TableFile.DETAILS));
    Template.addScript(
        words,
        values,
        "common.js",
        "first.js",
        "curves.js",
        "atlas.js",
        "map.js",
        "replay.js",
        "links.js",
        "main.js");
    Template.write(words, "template.html", values, folder.resolve(FILE));
  }
}
