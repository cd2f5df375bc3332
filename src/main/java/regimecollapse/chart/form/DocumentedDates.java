package regimecollapse.chart.form;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import regimecollapse.chart.canvas.Fonts;
import regimecollapse.chart.canvas.Layers;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.canvas.PanelGrid;
import regimecollapse.chart.canvas.Text;
import regimecollapse.scenario.record.Observation;
import regimecollapse.text.Dates;

/**
 * The dates of the record as numbered lines over the days of the offensive: the falls of the places
 * that the scenario follows, or all of the record where it names none of them. More lines than
 * these would hide the curves.
 */
public final class DocumentedDates {
  public static final BasicStroke LINE =
      new BasicStroke(0.9f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {3, 2}, 0);

  /** Space that the numbers take above the panels. */
  public static final double HEADER = 26;

  private final LocalDate zero;
  private final List<Observation> ordered;

  /** The dates of the scenario. */
  public DocumentedDates(Subject subject) {
    this.zero = subject.dayZero();
    this.ordered = new ArrayList<>(subject.scenario().observations());
    List<String> followed = subject.scenario().outputs().places();
    List<Observation> told =
        ordered.stream().filter(o -> o.place().filter(followed::contains).isPresent()).toList();
    if (!told.isEmpty()) {
      this.ordered.retainAll(told);
    }
    this.ordered.sort(
        Comparator.comparing(Observation::latest).thenComparing(Observation::earliest));
  }

  public boolean isEmpty() {
    return ordered.isEmpty();
  }

  /** Start of the first day of a window, in days since the documented offensive. */
  public double from(Observation observation) {
    return ChronoUnit.DAYS.between(zero, observation.earliest());
  }

  /** End of its last day. */
  public double to(Observation observation) {
    return ChronoUnit.DAYS.between(zero, observation.latest()) + 1;
  }

  /**
   * Where an axis of days begins: a little before the first date of the record, where that lies
   * before the usual begin.
   */
  public double begin(double usual, double last) {
    double first = ordered.stream().mapToDouble(this::from).min().orElse(usual);
    return first >= 0 ? usual : Math.min(usual, first - Math.max(2, (last - first) / 25));
  }

  /** Where it ends: a little after the last date, where that lies after the usual end. */
  public double end(double usual) {
    double last = ordered.stream().mapToDouble(this::to).max().orElse(usual);
    return last <= usual ? usual : 1.05 * last;
  }

  /** The window in which a place is documented to have fallen. */
  public Optional<Observation> ofPlace(String place) {
    return ordered.stream().filter(o -> o.place().filter(place::equals).isPresent()).findFirst();
  }

  /** First and last day of all events. */
  public String span() {
    LocalDate first =
        ordered.stream().map(Observation::earliest).min(Comparator.naturalOrder()).orElseThrow();
    LocalDate last =
        ordered.stream().map(Observation::latest).max(Comparator.naturalOrder()).orElseThrow();
    return Dates.of(first) + " to " + Dates.of(last);
  }

  /** The end of the last day on which each event can have happened, once each. */
  List<Double> ends(double first, double last) {
    return ordered.stream()
        .map(this::to)
        .filter(day -> day >= first && day <= last)
        .distinct()
        .toList();
  }

  /** Draws a line at each event. */
  public void mark(Layers layers, double first, double last) {
    ends(first, last).forEach(day -> layers.vertical(day, Palette.RECORD, LINE));
  }

  /** Writes the numbers above the first row of panels, which show days from first to last. */
  public void number(Graphics2D g, PanelGrid grid, Rectangle2D area, double first, double last) {
    for (int column = 0; column < grid.columns().size(); column++) {
      Rectangle2D panel = grid.data(area, 0, column);
      number(g, panel, panel.getY() - grid.rowTitle(0) - 2, first, last);
    }
  }

  private void number(Graphics2D g, Rectangle2D panel, double above, double first, double last) {
    Font font = Fonts.regular(Fonts.LEAST);
    g.setFont(font);
    g.setColor(Palette.RECORD);
    double[] taken = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
    for (double day : ends(first, last)) {
      String label = label(day);
      double x = panel.getX() + (day - first) / (last - first) * panel.getWidth();
      double half = Text.width(label, font) / 2;
      int row = x - half > taken[0] + 4 ? 0 : 1;
      taken[row] = x + half;
      Text.centre(g, label, x, above - row * 12);
    }
  }

  /** What the numbers mean. */
  public String key(double first, double last) {
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < ordered.size(); i++) {
      Observation o = ordered.get(i);
      if (to(o) >= first && to(o) <= last) {
        key.append(key.isEmpty() ? "" : "; ").append(i + 1).append(" ").append(o.title());
        key.append(" (").append(dates(o)).append(")");
      }
    }
    return key.isEmpty()
        ? ""
        : "Documented, each line at the end of the last possible day: " + key + ".";
  }

  /** With years where the record has several. */
  private String dates(Observation it) {
    boolean years =
        ordered.stream().map(o -> o.latest().getYear()).distinct().count() > 1
            || it.earliest().getYear() != it.latest().getYear();
    if (!years) {
      return Subject.dates(it.earliest(), it.latest());
    }
    return it.earliest().equals(it.latest())
        ? Dates.of(it.latest())
        : Dates.of(it.earliest()) + " – " + Dates.of(it.latest());
  }

  private String label(double day) {
    int first = -1;
    int last = -1;
    for (int i = 0; i < ordered.size(); i++) {
      if (to(ordered.get(i)) == day) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    String dash = last == first + 1 ? "," : "–";
    return first == last ? "" + (first + 1) : (first + 1) + dash + (last + 1);
  }
}
