package regimecollapse.chart.outcome;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.Frame;
import regimecollapse.analysis.outcome.PlaceFalls;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Axes;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Fonts;
import regimecollapse.chart.canvas.LegendItem;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.canvas.Pen;
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.chart.canvas.Text;
import regimecollapse.chart.form.DayUnit;
import regimecollapse.chart.form.DocumentedDates;
import regimecollapse.chart.form.Headings;
import regimecollapse.chart.form.RowAxis;
import regimecollapse.chart.form.Subject;
import regimecollapse.stats.Quantiles;
import regimecollapse.text.Numbers;

/** When the chosen places fall, against the record: a row a place, a column a hypothesis. */
public final class CityFallsChart {
  private static final double ROW = 24;
  private static final double LABELS = 130;
  private static final double GAP = 22;
  private static final double VALUES = 92;
  private static final double HEAD_VALUES = 28;
  private static final Font FONT = Fonts.regular(Fonts.SMALL);
  private static final Font SMALL = Fonts.regular(Fonts.LEAST);

  private static final BasicStroke HELD = new BasicStroke(1.4f, BasicStroke.CAP_BUTT, 0);

  private final Subject subject;
  private final DocumentedDates record;
  private final List<String> places;
  private final double panel;
  private final Headings headings;
  private final DayUnit unit;
  private final double first;
  private final double last;

  /** A chart of this subject. */
  public CityFallsChart(Subject subject) {
    this.subject = subject;
    this.record = new DocumentedDates(subject);
    this.places = subject.scenario().outputs().places();
    this.last = record.end(Math.max(1, subject.scenario().outputs().magnifyDays()));
    this.first = record.begin(-1, last);
    this.unit = DayUnit.of(first, last);
    int columns = subject.hypotheses().size();
    this.panel = columns <= 2 ? 330 : columns == 3 ? 220 : 190;
    this.headings = Headings.of(subject, panel + VALUES);
  }

  private double head() {
    return headings.height() + HEAD_VALUES;
  }

  /** The figure of an arm; none if the scenario names no places. */
  public List<Figure> figure(String arm, String name) {
    if (places.isEmpty()) {
      return List.of();
    }
    int columns = subject.hypotheses().size();
    double width = LABELS + columns * (panel + VALUES) + (columns - 1) * GAP;
    double height = head() + places.size() * ROW + RowAxis.HEIGHT;
    return List.of(
        new Sheet(
                "Day of the fall of " + places.size() + " places: " + subject.arm(arm),
                subject.sample(List.of(arm)))
            .legend(legend())
            .caption(
                "Quantiles over all runs; a run that never loses the place counts as later than all,"
                    + " and an arrow says that the range goes on beyond the axis. Falls include"
                    + " places left without a government when the leader flees. At the right: share"
                    + " of runs that lose the place before his flight / with it / never.")
            .of(arm)
            .figure(name, width, height, (g, area) -> draw(g, area, arm)));
  }

  private List<LegendItem> legend() {
    Color colour = Palette.LINES.get(1);
    List<LegendItem> legend =
        new ArrayList<>(
            List.of(
                LegendItem.marker("median", ArmStyle.of(0)),
                LegendItem.line("middle 50 %", colour, new BasicStroke(6, BasicStroke.CAP_BUTT, 0)),
                LegendItem.line("middle 90 %", colour, new BasicStroke(1.3f)),
                LegendItem.box("documented window", Palette.RECORD_FILL, Palette.RECORD)));
    boolean held =
        places.stream()
            .flatMap(p -> record.ofPlace(p).stream())
            .anyMatch(o -> record.until(o).isPresent());
    if (held) {
      legend.add(LegendItem.line("held until", Palette.RECORD, HELD));
    }
    return legend;
  }

  private void draw(Graphics2D g, Rectangle2D area, String arm) {
    for (int i = 0; i < places.size(); i++) {
      double y = area.getY() + head() + (i + 0.5) * ROW;
      Pen.ink(g, FONT);
      String label = Text.fit(name(places.get(i)), FONT, LABELS - 10);
      Text.right(g, label, area.getX() + LABELS - 10, y + Fonts.SMALL * 0.35);
    }
    for (int column = 0; column < subject.hypotheses().size(); column++) {
      double x = area.getX() + LABELS + column * (panel + VALUES + GAP);
      Rectangle2D frame =
          new Rectangle2D.Double(x, area.getY() + head(), panel, places.size() * ROW);
      headings.draw(g, column, x, area.getY());
      drawFrame(g, frame);
      Cell cell = new Cell(subject.hypotheses().get(column), arm);
      for (int i = 0; i < places.size(); i++) {
        Rectangle2D row = new Rectangle2D.Double(x, frame.getY() + i * ROW, panel, ROW);
        drawRow(g, row, places.get(i), subject.findings().falls().of(cell, places.get(i)));
      }
    }
  }

