package regimecollapse.chart.fit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import regimecollapse.analysis.fit.FitFindings;
import regimecollapse.chart.canvas.Drawn;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.FigureWriter;
import regimecollapse.results.table.TableFile;
import regimecollapse.scenario.Scenario;

/** The charts of a fit. */
public final class FitBook {
  /** Folder of the charts within that of the fit. */
  private static final String FOLDER = TableFile.CHARTS;

  private FitBook() {}

  /** Draws the charts of a folder with a complete fit. */
  public static Drawn write(Path folder, Scenario scenario, FigureWriter.Options options)
      throws IOException {
    return FigureWriter.write(figures(folder, scenario), folder.resolve(FOLDER), options);
  }

  static List<Figure> figures(Path folder, Scenario scenario) {
    FitFindings findings = FitFindings.read(folder);
    List<Figure> figures = new ArrayList<>();
    figures.add(new FitHypothesesChart(findings, scenario).figure());
    figures.add(new FitMarginalsChart(findings, scenario).figure());
    List<String> narrowed = findings.narrowed(FitPairsChart.PARAMETERS);
    if (narrowed.size() > 1) {
      List<FitFindings.Draw> draws = FitFindings.draws(folder, narrowed);
      figures.add(new FitPairsChart(narrowed, draws, scenario).figure());
    }
    figures.add(new FitGenerationsChart(findings.generations()).figure());
    return figures;
  }
}
