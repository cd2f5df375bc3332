package regimecollapse.chart.fit;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Collectors;
import regimecollapse.analysis.fit.TwinFindings;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Fonts;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.canvas.Pen;
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.chart.canvas.Text;
import regimecollapse.text.Percent;

/** How the weight is shared out among hypotheses, by the hypothesis that made the record. */
final class ConfusionChart {
  private static final double LEFT = 170;
  private static final double TOP = 66;
  private static final double CELL = 74;
  private static final double GAP = 22;
  private static final BasicStroke MOST = new BasicStroke(2.2f);

  private final TwinFindings findings;
  private final List<String> methods;
  private final List<String> hypotheses;

  ConfusionChart(TwinFindings findings) {
    this.findings = findings;
    this.methods =
        findings.confusion().stream().map(TwinFindings.Confusion::method).distinct().toList();
    this.hypotheses =
        findings.confusion().stream().map(TwinFindings.Confusion::truth).distinct().toList();
  }

  private double block() {
    return TOP + hypotheses.size() * CELL;
  }

  Figure figure() {
    return new Sheet("Is the hypothesis found that made the record?", sample())
        .caption(
            "Each cell: mean posterior probability, darker for more, with Student's 95 % interval,"
                + " and in how many of the twins the hypothesis has the most weight. Framed: the"
                + " greatest mean of the row. Where the record cannot tell, each would get "
                + percent(1.0 / hypotheses.size())
                + ".")
        .caption(overall())
        .figure(
            "twins-confusion",
            560,
            methods.size() * block() + (methods.size() - 1) * GAP,
            this::draw);
  }

  private String sample() {
    return findings.settings().getOrDefault("twins", "?")
        + " records made by the simulator, each fitted from one table of "
        + findings.settings().getOrDefault("table", "?")
        + " simulations";
  }

  private String overall() {
    return "The true hypothesis gets on average "
        + findings.truths().stream()
            .map(
                t ->
                    "%s by %s (%s to %s)"
                        .formatted(
                            percent(t.weight()), t.method(), percent(t.low()), percent(t.high())))
            .collect(Collectors.joining(" and "))
        + ".";
  }

  private String title(String method) {
    return method.equals("rejection")
        ? "Rejection: the nearest " + findings.settings().getOrDefault("kept", "?")
        : "Regression: logistic, on the nearest half";
  }

  private void draw(Graphics2D g, Rectangle2D area) {
    double y = area.getY();
    for (String method : methods) {
      draw(g, new Rectangle2D.Double(area.getX(), y, area.getWidth(), block()), method);
      y += block() + GAP;
    }
  }

  private void draw(Graphics2D g, Rectangle2D area, String method) {
    double width = (area.getWidth() - LEFT) / hypotheses.size();
    Pen.ink(g, Fonts.bold(Fonts.BODY));
    Text.left(g, title(method), area.getX(), area.getY() + 10);
    g.setFont(Fonts.bold(Fonts.SMALL));
    Text.left(g, "Weight given to", area.getX() + LEFT, area.getY() + TOP - 28);
    Text.left(g, "Record made by", area.getX(), area.getY() + TOP - 8);
    g.setFont(Fonts.regular(Fonts.SMALL));
    for (int h = 0; h < hypotheses.size(); h++) {
      double x = area.getX() + LEFT + h * width;
      Text.centre(g, name(h, width), x + width / 2, area.getY() + TOP - 8);
      double y = area.getY() + TOP + h * CELL;
      Text.left(g, name(h, LEFT - 8), area.getX(), y + CELL / 2);
    }
    for (int row = 0; row < hypotheses.size(); row++) {
      List<TwinFindings.Confusion> cells = cells(method, hypotheses.get(row));
      double most = cells.stream().mapToDouble(TwinFindings.Confusion::weight).max().orElse(0);
      double y = area.getY() + TOP + row * CELL;
      for (TwinFindings.Confusion cell : cells) {
        double x = area.getX() + LEFT + hypotheses.indexOf(cell.hypothesis()) * width;
        draw(g, new Rectangle2D.Double(x, y, width, CELL), cell, cell.weight() == most);
      }
    }
  }

  private List<TwinFindings.Confusion> cells(String method, String truth) {
    return findings.confusion().stream()
        .filter(c -> c.method().equals(method) && c.truth().equals(truth))
        .toList();
  }

  private static void draw(
      Graphics2D g, Rectangle2D box, TwinFindings.Confusion cell, boolean framed) {
    Color ground = Palette.fallen(cell.weight());
    g.setColor(ground);
    g.fill(box);
    g.setColor(Palette.PAPER);
    g.draw(box);
    g.setColor(Palette.on(ground));
    if (framed) {
      g.setStroke(MOST);
      g.draw(
          new Rectangle2D.Double(
              box.getX() + 4, box.getY() + 4, box.getWidth() - 8, box.getHeight() - 8));
      g.setStroke(new BasicStroke(1));
    }
    g.setFont(Fonts.bold(Fonts.BODY));
    Text.centre(g, percent(cell.weight()), box.getCenterX(), box.getCenterY() - 14);
    g.setFont(Fonts.regular(Fonts.SMALL));
    String interval = percent(cell.low()) + " to " + percent(cell.high());
    Text.centre(g, interval, box.getCenterX(), box.getCenterY() + 4);
    String most = "most in " + cell.mostLikely() + " of " + cell.twins();
    Text.centre(g, most, box.getCenterX(), box.getCenterY() + 20);
  }

  private String name(int hypothesis, double width) {
    return Text.fit(hypotheses.get(hypothesis), Fonts.regular(Fonts.SMALL), width);
  }

  private static String percent(double share) {
    return Percent.of(share, 1);
  }
}
