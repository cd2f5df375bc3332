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
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
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

  /** Of the day on which the taker of a place held it no longer. */
  public static final BasicStroke HELD =
      new BasicStroke(
          0.9f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {1, 2.5f}, 0);

  /** Space that the numbers take above the panels. */
  public static final double HEADER = 26;

  private final LocalDate zero;
  private final List<Observation> ordered;
  private final boolean some;

  /** The dates of the scenario. */
  public DocumentedDates(Subject subject) {
    this.zero = subject.dayZero();
    this.ordered = new ArrayList<>(subject.scenario().observations());
    List<String> followed = subject.scenario().outputs().places();
    List<Observation> told =
        ordered.stream().filter(o -> o.place().filter(followed::contains).isPresent()).toList();
    this.some = !told.isEmpty() && told.size() < ordered.size();
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

  /**
   * Whether the record begins so long before day 0 that the days after it, of which there are so
   * many, would be squeezed.
   */
  public boolean isLong(double last) {
    return ordered.stream().mapToDouble(this::from).min().orElse(0) < -last;
  }

  /** Where the axis of the days after day 0 begins: for a long record without what lies before. */
  public double magnified(double usual, double last) {
    return isLong(last) ? usual : begin(usual, last);
  }

  /** What is said of a long record beside the days after day 0. */
  public String elsewhere(double last) {
    return isLong(last) ? "Earlier dates of the record stand on the chart of the whole run." : "";
  }

  /** The day on which the taker of a place held it no longer; empty if it kept it. */
  public OptionalDouble until(Observation observation) {
    return observation
        .spell()
        .flatMap(Observation.Spell::until)
        .map(day -> OptionalDouble.of(ChronoUnit.DAYS.between(zero, day)))
        .orElse(OptionalDouble.empty());
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

  /** Of what the dates are, in words: all events, or the places that the scenario follows. */
  public String told() {
    return some ? "falls documented of the places that the charts follow" : "documented events";
  }

  /** First and last day of all that is told. */
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

  /** Draws a line at each event, and a dotted one where a place was held by its taker no longer. */
  public void mark(Layers layers, double first, double last) {
    mark(layers, first, last, day -> day);
  }

  /**
   * The same on another axis.
   *
   * @param place of a day on it
   */
  public void mark(Layers layers, double first, double last, DoubleUnaryOperator place) {
    ends(first, last)
        .forEach(day -> layers.vertical(place.applyAsDouble(day), Palette.RECORD, LINE));
    ordered.stream()
        .flatMap(o -> until(o).stream().boxed())
        .filter(day -> day >= first && day <= last)
        .forEach(day -> layers.vertical(place.applyAsDouble(day), Palette.RECORD, HELD));
  }

  /** Writes the numbers above the first row of panels, which show days from first to last. */
  public void number(Graphics2D g, PanelGrid grid, Rectangle2D area, double first, double last) {
    number(g, grid, area, first, last, 0);
  }

  /**
   * The same so much higher.
   *
   * @param raised px
   */
  public void number(
      Graphics2D g, PanelGrid grid, Rectangle2D area, double first, double last, double raised) {
    for (int column = 0; column < grid.columns().size(); column++) {
      Rectangle2D panel = grid.data(area, 0, column);
      Font font = Fonts.regular(Fonts.LEAST);
      g.setFont(font);
      g.setColor(Palette.RECORD);
      double above = panel.getY() - grid.rowTitle(0) - 2 - raised;
      for (Number number : numbers(first, last, panel.getWidth())) {
        Text.centre(g, number.label(), panel.getX() + number.x(), above - number.row() * 12);
      }
    }
  }

  /**
   * A number above the panels.
   *
   * @param label of one event, or of several that are too close to be told apart
   * @param x middle, px from the left of the panel
   * @param row 0 for the lower
   */
  record Number(String label, double x, int row) {}

  /** The numbers in two rows; those that would touch are one, such as 7–9. */
  List<Number> numbers(double first, double last, double width) {
    List<List<Double>> groups = new ArrayList<>();
    ends(first, last).forEach(day -> groups.add(new ArrayList<>(List.of(day))));
    while (true) {
      List<Number> placed = new ArrayList<>();
      int crowded = place(groups, placed, first, width / (last - first));
      if (crowded < 0) {
        return placed;
      }
      groups.get(crowded - 1).addAll(groups.remove(crowded));
    }
  }

  /** Places groups as long as there is room; gives the first without, or -1. */
  private int place(List<List<Double>> groups, List<Number> placed, double first, double scale) {
    double[] taken = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
    for (int i = 0; i < groups.size(); i++) {
      List<Double> group = groups.get(i);
      String label = label(group);
      double middle = (group.get(0) + group.get(group.size() - 1)) / 2;
      double x = (middle - first) * scale;
      double half = Text.width(label, Fonts.regular(Fonts.LEAST)) / 2;
      int row = x - half > taken[0] + 4 ? 0 : 1;
      if (x - half <= taken[row] + 4) {
        return i;
      }
      taken[row] = x + half;
      placed.add(new Number(label, x, row));
    }
    return -1;
  }

  /** What the numbers mean. */
  public String key(double first, double last) {
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < ordered.size(); i++) {
      Observation o = ordered.get(i);
      if (to(o) >= first && to(o) <= last) {
        key.append(key.isEmpty() ? "" : "; ").append(i + 1).append(" ").append(o.title());
        key.append(" (").append(dates(o)).append(held(o)).append(")");
      }
    }
    boolean held =
        ordered.stream()
            .flatMap(o -> until(o).stream().boxed())
            .anyMatch(day -> day >= first && day <= last);
    return key.isEmpty()
        ? ""
        : "Documented, each line at the end of the last possible day: "
            + key
            + "."
            + (held ? " Dotted: the day until which the taker held the place." : "");
  }

  private static String held(Observation it) {
    return it.spell()
        .flatMap(Observation.Spell::until)
        .map(day -> ", held until " + Dates.of(day))
        .orElse("");
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

  private String label(List<Double> days) {
    int first = -1;
    int last = -1;
    for (int i = 0; i < ordered.size(); i++) {
      if (days.contains(to(ordered.get(i)))) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    String dash = last == first + 1 ? "," : "–";
    return first == last ? "" + (first + 1) : (first + 1) + dash + (last + 1);
  }
}
