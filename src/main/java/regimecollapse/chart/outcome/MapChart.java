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
import regimecollapse.text.Dates;

/**
 * Maps of who still holds what: a row a hypothesis, a column a day, names on a map below; maps that
 * look like another are left out.
 */
public final class MapChart {
  private static final double GAP = 12;
  private static final double ROW_TITLE = 20;
  private static final double HEAD = 20;
  private static final double TALLEST = 600;
  private static final double WIDEST = 420;
  private static final double NAMED_WIDTH = 460;
  private static final double NAMED_HEIGHT = 440;
  private static final double KEY_WIDTH = 540;
  private static final double KEY_HEIGHT = 190;

  private final Subject subject;
  private final List<Double> days;

  /** A chart of this subject. */
  public MapChart(Subject subject) {
    this.subject = subject;
    this.days = subject.scenario().outputs().mapDays();
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
    Drawing drawing = new Drawing(subject, arm, MapPicks.of(subject, arm, days));
    return List.of(
        new Sheet("Who still holds what: " + subject.arm(arm), subject.sample(List.of(arm)))
            .caption(
                "Colour: share of runs in which the government holds the place at that time; a place"
                    + " that it lost once counts as lost. Days count from "
                    + subject.zero("the start of the offensive")
                    + ". Places are coloured, not areas: "
                    + (subject.scenario().countryside().isEmpty()
                        ? "who holds the land between them is not modelled."
                        : "the land between them, which the model knows by province, is not"
                            + " drawn."))
            .caption(drawing.picks().leftOut())
            .caption(subject.scenario().outputs().attribution())
            .of(arm)
            .figure(name, drawing.width(), drawing.height(), drawing::draw));
  }

  /** The maps of an arm, all of one size. */
  private static final class Drawing {
    private final Subject subject;
    private final String arm;
    private final MapPicks picks;
    private final MapPanel maps;
    private final MapPanel names;

    Drawing(Subject subject, String arm, MapPicks picks) {
      this.subject = subject;
      this.arm = arm;
      this.picks = picks;
      int columns = picks.days().size();
      this.maps = panel(subject, Math.min(WIDEST, (1100 - GAP * (columns - 1)) / columns));
      double tall = NAMED_HEIGHT * maps.width() / maps.height();
      this.names = new MapPanel(subject, Math.min(NAMED_WIDTH, tall));
    }

    MapPicks picks() {
      return picks;
    }

    double width() {
      double row = picks.days().size() * (maps.width() + GAP) - GAP;
      return Math.max(row, names.width() + 24 + KEY_WIDTH);
    }

    double height() {
      double rows = picks.rows().size() * (ROW_TITLE + maps.height() + GAP);
      return HEAD + rows + 10 + Math.max(KEY_HEIGHT, names.height());
    }

    private double x(Rectangle2D area, int column) {
      return area.getX() + column * (maps.width() + GAP);
    }

    void draw(Graphics2D g, Rectangle2D area) {
      Pen.ink(g, Fonts.bold(Fonts.BODY));
      for (int column = 0; column < picks.days().size(); column++) {
        String title = title(picks.days().get(column));
        Text.left(g, title, x(area, column), area.getY() + Fonts.BODY);
      }
      double y = area.getY() + HEAD;
      for (String row : picks.rows().keySet()) {
        Pen.ink(g, Fonts.bold(Fonts.SMALL));
        Text.left(
            g,
            Text.fit(picks.title(subject, row), g.getFont(), area.getWidth()),
            area.getX(),
            y + 13);
        for (int column = 0; column < picks.days().size(); column++) {
          MapShares shares = shares(row, picks.days().get(column));
          at(g, x(area, column), y + ROW_TITLE, () -> maps.draw(g, shares));
        }
        y += ROW_TITLE + maps.height() + GAP;
      }
      double below = area.getMaxY() - Math.max(KEY_HEIGHT, names.height());
      at(g, area.getX(), below, () -> names.drawNames(g));
      at(g, area.getX() + names.width() + 24, below + 8, () -> maps.drawKey(g));
    }

    /** The day, with its date where the case names day 0, so that it is one date in all runs. */
    private String title(double day) {
      String date =
          subject.scenario().timeline().zero().isEmpty()
              ? ""
              : ", " + Dates.of(subject.dayZero().plusDays((long) Math.floor(day)));
      return "Day " + MapPicks.day(day) + date;
    }

    private MapShares shares(String hypothesis, double day) {
      List<String> places = List.copyOf(subject.heldAtStart());
      return MapShares.of(subject.findings().falls(), new Cell(hypothesis, arm), day, places);
    }
  }

  private static void at(Graphics2D g, double x, double y, Runnable drawing) {
    AffineTransform before = g.getTransform();
    g.translate(x, y);
    drawing.run();
    g.setTransform(before);
  }
}
