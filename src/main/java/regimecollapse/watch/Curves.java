package regimecollapse.watch;

import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.JComponent;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import regimecollapse.chart.canvas.Axes;
import regimecollapse.chart.canvas.Fonts;
import regimecollapse.chart.canvas.Text;
import regimecollapse.quantity.Timeline;
import regimecollapse.scenario.Scenario;
import regimecollapse.text.Numbers;

/**
 * Three charts that grow as the run goes: control, morale, support. Over the calendar of the run
 * while fronts are quiet, over the days of the campaign while they are not.
 */
final class Curves {
  private static final double TITLE = 34;
  private static final double AXIS = 22;
  private static final double GAP = 4;

  /** Width of the labels of values, px. */
  private static final double LABELS = 42;

  private static final double BEFORE = 10;
  private static final double AHEAD = 4;
  private static final double LEAST = 22;
  private static final float[][] DASHES = {null, {7, 3}, {2, 3}, {9, 3, 2, 3}, {4, 4}};

  private final Scenario scenario;
  private final Map<Measure, XYSeries> series = new EnumMap<>(Measure.class);
  private Scene last;

  Curves(Scenario scenario) {
    this.scenario = scenario;
    for (Measure measure : Measure.values()) {
      if (measure.role().isEmpty() || scenario.has(measure.role().get())) {
        series.put(measure, new XYSeries(measure.label(), false, true));
      }
    }
  }

  /** Adds a scene; one of the first day begins anew. */
  synchronized void add(Scene scene) {
    if (last == null || scene.day() < last.day()) {
      series.values().forEach(line -> line.clear());
    }
    last = scene;
    series.forEach((m, line) -> line.add(scene.day(), scene.measures()[m.ordinal()], false));
  }

  /** Number of points of each line. */
  synchronized int size() {
    return series.get(Measure.PEOPLE).getItemCount();
  }

  /** Draws the three below one another. */
  synchronized void draw(Graphics2D g, Rectangle2D area, Look look) {
    MapSigns.smooth(g);
    g.setColor(look.paper());
    g.fill(area);
    double height = area.getHeight() / Measure.Panel.values().length;
    for (Measure.Panel panel : Measure.Panel.values()) {
      double y = area.getY() + panel.ordinal() * height;
      draw(g, panel, look, new Rectangle2D.Double(area.getX(), y, area.getWidth(), height));
    }
  }

  private void draw(Graphics2D g, Measure.Panel panel, Look look, Rectangle2D area) {
    g.setColor(look.ink());
    g.setFont(Fonts.bold(Fonts.SMALL));
    double left = area.getX() + 8;
    Text.left(
        g, Text.fit(panel.title(), g.getFont(), area.getWidth() - 16), left, area.getY() + 13);
    g.setFont(Fonts.regular(Fonts.SMALL));
    for (Measure measure : of(panel)) {
      g.setColor(look.line(measure.line()));
      g.setStroke(stroke(measure));
      double y = area.getY() + 24;
      g.draw(new Line2D.Double(left, y, left + 22, y));
      g.setColor(look.ink());
      Text.left(g, measure.label(), left + 27, y + 4);
      left += 27 + Text.width(measure.label(), g.getFont()) + 14;
    }
    JFreeChart chart = new JFreeChart(null, null, plot(panel, look), false);
    chart.setBackgroundPaint(null);
    chart.setAntiAlias(true);
    chart.draw(
        g,
        new Rectangle2D.Double(
            area.getX() + 4,
            area.getY() + TITLE,
            area.getWidth() - 24,
            area.getHeight() - TITLE - GAP));
  }

  private List<Measure> of(Measure.Panel panel) {
    return series.keySet().stream().filter(m -> m.panel() == panel).toList();
  }

  private static BasicStroke stroke(Measure measure) {
    float[] dash = DASHES[measure.line() % DASHES.length];
    return dash == null
        ? new BasicStroke(1.8f)
        : new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
  }

