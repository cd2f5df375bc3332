package regimecollapse.chart.sensitivity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import regimecollapse.analysis.sensitivity.Drivers;
import regimecollapse.chart.canvas.Drawn;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.FigureWriter;
import regimecollapse.scenario.Scenario;

/** The charts of a sensitivity analysis. */
public final class DriverBook {
  private DriverBook() {}

  /** Writes the charts into a folder. */
  public static Drawn write(
      Drivers drivers, Scenario scenario, Path folder, FigureWriter.Options options)
      throws IOException {
    return FigureWriter.write(figures(drivers, scenario), folder, options);
  }

  static List<Figure> figures(Drivers drivers, Scenario scenario) {
    DriverSubject subject = new DriverSubject(drivers, scenario);
    List<Figure> figures = new ArrayList<>();
    figures.add(new MorrisChart(subject).figure());
    if (!drivers.linear().isEmpty()) {
      figures.add(new LinearChart(subject).figure());
    }
    figures.add(new SobolChart(subject).figure());
    PrimChart prim = new PrimChart(subject, drivers.boxes());
    figures.add(prim.trajectory());
    figures.addAll(prim.limits());
    return figures;
  }
}
