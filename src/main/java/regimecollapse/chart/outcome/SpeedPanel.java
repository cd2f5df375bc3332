package regimecollapse.chart.outcome;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.plot.XYPlot;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.outcome.SpeedOfCollapse.Estimate;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Axes;
import regimecollapse.chart.canvas.Layers;
import regimecollapse.chart.canvas.MarkedAxis;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.canvas.PanelGrid;
import regimecollapse.chart.form.Subject;

/**
 * The days to lose parts of the population under one hypothesis. Markers stand on the level that
 * they are of; those that would touch another stand a little above or below it.
 *
 * @param subject what is drawn
 * @param axis of days
 * @param levels shares that are lost, percent
 * @param size of the panel, px
 */
record SpeedPanel(Subject subject, SpeedAxis axis, List<Integer> levels, PanelGrid.Size size) {
  /** Distance of markers above one another, px. */
  private static final double APART = 9;

  /** Half the width of a marker and some space, px. */
  private static final double HALF = 6;

  private static final BasicStroke BAR = new BasicStroke(1.3f);
  private static final BasicStroke HAIR = new BasicStroke(0.9f);

  /** The panel of a hypothesis. */
  XYPlot draw(String hypothesis, List<String> arms) {
    XYPlot plot = Axes.plot(axis.ticks(size.width()), shares());
    // Lines between the levels, not through them.
    plot.setRangeGridlinesVisible(false);
    Layers layers = new Layers(plot);
    double edge = axis.edge();
    layers.box(new double[] {axis.end(), 0, edge, levels.size()}, BAR, null, Palette.FILL);
    for (int l = 1; l < levels.size(); l++) {
      layers.line(new double[] {axis.start(), l}, new double[] {edge, l}, Palette.GRID, HAIR);
    }
    List<String> strip = arms.stream().filter(a -> isNever(new Cell(hypothesis, a))).toList();
    double[][] heights = heights(hypothesis, arms, strip);
    boolean empty = true;
    for (int i = 0; i < arms.size(); i++) {
      Cell cell = new Cell(hypothesis, arms.get(i));
      if (find(cell, levels.get(0)).n() > 0) {
        empty = false;
        add(layers, cell, heights[i], new int[] {strip.indexOf(cell.arm()), strip.size()});
      }
    }
    if (empty) {
      layers.note("no finished run");
    }
    return layers.plot();
  }

  private Estimate find(Cell cell, int level) {
    return subject.findings().speed().daysToLose(cell, level);
  }

  /** Whether an arm needs a place in the strip. */
  private boolean isNever(Cell cell) {
    return levels.stream().anyMatch(level -> Double.isInfinite(find(cell, level).value()));
  }

  /** Where each arm stands at each level. */
  private double[][] heights(String hypothesis, List<String> arms, List<String> strip) {
    double[][] heights = new double[arms.size()][levels.size()];
    double step = APART / size.height() * levels.size();
    for (int l = 0; l < levels.size(); l++) {
      List<double[]> taken = new ArrayList<>();
      for (int i = 0; i < arms.size(); i++) {
        Estimate found = find(new Cell(hypothesis, arms.get(i)), levels.get(l));
        double[] ends =
            ends(found, axis.marker(found.value(), strip.indexOf(arms.get(i)), strip.size()));
        int lane = found.n() > 0 ? lane(ends, taken) : 0;
        taken.add(new double[] {ends[0], ends[1], lane});
        heights[i][l] = l + 0.5 + lane * step;
      }
    }
    return heights;
  }

  /** How far a marker and its bar reach. */
  private double[] ends(Estimate found, double marker) {
    double half = axis.length(HALF, size.width());
    double[] ends = {marker - half, marker + half};
    if (hasBar(found)) {
      ends[0] = Math.min(ends[0], axis.bar(found.interval().low()));
      ends[1] = Math.max(ends[1], axis.bar(found.interval().high()));
    }
    return ends;
  }

  private static boolean hasBar(Estimate found) {
    double low = found.interval().low();
    return !Double.isNaN(low) && low != found.interval().high();
  }

  /** The free lane that is nearest to the level: 0, one above, one below, ... */
  private static int lane(double[] ends, List<double[]> taken) {
    int lane = 0;
    while (blocked(ends, lane, taken)) {
      lane = lane > 0 ? -lane : 1 - lane;
    }
    return lane;
  }

  private static boolean blocked(double[] ends, int lane, List<double[]> taken) {
    return taken.stream().anyMatch(t -> t[2] == lane && t[0] < ends[1] && ends[0] < t[1]);
  }

  /** Draws an arm that has the n-th of so many places in the strip. */
  private void add(Layers layers, Cell cell, double[] heights, int[] place) {
    ArmStyle style = subject.style(cell.arm());
    List<double[]> line = new ArrayList<>();
    for (int l = 0; l < levels.size(); l++) {
      Estimate found = find(cell, levels.get(l));
      if (Double.isFinite(found.value())) {
        line.add(new double[] {SpeedAxis.place(found.value()), heights[l]});
      }
      if (hasBar(found)) {
        double[] from = {axis.bar(found.interval().low()), heights[l]};
        double[] to = {axis.bar(found.interval().high()), heights[l]};
        layers.line(from, to, style.colour(), BAR);
      }
    }
    if (line.size() > 1) {
      layers.line(line, 1, style.colour(), style.stroke());
    }
    for (int l = 0; l < levels.size(); l++) {
      double value = find(cell, levels.get(l)).value();
      double x = axis.marker(value, place[0], place[1]);
      layers.marker(x, heights[l], style, Double.isFinite(value));
    }
  }

  private MarkedAxis shares() {
    Map<Double, String> marks = new LinkedHashMap<>();
    for (int l = 0; l < levels.size(); l++) {
      marks.put(l + 0.5, levels.get(l) + " %");
    }
    return Axes.marked(marks, 0, levels.size());
  }
}