  private XYPlot plot(Measure.Panel panel, Look look) {
    XYPlot plot = Axes.plot(days(), values(panel));
    XYSeriesCollection data = new XYSeriesCollection();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    for (Measure measure : of(panel)) {
      renderer.setSeriesPaint(data.getSeriesCount(), look.line(measure.line()));
      renderer.setSeriesStroke(data.getSeriesCount(), stroke(measure));
      data.addSeries(series.get(measure));
    }
    // Dashes go on over the points, and the plots stand below one another.
    renderer.setDrawSeriesLineAsPath(true);
    AxisSpace room = new AxisSpace();
    room.setLeft(LABELS);
    plot.setFixedRangeAxisSpace(room);
    AxisSpace below = new AxisSpace();
    below.setBottom(AXIS);
    plot.setFixedDomainAxisSpace(below);
    plot.setDataset(data);
    plot.setRenderer(renderer);
    if (last != null) {
      plot.addDomainMarker(new ValueMarker(last.zeroDay(), look.alarm(), new BasicStroke(1f)));
    }
    plot.setOutlinePaint(look.border());
    plot.setDomainGridlinePaint(look.line());
    plot.setRangeGridlinePaint(look.line());
    for (ValueAxis axis : List.of(plot.getDomainAxis(), plot.getRangeAxis())) {
      axis.setTickLabelPaint(look.ink());
      axis.setTickMarkPaint(look.border());
    }
    return plot;
  }

  private NumberAxis values(Measure.Panel panel) {
    if (panel == Measure.Panel.CONTROL) {
      return Axes.shares();
    }
    double most = 1;
    for (Measure measure : of(panel)) {
      most = Math.max(most, series.get(measure).getItemCount() > 0 ? most(measure) : 0);
    }
    return Axes.numbers(0, 1.05 * most, "0.0");
  }

  private double most(Measure measure) {
    double most = series.get(measure).getMaxY();
    return Double.isNaN(most) ? 0 : most;
  }

  /** Model days, marked with years or with days of the campaign. */
  private ValueAxis days() {
    Timeline time = scenario.timeline();
    if (last != null && (last.active() || last.fled())) {
      double from = last.campaignDay() - BEFORE;
      double to = Math.max(from + BEFORE + LEAST, last.day() + AHEAD);
      double step = Math.max(1, Axes.step(0, to - from, 7));
      Map<Double, String> marks = new LinkedHashMap<>();
      double day = step * Math.ceil((from - last.zeroDay()) / step);
      for (; last.zeroDay() + day <= to; day += step) {
        marks.put(last.zeroDay() + day, "day " + Numbers.minus(Numbers.decimal(day, 0)));
      }
      return Axes.marked(marks, from, to);
    }
    return Axes.marked(years(time), 0, time.length());
  }

  private static Map<Double, String> years(Timeline time) {
    List<LocalDate> dates = new ArrayList<>();
    boolean months = time.length() < 2.5 * Timeline.DAYS_PER_YEAR;
    LocalDate date = time.start().withDayOfMonth(1);
    while (!date.isAfter(time.end())) {
      boolean shown = months ? date.getMonthValue() % 3 == 1 : date.getMonthValue() == 1;
      if (shown && !date.isBefore(time.start())) {
        dates.add(date);
      }
      date = date.plusMonths(1);
    }
    Map<Double, String> marks = new LinkedHashMap<>();
    dates.forEach(
        d -> marks.put(time.dayOf(d), months ? d.toString().substring(0, 7) : "" + d.getYear()));
    return marks;
  }

  /** The charts in a window. */
  static final class View extends JComponent {
    private static final long serialVersionUID = 1L;

    private final transient WatchState state;

    View(WatchState state, int width, int height) {
      this.state = state;
      setPreferredSize(new Dimension(width, height));
      // Swing makes one painting of many calls.
      state.tell(this::repaint);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
      Graphics2D g = (Graphics2D) graphics.create();
      Rectangle2D area = new Rectangle2D.Double(0, 0, getWidth(), getHeight());
      state.curves().draw(g, area, state.look());
      g.dispose();
    }
  }
}
