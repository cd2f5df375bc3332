package regimecollapse.chart.fit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import regimecollapse.analysis.fit.PooledFindings;
import regimecollapse.chart.canvas.Drawn;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.FigureWriter;
import regimecollapse.results.table.TableFile;

/** The charts of a fit to several cases: what was foretold of each case that was left out. */
public final class PooledBook {
  private PooledBook() {}

  /** Draws the charts of a complete folder. */
  public static Drawn write(Path folder, FigureWriter.Options options) throws IOException {
    return FigureWriter.write(figures(folder), folder.resolve(TableFile.CHARTS), options);
  }

  static List<Figure> figures(Path folder) {
    PooledFindings findings = PooledFindings.read(folder);
    List<Figure> figures = new ArrayList<>();
    for (String name : findings.leftOut()) {
      figures.add(new PooledChart(name, findings.of(name)).figure());
    }
    return figures;
  }
}
