package regimecollapse.chart.fit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import regimecollapse.analysis.fit.TwinFindings;
import regimecollapse.chart.canvas.Drawn;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.FigureWriter;

/** The charts of identical twins. */
public final class TwinBook {
  private TwinBook() {}

  /** Writes the charts into a folder. */
  public static Drawn write(TwinFindings findings, Path folder, FigureWriter.Options options)
      throws IOException {
    return FigureWriter.write(figures(findings), folder, options);
  }

  static List<Figure> figures(TwinFindings findings) {
    return List.of(new RankChart(findings).figure(), new ConfusionChart(findings).figure());
  }
}
