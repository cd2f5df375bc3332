package regimecollapse.chart.fit;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
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

/** Probability of each hypothesis before and after the record, by both methods. */
record FitHypothesesChart(FitFindings findings, Scenario scenario) {
  private static final double ROW = 46;
  private static final double LABELS = 190;
  private static final double WIDTH = 620;
  private static final double BELOW = 44;
  private static final double RIGHT = 16;
  private static final Font FONT = Fonts.regular(Fonts.BODY);
  private static final Font SMALL = Fonts.regular(Fonts.LEAST);
  private static final BasicStroke DASHED = ArmStyle.dashes(1.2f, 5, 3);

  Figure figure() {
    double height = scenario.hypotheses().size() * ROW + BELOW;
    return new Sheet("How the record weighs the hypotheses", subtitle())
        .legend(
            List.of(
                LegendItem.marker("sequential ABC", ArmStyle.of(0)),
                LegendItem.marker("plain rejection", ArmStyle.of(1), false),
                LegendItem.marker("regression", ArmStyle.of(2), false),
                LegendItem.line("before the record", Palette.AXIS, DASHED)))
        .caption(
            "Bars: 95 % Monte Carlo intervals (Wilson, effective sample size; regression: bootstrap)."
                + " They say how well the weights are computed, and shrink with more draws; not how"
                + " well model or record are right. How far a weight lies from the dashed line is"
                + " what the record says. Regression goes by more draws, farther off: its tolerance"
                + " is greater.")
        .figure("fit-hypotheses", WIDTH, height, this::draw);
  }

  private String subtitle() {
    StringBuilder text = new StringBuilder();
    for (FitFindings.Weight w : findings.weights()) {
      if (w.hypothesis().equals(scenario.hypotheses().get(0).id())) {
        text.append(
            "%s%s: %s draws, tolerance %s"
                .formatted(
                    text.length() > 0 ? "; " : "",
                    w.method(),
                    Numbers.fixed(w.ess(), 0),
                    Numbers.fixed(w.tolerance(), 2)));
      }
    }
    return text + ".";
  }

  /** Position of a method among the rows of a hypothesis. */
  private static int place(FitFindings.Weight w) {
    return w.method().equals(FitFindings.SEQUENTIAL) ? 0 : w.method().equals("rejection") ? 1 : 2;
  }

  private static double x(Rectangle2D area, double probability) {
    double from = area.getX() + LABELS;
    return from + probability * (area.getMaxX() - RIGHT - from);
  }

  private void draw(Graphics2D g, Rectangle2D area) {
    double bottom = area.getY() + scenario.hypotheses().size() * ROW;
    for (int tick = 0; tick <= 4; tick++) {
      double x = x(area, tick / 4.0);
      Pen.draw(g, Palette.GRID, 0.7f, new Line2D.Double(x, area.getY(), x, bottom));
      Pen.ink(g, SMALL);
      Text.centre(g, 25 * tick + " %", x, bottom + 15);
    }
    g.setFont(Fonts.regular(Fonts.SMALL));
    Text.centre(g, "Probability", x(area, 0.5), bottom + 33);
    for (int h = 0; h < scenario.hypotheses().size(); h++) {
      Hypothesis hypothesis = scenario.hypotheses().get(h);
      double y = area.getY() + h * ROW;
      Pen.ink(g, FONT);
      Text.left(g, Text.fit(hypothesis.title(), FONT, LABELS - 10), area.getX(), y + ROW / 2 + 4);
      for (FitFindings.Weight w : findings.weights()) {
        if (w.hypothesis().equals(hypothesis.id())) {
          drawWeight(g, area, y, w);
        }
      }
    }
  }

  private static void drawWeight(Graphics2D g, Rectangle2D area, double top, FitFindings.Weight w) {
    int place = place(w);
    double prior = x(area, w.prior());
    g.setColor(Palette.AXIS);
    g.setStroke(DASHED);
    g.draw(new Line2D.Double(prior, top + 4, prior, top + ROW - 4));
    double y = top + ROW * (0.24 + 0.28 * place);
    LegendItem.Look look = new LegendItem.Look(ArmStyle.of(place), place == 0);
    double[] ends = {x(area, w.low()), x(area, w.posterior()), x(area, w.high())};
    LegendItem.estimate(g, look, 1.6f, ends, y);
  }
}
