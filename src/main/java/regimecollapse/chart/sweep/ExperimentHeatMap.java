package regimecollapse.chart.sweep;

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
import regimecollapse.chart.canvas.PanelGrid;
import regimecollapse.chart.canvas.Pen;
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.chart.canvas.Text;
import regimecollapse.chart.form.ShareMap;
import regimecollapse.chart.form.Subject;
import regimecollapse.scenario.change.Arm;
import regimecollapse.text.Dates;

/** The chance to fall over a grid of two keys: a heat map a hypothesis. */
final class ExperimentHeatMap {
  private static final double ROW = 28;
  private static final double BELOW = 46;
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
  private final ShareMap map;

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
    double least = columns.stream().mapToDouble(c -> Text.width(c, TINY) + 8).max().orElse(40);
    double even = PanelGrid.widthFor(subject.hypotheses().size()) / columns.size();
    this.cell = Math.max(Math.max(34, least), Math.min(64, even));
    this.labels = ROOM + rows.stream().mapToDouble(r -> Text.width(r, FONT)).max().orElse(0) + 10;
    this.map =
        new ShareMap(subject, rows, columns.size(), new ShareMap.Size(labels, cell, ROW, BELOW));
  }

  /** Draws it under this name. */
  Figure figure(String name) {
    List<String> arms = experiment.points().stream().map(Arm::id).toList();
    return new Sheet("What comes of two things together?", subject.precision(arms))
        .caption(
            "Cells: share of runs, in per cent, in which the leader has fled or the capital is lost"
                + " by "
                + Dates.of(subject.scenario().timeline().end())
                + ". Intervals are in sweep-points.csv.")
        .figure(name, map.width(), map.height(), this::draw);
  }

  private void draw(Graphics2D g, Rectangle2D area) {
    map.draw(g, area, Experiment.label(up), this::share, this::drawValues);
    Pen.ink(g, FONT);
    double middle = area.getX() + labels + map.panels() / 2;
    Text.centre(g, Experiment.label(across), middle, map.bottom(area) + 34);
  }

  private Estimate share(String hypothesis, int column, int row) {
    Arm point = points.getOrDefault(columns.get(column), Map.of()).get(rows.get(row));
    return point == null
        ? new Estimate(0, 0)
        : shares.share(hypothesis, point.id(), Within.HORIZON);
  }

  private void drawValues(Graphics2D g, String hypothesis, double left, double top) {
    Pen.ink(g, TINY);
    for (int c = 0; c < columns.size(); c++) {
      Text.centre(g, columns.get(c), left + (c + 0.5) * cell, top + map.cells() + 15);
    }
  }
}
