package regimecollapse.chart.outcome;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.outcome.MapShares;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Fonts;
import regimecollapse.chart.canvas.Pen;
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.chart.canvas.Text;
import regimecollapse.chart.form.MapPanel;
import regimecollapse.chart.form.Subject;
import regimecollapse.text.Numbers;

/**
 * Maps of who still holds what: a row a hypothesis, a column a day, names on a larger map below.
 */
public final class MapChart {
  private static final double GAP = 12;
  private static final double ROW_TITLE = 20;
  private static final double HEAD = 20;
  private static final double TALLEST = 600;
  private static final double NAMED_WIDTH = 400;
  private static final double NAMED_HEIGHT = 400;
  private static final double KEY_WIDTH = 420;
  private static final double KEY_HEIGHT = 190;

  private final Subject subject;
  private final List<Double> days;
  private final MapPanel small;
  private final MapPanel large;

  /** A chart of this subject. */
  public MapChart(Subject subject) {
    this.subject = subject;
    this.days = subject.scenario().outputs().mapDays();
    int columns = Math.max(1, days.size());
    double width = Math.max(180, Math.min(330, (1100 - GAP * (columns - 1)) / columns));
    this.small = panel(subject, width);
    double tall = NAMED_HEIGHT * small.width() / small.height();
    this.large = new MapPanel(subject, Math.min(NAMED_WIDTH, tall));
  }

  /** A map as wide as that, or as high as is left where the country is long from north to south. */
  private static MapPanel panel(Subject subject, double width) {
    MapPanel panel = new MapPanel(subject, width);
    return panel.height() <= TALLEST
        ? panel
        : new MapPanel(subject, width * TALLEST / panel.height());
  }

  /** The figure of an arm; none if the scenario names no days. */
  public List<Figure> figure(String arm, String name) {
    if (days.isEmpty() || subject.scenario().geography().localities().isEmpty()) {
      return List.of();
    }
    double all =
        Math.max(days.size() * (small.width() + GAP) - GAP, large.width() + 24 + KEY_WIDTH);
    double height =
        HEAD
            + subject.hypotheses().size() * rowHeight()
            + 10
            + Math.max(KEY_HEIGHT, large.height());
    return List.of(
        new Sheet("Who still holds what: " + subject.arm(arm), subject.sample(List.of(arm)))
            .caption(
                "Colour: share of runs in which the government holds the place at that time; a place"
                    + " that it lost once counts as lost. Days count from the start of the"
                    + " offensive. Places are coloured, not areas: who holds the land between them"
                    + " is not modelled.")
            .caption(subject.scenario().outputs().attribution())
            .of(arm)
            .figure(name, all, height, (g, area) -> draw(g, area, arm)));
  }

  private double rowHeight() {
    return ROW_TITLE + small.height() + GAP;
  }

  private void draw(Graphics2D g, Rectangle2D area, String arm) {
    Pen.ink(g, Fonts.bold(Fonts.BODY));
    for (int column = 0; column < days.size(); column++) {
      Text.left(g, title(days.get(column)), x(area, column), area.getY() + Fonts.BODY);
    }
    for (int row = 0; row < subject.hypotheses().size(); row++) {
      String hypothesis = subject.hypotheses().get(row);
      double y = area.getY() + HEAD + row * rowHeight();
      Pen.ink(g, Fonts.bold(Fonts.SMALL));
      Text.left(g, subject.hypothesis(hypothesis), area.getX(), y + 13);
      for (int column = 0; column < days.size(); column++) {
        MapShares shares = shares(new Cell(hypothesis, arm), days.get(column));
        at(g, x(area, column), y + ROW_TITLE, () -> small.draw(g, shares));
      }
    }
    double y = area.getMaxY() - Math.max(KEY_HEIGHT, large.height());
    at(g, area.getX(), y, () -> large.drawNames(g));
    at(g, area.getX() + large.width() + 24, y + 8, () -> small.drawKey(g));
  }

  private double x(Rectangle2D area, int column) {
    return area.getX() + column * (small.width() + GAP);
  }

  private MapShares shares(Cell cell, double day) {
    List<String> places = List.copyOf(subject.heldAtStart());
    return MapShares.of(subject.findings().falls(), cell, day, places);
  }

  private static void at(Graphics2D g, double x, double y, Runnable drawing) {
    AffineTransform before = g.getTransform();
    g.translate(x, y);
    drawing.run();
    g.setTransform(before);
  }

  private static String title(double day) {
    return "Day " + Numbers.fixed(day, day == Math.rint(day) ? 0 : 1);
  }
}
