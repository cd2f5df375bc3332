package regimecollapse.chart.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import regimecollapse.analysis.compare.Comparison;
import regimecollapse.chart.canvas.Drawn;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.FigureWriter;

/** The charts of a comparison of result folders. */
public final class CompareBook {
  private CompareBook() {}

  /** Writes the charts into a folder, none if no cell is shared. */
  public static Drawn write(Comparison comparison, Path folder, FigureWriter.Options options)
      throws IOException {
    return FigureWriter.write(figures(comparison), folder, options);
  }

  static List<Figure> figures(Comparison comparison) {
    List<Figure> figures = new ArrayList<>();
    CompareSubject subject = new CompareSubject(comparison);
    CompareControlChart control = new CompareControlChart(subject);
    CompareSurvivalChart survival = new CompareSurvivalChart(subject);
    figures.addAll(control.figures());
    figures.addAll(survival.soon());
    figures.addAll(survival.further());
    return figures;
  }
}
