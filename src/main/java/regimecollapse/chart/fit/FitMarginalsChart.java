package regimecollapse.chart.fit;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import regimecollapse.analysis.fit.Apart;
import regimecollapse.analysis.fit.FitFindings;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Fonts;
import regimecollapse.chart.canvas.LegendItem;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.canvas.Pen;
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.chart.canvas.Text;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.text.Numbers;

/** Each parameter under each hypothesis, before and after the record. */
final class FitMarginalsChart {
  private static final double LINE = 13;
  private static final double GAP = 26;
  private static final double LABELS = 210;
  private static final double WIDTH = 760;
  private static final double RIGHT = 84;
  private static final double HEAD = 20;
  private static final Font FONT = Fonts.regular(Fonts.SMALL);
  private static final Font TINY = Fonts.regular(Fonts.LEAST);
  private static final Color PRIOR = new Color(0xDDDDDD);

  private final FitFindings findings;
  private final Scenario scenario;
  private final List<String> parameters;

  FitMarginalsChart(FitFindings findings, Scenario scenario) {
    this.findings = findings;
    this.scenario = scenario;
    this.parameters =
        findings.marginals().stream().map(FitFindings.Marginal::parameter).distinct().toList();
  }

  Figure figure() {
    List<LegendItem> legend = new FitStyle(scenario).legend(true);
    legend.add(LegendItem.box("range before: 5 to 95 %", PRIOR, PRIOR));
    return new Sheet("What the record says of the parameters", sample())
        .legend(legend)
        .caption(
            "After the record: marker median, thick line half of the weight, thin line 5 to 95 %."
                + " Each row has its own scale, from the lowest to the highest end shown, in"
                + " logarithms where the range is even in the logarithm. Right: shrinkage, 1 less"
                + " the ratio of standard deviations after and before, on that scale, 0 where"
                + " the record says nothing. Within about ±1/√n of 0 it is chance (n effective"
                + " draws, two standard errors for an even range). A parameter that a hypothesis"
                + " fixes is a marker without a range and has none.")
        .figure("fit-marginals", WIDTH, HEAD + parameters.size() * rowHeight(), this::draw);
  }

  private double rowHeight() {
    return scenario.hypotheses().size() * LINE + GAP;
  }

  private String sample() {
    StringBuilder text = new StringBuilder("Effective draws:");
    for (Hypothesis h : scenario.hypotheses()) {
      double ess =
          findings.marginals().stream()
              .filter(m -> m.hypothesis().equals(h.id()))
              .mapToDouble(FitFindings.Marginal::ess)
              .findFirst()
              .orElse(0);
      text.append(" " + h.title() + " " + Numbers.fixed(ess, 0) + ";");
    }
    long ranges = findings.marginals().stream().filter(m -> !Double.isNaN(m.shrinkage())).count();
    long narrowed = findings.marginals().stream().filter(Apart::isNarrowed).count();
    return "%s. %s of %s ranges narrowed by more than chance explains."
        .formatted(text.substring(0, text.length() - 1), narrowed, ranges);
  }

  private void draw(Graphics2D g, Rectangle2D area) {
    Pen.ink(g, TINY);
    Text.right(g, "shrinkage", area.getMaxX(), area.getY() + 10);
    for (int i = 0; i < parameters.size(); i++) {
      String parameter = parameters.get(i);
      List<FitFindings.Marginal> row =
          findings.marginals().stream().filter(m -> m.parameter().equals(parameter)).toList();
      drawRow(g, area, area.getY() + HEAD + i * rowHeight(), row);
    }
  }

  /** Ends of a row, and how values lie between them. */
  private record Scale(ValueScale values, double left, double right) {
    double x(double value) {
      return left + values.part(value) * (right - left);
    }
  }

  private void drawRow(Graphics2D g, Rectangle2D area, double top, List<FitFindings.Marginal> row) {
    double from = Double.POSITIVE_INFINITY;
    double to = Double.NEGATIVE_INFINITY;
    for (FitFindings.Marginal m : row) {
      for (double[] ends : List.of(m.prior(), m.posterior())) {
        for (double end : ends) {
          from = Double.isNaN(end) ? from : Math.min(from, end);
          to = Double.isNaN(end) ? to : Math.max(to, end);
        }
      }
    }
    ValueScale values = ValueScale.of(scenario, row.get(0).parameter(), from, to);
    Scale scale = new Scale(values, area.getX() + LABELS, area.getMaxX() - RIGHT);
    Pen.ink(g, FONT);
    Text.left(g, Text.fit(row.get(0).parameter(), FONT, LABELS - 10), area.getX(), top + LINE + 2);
    g.setFont(TINY);
    g.setColor(Palette.MUTED);
    Text.left(g, row.get(0).unit(), area.getX(), top + 2 * LINE + 3);
    double bottom = top + row.size() * LINE + 3;
    Pen.draw(g, Palette.AXIS, 0.7f, new Line2D.Double(scale.left(), bottom, scale.right(), bottom));
    g.setColor(Palette.INK);
    Text.left(g, Numbers.digits(from, 3), scale.left(), bottom + 11);
    Text.right(g, Numbers.digits(to, 3), scale.right(), bottom + 11);
    for (int h = 0; h < row.size(); h++) {
      drawLine(g, scale, top + (h + 0.5) * LINE, row.get(h));
      Pen.ink(g, TINY);
      String shrinkage = shrinkage(row.get(h));
      Text.right(g, shrinkage, area.getMaxX() - 8, top + (h + 0.5) * LINE + 4);
    }
  }

  private void drawLine(Graphics2D g, Scale scale, double y, FitFindings.Marginal m) {
    if (Double.isNaN(m.prior()[1])) {
      return;
    }
    g.setColor(PRIOR);
    double low = scale.x(m.prior()[0]);
    g.fill(new Rectangle2D.Double(low, y - 5, scale.x(m.prior()[2]) - low, 10));
    if (Double.isNaN(m.posterior()[2])) {
      return;
    }
    ArmStyle style = new FitStyle(scenario).of(m.hypothesis());
    g.setColor(style.colour());
    line(g, scale, y, m.posterior()[0], m.posterior()[4], 1.2f);
    line(g, scale, y, m.posterior()[1], m.posterior()[3], 3.4f);
    LegendItem.stamp(g, style, true, scale.x(m.posterior()[2]), y);
  }

  private static void line(
      Graphics2D g, Scale scale, double y, double from, double to, float width) {
    g.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    g.draw(new Line2D.Double(scale.x(from), y, scale.x(to), y));
  }

  private static String shrinkage(FitFindings.Marginal m) {
    // What belongs to another mechanism has no range at all.
    String none = Double.isNaN(m.prior()[1]) ? "-" : "fixed";
    return Double.isNaN(m.shrinkage()) ? none : Numbers.fixed(m.shrinkage(), 2);
  }
}
