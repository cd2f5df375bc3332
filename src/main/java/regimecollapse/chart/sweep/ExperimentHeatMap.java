package regimecollapse.chart.sweep;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import regimecollapse.analysis.base.CollapseProbability.Estimate;
import regimecollapse.analysis.outcome.Within;
import regimecollapse.analysis.sweep.Experiment;
import regimecollapse.analysis.sweep.SweepShares;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Fonts;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.canvas.PanelGrid;
import regimecollapse.chart.canvas.Pen;
import regimecollapse.chart.canvas.ShareScale;
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.chart.canvas.Text;
import regimecollapse.chart.form.Headings;
import regimecollapse.chart.form.Subject;
import regimecollapse.scenario.change.Arm;
import regimecollapse.text.Dates;

/** The chance to fall over a grid of two keys: a heat map a hypothesis. */
final class ExperimentHeatMap {
  private static final double ROW = 28;
  private static final double GAP = 24;
  private static final double BELOW = 46;
  private static final double SCALE = 38;
  private static final double ROOM = 24;
  private static final Font FONT = Fonts.regular(Fonts.SMALL);
  private static final Font TINY = Fonts.regular(Fonts.LEAST);

  private final Subject subject;
  private final Experiment experiment;
  private final SweepShares shares;
  private final String across;
  private final String up;
  private final Map<String, Map<String, Arm>> points;
  private final List<String> columns;
  private final List<String> rows;
  private final double cell;
  private final double labels;
  private final Headings headings;

  /**
   * A map of two keys.
   *
   * @param across the key whose values are columns
   * @param up that whose values are rows, the last on top
   */
  ExperimentHeatMap(Subject subject, Experiment experiment, String across, String up) {
    this.subject = subject;
    this.experiment = experiment;
    this.shares = new SweepShares(subject.scenario(), subject.findings().runs());
    this.across = across;
    this.up = up;
    this.points = experiment.grid(across, up);
    this.columns = experiment.levels(across);
    List<String> highestFirst = new ArrayList<>(experiment.levels(up));
    Collections.reverse(highestFirst);
    this.rows = List.copyOf(highestFirst);
    int hypotheses = subject.hypotheses().size();
    double least = columns.stream().mapToDouble(c -> Text.width(c, TINY) + 8).max().orElse(40);
    double even = PanelGrid.widthFor(hypotheses) / columns.size();
    this.cell = Math.max(Math.max(34, least), Math.min(64, even));
    this.labels = ROOM + rows.stream().mapToDouble(r -> Text.width(r, TINY)).max().orElse(0) + 10;
    this.headings = Headings.of(subject, panelWidth());
  }

  /** Draws it under this name. */
  Figure figure(String name) {
    int panels = subject.hypotheses().size();
    double width = labels + panels * panelWidth() + (panels - 1) * GAP + 4;
    double height = head() + rows.size() * ROW + BELOW + SCALE;
    List<String> arms = experiment.points().stream().map(Arm::id).toList();
    return new Sheet("What comes of two things together?", subject.precision(arms))
        .caption(
            "Cells: share of runs, in per cent, in which the leader has fled or the capital is lost"
                + " by "
                + Dates.of(subject.scenario().timeline().end())
                + ". Intervals are in sweep-points.csv.")
        .figure(name, width, height, this::draw);
  }

  private double panelWidth() {
    return columns.size() * cell;
  }

  private double head() {
    return headings.height() + 8;
  }

  private void draw(Graphics2D g, Rectangle2D area) {
    double top = area.getY() + head();
    double below = top + rows.size() * ROW;
    Pen.ink(g, FONT);
    Text.upwards(g, Experiment.label(up), area.getX() + 6, top + rows.size() * ROW / 2);
    g.setFont(TINY);
    for (int row = 0; row < rows.size(); row++) {
      Text.right(g, rows.get(row), area.getX() + labels - 7, top + (row + 0.5) * ROW + 4);
    }
    for (int i = 0; i < subject.hypotheses().size(); i++) {
      double x = area.getX() + labels + i * (panelWidth() + GAP);
      headings.draw(g, i, x, area.getY());
      drawPanel(g, subject.hypotheses().get(i), x, top);
    }
    Pen.ink(g, FONT);
    int panels = subject.hypotheses().size();
    double middle = (panels * panelWidth() + (panels - 1) * GAP) / 2;
    Text.centre(g, Experiment.label(across), area.getX() + labels + middle, below + 34);
    ShareScale.draw(g, "Runs that fall", area.getX() + labels, below + BELOW, Palette::fallen);
  }

  private void drawPanel(Graphics2D g, String hypothesis, double left, double top) {
    for (int c = 0; c < columns.size(); c++) {
      double x = left + c * cell;
      Map<String, Arm> column = points.getOrDefault(columns.get(c), Map.of());
      for (int row = 0; row < rows.size(); row++) {
        Rectangle2D box = new Rectangle2D.Double(x, top + row * ROW, cell, ROW);
        drawCell(g, box, hypothesis, column.get(rows.get(row)));
      }
      Pen.ink(g, TINY);
      Text.centre(g, columns.get(c), x + cell / 2, top + rows.size() * ROW + 15);
    }
  }

  private void drawCell(Graphics2D g, Rectangle2D box, String hypothesis, Arm point) {
    Estimate share =
        point == null ? new Estimate(0, 0) : shares.share(hypothesis, point.id(), Within.HORIZON);
    Color ground = Palette.fallen(share.share());
    g.setColor(ground);
    g.fill(box);
    Pen.draw(g, Palette.PAPER, 0.7f, box);
    g.setColor(Palette.on(ground));
    g.setFont(FONT);
    String number = share.n() == 0 ? "–" : Long.toString(Math.round(100 * share.share()));
    Text.centre(g, number, box.getCenterX(), box.getCenterY() + Fonts.SMALL * 0.35);
  }
}
