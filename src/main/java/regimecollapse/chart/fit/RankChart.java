package regimecollapse.chart.fit;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.plot.XYPlot;
import regimecollapse.analysis.fit.TwinFindings;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Axes;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Layers;
import regimecollapse.chart.canvas.LegendItem;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.canvas.PanelGrid;
import regimecollapse.chart.canvas.Panels;
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.text.PValues;

/** Rank histograms of simulation-based calibration: a panel for each thing that was inferred. */
final class RankChart {
  private static final int COLUMNS = 4;
  private static final double WIDTH = 200;
  private static final double HEIGHT = 84;
  private static final BasicStroke LINE = new BasicStroke(1.1f);
  private static final Color BAND = new Color(0xD9D9D9);

  private final TwinFindings findings;
  private final List<String> subjects;
  private final List<String> methods;

  RankChart(TwinFindings findings) {
    this.findings = findings;
    this.subjects = findings.ranks().stream().map(TwinFindings.Bin::subject).distinct().toList();
    this.methods = findings.ranks().stream().map(TwinFindings.Bin::method).distinct().toList();
  }

  Figure figure() {
    List<Panels.Block> blocks = new ArrayList<>();
    for (int from = 0; from < subjects.size(); from += COLUMNS) {
      List<String> some = subjects.subList(from, Math.min(subjects.size(), from + COLUMNS));
      boolean last = from + COLUMNS >= subjects.size();
      PanelGrid grid =
          new PanelGrid(
              some,
              List.of(""),
              new PanelGrid.Size(WIDTH, HEIGHT),
              PanelGrid.AxisTitles.of(last ? "Tenth of the ranks" : "", "Twins"));
      blocks.add(new Panels.Block(grid, (row, column) -> panel(some.get(column))));
    }
    return sheet().figure("sbc-ranks", blocks);
  }

  private double most() {
    return findings.ranks().stream()
        .mapToDouble(b -> Math.max(b.twins(), b.high()))
        .max()
        .orElse(1);
  }

  private XYPlot panel(String subject) {
    int bins = findings.ranks().stream().mapToInt(TwinFindings.Bin::bin).max().orElse(1);
    Layers layers =
        new Layers(
            Axes.plot(
                Axes.whole(0.5, bins + 0.5, bins), Axes.whole(0, Math.ceil(most() * 1.08), 4)));
    for (int m = 0; m < methods.size(); m++) {
      ArmStyle style = ArmStyle.of(m);
      List<double[]> steps = new ArrayList<>();
      for (TwinFindings.Bin bin : bins(subject, methods.get(m))) {
        if (m == 0) {
          double[] box = {bin.bin() - 0.5, bin.low(), bin.bin() + 0.5, bin.high()};
          layers.box(box, null, null, BAND);
        }
        steps.add(new double[] {bin.bin() - 0.5, bin.twins()});
        steps.add(new double[] {bin.bin() + 0.5, bin.twins()});
      }
      layers.line(steps, 1, style.colour(), m == 0 ? LINE : style.stroke());
    }
    bins(subject, methods.get(0)).stream()
        .findFirst()
        .ifPresent(b -> layers.horizontal(b.expected(), Palette.MUTED, new BasicStroke(0.8f)));
    return layers.plot();
  }

  private List<TwinFindings.Bin> bins(String subject, String method) {
    return findings.ranks().stream()
        .filter(b -> b.subject().equals(subject) && b.method().equals(method))
        .toList();
  }

  private Sheet sheet() {
    List<LegendItem> legend = new ArrayList<>();
    for (int m = 0; m < methods.size(); m++) {
      ArmStyle style = ArmStyle.of(m);
      legend.add(LegendItem.line(methods.get(m), style.colour(), m == 0 ? LINE : style.stroke()));
    }
    legend.add(LegendItem.box("99 % of bins if all ranks are as likely", BAND, BAND));
    legend.add(LegendItem.line("expected", Palette.MUTED, new BasicStroke(0.8f)));
    return new Sheet("Are posteriors as wide as they say?", sample())
        .legend(legend)
        .caption(
            "Simulation-based calibration (Talts et al. 2018): rank of the truth among the draws of"
                + " its posterior, by prior quantile over all hypotheses; for all parameters"
                + " together, by Mahalanobis distance from the middle. Ranks of an exact posterior"
                + " are even. A hill in the middle: wider than it need be. A valley: too sure of"
                + " itself. A slope: off to one side; for all parameters together, too wide if it falls and too sure if it rises.")
        .caption(verdict());
  }

  private String sample() {
    return findings.settings().getOrDefault("twins", "?")
        + " records made by the simulator, "
        + findings.settings().getOrDefault("kept", "?")
        + " draws each, from one table of "
        + findings.settings().getOrDefault("table", "?")
        + " simulations";
  }

  /** The least p of each method. */
  private String verdict() {
    List<String> parts = new ArrayList<>();
    for (String method : methods) {
      Optional<TwinFindings.Coverage> worst =
          findings.coverage().stream()
              .filter(c -> c.method().equals(method) && !Double.isNaN(c.evenness()))
              .min(java.util.Comparator.comparingDouble(TwinFindings.Coverage::evenness));
      worst.ifPresent(
          c -> parts.add(method + ": " + PValues.cell(c.evenness()) + " (" + c.subject() + ")"));
    }
    return "Least p of evenness of all panels, by chi-square and Holm: "
        + String.join("; ", parts)
        + ".";
  }
}