  private void drawFrame(Graphics2D g, Rectangle2D frame) {
    g.setFont(SMALL);
    Text.right(g, "before / with", frame.getMaxX() + VALUES, frame.getY() - 16);
    Text.right(g, "flight / never, %", frame.getMaxX() + VALUES, frame.getY() - 4);
    RowAxis axis = new RowAxis(frame);
    double step = Math.max(1, Axes.step(first / unit.days(), last / unit.days(), 8));
    for (double at = Math.ceil(first / unit.days() / step) * step;
        at * unit.days() <= last;
        at += step) {
      axis.tick(g, x(frame, at * unit.days()), Integer.toString((int) at));
    }
    g.setColor(Palette.AXIS);
    g.draw(frame);
    axis.title(g, unit.title() + " since " + subject.zero("the offensive"));
  }

  private void drawRow(Graphics2D g, Rectangle2D row, String place, PlaceFalls falls) {
    record
        .ofPlace(place)
        .ifPresent(
            o -> {
              double from = x(row, record.from(o));
              Rectangle2D box =
                  new Rectangle2D.Double(
                      from, row.getY() + 2.5, x(row, record.to(o)) - from, ROW - 5);
              g.setColor(Palette.RECORD_FILL);
              g.fill(box);
              Pen.draw(g, Palette.RECORD, 0.8f, box);
              record.until(o).ifPresent(until -> drawHeld(g, row, record.to(o), until));
            });
    Pen.ink(g, SMALL);
    boolean held = subject.heldAtStart().contains(place);
    Text.right(
        g, held ? shares(falls) : "not held", row.getMaxX() + VALUES, row.getCenterY() + 3.5);
    if (held && falls.runs() > 0) {
      drawSpread(g, row, falls.days());
    }
  }

  /** A line along the foot of the row while the taker held the place, and its end. */
  private void drawHeld(Graphics2D g, Rectangle2D row, double from, double until) {
    double y = row.getMaxY() - 4;
    double end = x(row, Math.min(until, last));
    g.setColor(Palette.RECORD);
    g.setStroke(HELD);
    g.draw(new Line2D.Double(x(row, from), y, end, y));
    if (until <= last) {
      g.draw(new Line2D.Double(end, y - 5, end, y + 3));
    }
  }

  private void drawSpread(Graphics2D g, Rectangle2D row, Quantiles days) {
    double y = row.getCenterY();
    g.setColor(Palette.LINES.get(1));
    g.setStroke(new BasicStroke(1.3f));
    line(g, row, days.at(0.05), days.at(0.95));
    g.setStroke(new BasicStroke(6, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
    line(g, row, days.at(0.25), days.at(0.75));
    if (days.at(0.95) > last) {
      arrow(g, row.getMaxX(), 1, y);
    }
    if (days.at(0.05) < first) {
      arrow(g, row.getX(), -1, y);
    }
    if (days.at(0.5) >= first && days.at(0.5) <= last) {
      LegendItem.stamp(g, ArmStyle.of(0), true, x(row, days.at(0.5)), y);
    }
  }

  /** The range goes on beyond the axis: 1 to later days, -1 to earlier ones. */
  private static void arrow(Graphics2D g, double edge, int way, double y) {
    g.setStroke(new BasicStroke(1.3f));
    double tip = edge + 5 * way;
    g.draw(new Line2D.Double(edge, y, tip, y));
    g.draw(new Line2D.Double(tip - 4 * way, y - 4, tip, y));
    g.draw(new Line2D.Double(tip - 4 * way, y + 4, tip, y));
  }

  private void line(Graphics2D g, Rectangle2D row, double from, double to) {
    if (from <= last && to >= first) {
      double y = row.getCenterY();
      double start = x(row, Math.max(from, first));
      double end = x(row, Math.min(to, last));
      // A range within an hour is still to be seen.
      g.draw(new Line2D.Double(start, y, Math.max(end, start + 1.5), y));
    }
  }

  private static String shares(PlaceFalls falls) {
    if (falls.runs() == 0) {
      return "–";
    }
    double n = falls.runs() / 100.0;
    return "%s / %s / %s"
        .formatted(
            Numbers.fixed(falls.fellBeforeFlight() / n, 0),
            Numbers.fixed(falls.handedOver() / n, 0),
            Numbers.fixed(falls.never() / n, 0));
  }

  private double x(Rectangle2D frame, double day) {
    return frame.getX() + (day - first) / (last - first) * frame.getWidth();
  }

  private String name(String place) {
    return new Frame(subject.scenario()).place(place);
  }
}
