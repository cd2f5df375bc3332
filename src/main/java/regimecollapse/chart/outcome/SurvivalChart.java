package regimecollapse.chart.outcome;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jfree.chart.plot.XYPlot;
import regimecollapse.analysis.base.Cell;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Axes;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Fonts;
import regimecollapse.chart.canvas.Layers;
import regimecollapse.chart.canvas.LegendItem;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.canvas.PanelGrid;
import regimecollapse.chart.canvas.Panels;
import regimecollapse.chart.canvas.Pen;
import regimecollapse.chart.canvas.Polyline;
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.chart.canvas.Text;
import regimecollapse.chart.form.Subject;
import regimecollapse.quantity.Windows;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;
import regimecollapse.stats.Limits;
import regimecollapse.stats.survival.KaplanMeier;

/** Kaplan-Meier curves by arm, soon after the offensive and to the horizon. */
public final class SurvivalChart {
  private static final double LEAST_SOON = 60;
  private static final double RISK_ROW = 13;
  private static final int RISK_STEPS = 4;

  /** The bands of more arms lie over one another: then they are fainter. */
  private static final int FEW = 3;

  private final Subject subject;
  private final double soon;
  private final double horizon;

  /** A chart of this subject. */
  public SurvivalChart(Subject subject) {
    this.subject = subject;
    Windows windows = subject.scenario().outputs().windows();
    // As long as the case's own longer window, where it has one.
    this.soon = windows.equals(Windows.DEFAULT) ? LEAST_SOON : windows.season();
    double longest =
        subject.findings().survival().curves().values().stream()
            .mapToDouble(KaplanMeier::longest)
            .max()
            .orElse(0);
    this.horizon = Math.max(longest, soon);
  }

  /** One figure a page of arms. */
  public List<Figure> figures() {
    return subject.pages(
        "survival",
        (arms, name) -> {
          PanelGrid grid = grid(arms);
          Panels.Block panels =
              new Panels.Block(
                  grid,
                  (row, column) -> panel(arms, column, end(row)),
                  (g, area) -> atRisk(g, area, grid, arms));
          return sheet(arms).figure(name, List.of(panels));
        });
  }

  private Sheet sheet(List<String> arms) {
    return new Sheet(
            "Survival of the government after " + subject.zero("the offensive"),
            subject.precision(arms))
        .legend(subject.legend(arms, LegendItem::line))
        .caption(
            "Kaplan-Meier estimate; bands are 95 % log-log intervals of sampling error (Wilson where"
                + " the estimate is 0 or 1). They say how well so many runs measure the model, not"
                + " how sure the model is. "
                + counting()
                + " Small rows: runs still at risk.");
  }

  private String counting() {
    return subject.scenario().timeline().zero().isPresent()
        ? "Days count from "
            + subject.zero("")
            + "; a curve that starts below 100 % has runs that fell before it."
        : "Days count from each run's offensive, in arms without one from the reference date; a"
            + " curve that starts below 100 % has runs that fell before it, by risings.";
  }

  private PanelGrid grid(List<String> arms) {
    double footer = 16 + RISK_ROW * arms.size() + 8;
    boolean further = horizon > soon;
    return subject.grid(
        further ? List.of("First " + (int) soon + " days", "To the horizon") : List.of(""),
        180,
        new PanelGrid.AxisTitles("", "Runs that survive", 0, footer, true));
  }

  private void atRisk(Graphics2D g, Rectangle2D area, PanelGrid grid, List<String> arms) {
    for (int row = 0; row < grid.rows().size(); row++) {
      for (int column = 0; column < grid.columns().size(); column++) {
        Rectangle2D data = grid.data(area, row, column);
        Pen.ink(g, Fonts.regular(Fonts.SMALL));
        Text.centre(
            g,
            "Days since " + subject.zero("the offensive"),
            data.getCenterX(),
            data.getMaxY() + 31);
        double y = data.getMaxY() + 36;
        for (String arm : arms) {
          y += RISK_ROW;
          riskRow(
              g,
              new Rectangle2D.Double(data.getX(), y, data.getWidth(), end(row)),
              new Cell(subject.hypotheses().get(column), arm),
              column == 0);
        }
      }
    }
  }

  private double end(int row) {
    return row == 0 ? soon : horizon;
  }

  /** Writes how many are at risk; the frame holds x, base line, width and last day. */
  private void riskRow(Graphics2D g, Rectangle2D frame, Cell cell, boolean first) {
    ArmStyle style = subject.style(cell.arm());
    if (first) {
      g.setColor(style.colour());
      g.setStroke(style.stroke());
      g.draw(
          new Line2D.Double(
              frame.getX() - 44, frame.getY() - 4, frame.getX() - 14, frame.getY() - 4));
    }
    KaplanMeier curve = subject.findings().survival().curves().get(cell);
    Font font = Fonts.regular(Fonts.LEAST);
    g.setFont(font);
    g.setColor(Palette.MUTED);
    double step = Axes.step(0, frame.getHeight(), RISK_STEPS);
    for (double day = 0; day <= frame.getHeight() * 1.0001; day += step) {
      String n = curve == null ? "–" : Integer.toString(curve.atRisk(day));
      double x = frame.getX() + day / frame.getHeight() * frame.getWidth();
      double half = Text.width(n, font) / 2;
      // Inside the panel, lest the figures of neighbours run together.
      Text.centre(
          g, n, Math.max(frame.getX() + half, Math.min(frame.getMaxX() - half, x)), frame.getY());
    }
  }

  private XYPlot panel(List<String> arms, int column, double end) {
    Layers layers = new Layers(Axes.plot(Axes.whole(0, end, 6), Axes.shares()));
    for (String arm : arms) {
      Cell cell = new Cell(subject.hypotheses().get(column), arm);
      KaplanMeier curve = subject.findings().survival().curves().get(cell);
      if (curve != null) {
        ArmStyle style = subject.style(arm);
        List<double[]> points = steps(curve, end);
        layers.band(points, 2, 3, Palette.veil(style.colour(), arms.size() > FEW ? 14 : 38));
        layers.line(points, 1, style.colour(), style.stroke());
      }
    }
    return layers.orNote("no finished run");
  }

  /** The curve as corners {day, estimate, low, high}, up to the end of what was observed. */
  public static List<double[]> steps(KaplanMeier curve, double end) {
    TreeSet<Double> days = new TreeSet<>(List.of(0.0));
    double last = curve.survival(curve.longest()) == 0 ? end : Math.min(end, curve.longest());
    // Steps that are less than half a pixel apart are drawn as one.
    double grid = end / 640;
    curve.steps().stream()
        .mapToDouble(KaplanMeier.Step::time)
        .filter(t -> t > 0 && t <= last)
        .map(t -> Math.min(last, Math.max(t, Limits.ceil(t / grid) * grid)))
        .forEach(days::add);
    List<double[]> corners = new ArrayList<>();
    double[] before = null;
    for (double day : days) {
      Interval interval = curve.interval(day, Confidence.NINETY_FIVE);
      double[] now = {day, curve.survival(day), interval.low(), interval.high()};
      if (before != null) {
        corners.add(new double[] {day, before[1], before[2], before[3]});
      }
      corners.add(now);
      before = now;
    }
    corners.add(new double[] {last, before[1], before[2], before[3]});
    return Polyline.simplify(corners, 0.001);
  }
}
