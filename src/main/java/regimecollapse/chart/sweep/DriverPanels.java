package regimecollapse.chart.sweep;

import java.awt.BasicStroke;
import java.awt.Color;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import regimecollapse.analysis.outcome.PathCourse;
import regimecollapse.analysis.sweep.Sweep;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Axes;
import regimecollapse.chart.canvas.Layers;
import regimecollapse.chart.canvas.LegendItem;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.canvas.Polyline;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.path.Path;
import regimecollapse.scenario.path.PathPoint;
import regimecollapse.scenario.path.PathRole;
import regimecollapse.text.Dates;

/** Panels over the calendar: what the patron gave, and what pay bought. */
final class DriverPanels {
  private static final List<PathRole> OTHERS =
      List.of(PathRole.LOGISTICS, PathRole.AIR, PathRole.ADVISERS);
  private static final Color RANGE = Palette.tint(Palette.LINES.get(0), 0.13);
  private static final BasicStroke DOCUMENTED = ArmStyle.dashes(1.1f, 4, 3);

  /** Lest a marker on the first or last day be cut off. */
  private static final int ROOM_DAYS = 30;

  private static final float[][] THIN = {{1, 2}, {6, 2}, {6, 2, 1, 2}};

  private final Scenario scenario;
  private final Optional<Path> money;
  private final List<Arm> arms;
  private final List<PathCourse> given = new ArrayList<>();
  private final List<Path> others = new ArrayList<>();
  private final Optional<PathCourse> pay;

  /** For the first arm of each sweep: arms of a sweep over dates have the same paths. */
  DriverPanels(Scenario scenario, List<Sweep> sweeps) {
    this.scenario = scenario;
    this.money = PathCourse.find(scenario, PathRole.FINANCE);
    this.arms = sweeps.stream().map(s -> arm(s.points().get(0).arm())).toList();
    arms.forEach(a -> PathCourse.of(scenario, a, PathRole.FINANCE).ifPresent(given::add));
    OTHERS.forEach(role -> PathCourse.find(scenario, role).ifPresent(others::add));
    this.pay = arms.isEmpty() ? Optional.empty() : PathCourse.realPay(scenario, arms.get(0));
  }

  private Arm arm(String id) {
    return scenario.arms().stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
  }

  int count() {
    return (money.isPresent() ? 1 : 0) + (pay.isPresent() ? 1 : 0);
  }

  private boolean isMoney(int panel) {
    return panel == 0 && money.isPresent();
  }

  String title(int panel) {
    return isMoney(panel) ? moneyTitle() : "Real pay: nominal pay over prices, both as indices";
  }

  private String moneyTitle() {
    long givers = scenario.paths().stream().filter(p -> p.role() == PathRole.FINANCE).count();
    return givers > 1
        ? "Finance of " + givers + " paths: index, mean by weight"
        : money.orElseThrow().title() + ": " + money.orElseThrow().unit();
  }

  /** An empty plot over the calendar with the documented date and what lies beyond the paths. */
  Layers calendar(ValueAxis values, LocalDate zero) {
    LocalDate start = scenario.timeline().start();
    LocalDate end = scenario.timeline().end();
    DateAxis axis = Axes.calendar(scenario.timeline());
    axis.setRange(Axes.millis(start.minusDays(ROOM_DAYS)), Axes.millis(end.plusDays(ROOM_DAYS)));
    Layers layers = new Layers(Axes.plot(axis, values));
    money
        .map(DriverPanels::last)
        .filter(end::isAfter)
        .ifPresent(
            last ->
                layers.box(
                    new double[] {
                      Axes.millis(last),
                      values.getLowerBound(),
                      Axes.millis(end.plusDays(ROOM_DAYS)),
                      values.getUpperBound()
                    },
                    null,
                    null,
                    Palette.FILL));
    layers.vertical(Axes.millis(zero), Palette.RECORD, DOCUMENTED);
    return layers;
  }

  private static LocalDate last(Path path) {
    List<PathPoint> points = path.points();
    return points.get(points.size() - 1).date();
  }

  XYPlot panel(int panel, LocalDate zero) {
    return isMoney(panel) ? moneyPanel(zero) : payPanel(zero);
  }

  private XYPlot moneyPanel(LocalDate zero) {
    List<List<double[]>> thin =
        others.stream().map(p -> points(PathCourse.of(scenario, arms.get(0), p))).toList();
    double top = top(points(given.get(0)), 3);
    for (List<double[]> line : thin) {
      top = Math.max(top, top(line, 1));
    }
    Layers layers = calendar(Axes.numbers(0, 1.06 * top, "0.0"), zero);
    layers.band(points(given.get(0)), 2, 3, RANGE);
    for (int i = 0; i < thin.size(); i++) {
      layers.line(thin.get(i), 1, Palette.MUTED, thin(i));
    }
    for (int i = given.size() - 1; i >= 0; i--) {
      ArmStyle style = ArmStyle.of(i);
      layers.line(points(given.get(i)), 1, style.colour(), style.stroke());
    }
    return layers.plot();
  }

  private XYPlot payPanel(LocalDate zero) {
    List<double[]> points = points(pay.orElseThrow());
    Layers layers = calendar(Axes.numbers(0, 1.06 * top(points, 3), "0.0"), zero);
    layers.band(points, 2, 3, RANGE);
    layers.line(points, 1, Palette.INK, ArmStyle.of(0).stroke());
    return layers.plot();
  }

  private static double top(List<double[]> points, int column) {
    return points.stream().mapToDouble(p -> p[column]).max().orElse(1);
  }

  private static List<double[]> points(PathCourse course) {
    List<double[]> points = new ArrayList<>();
    for (PathCourse.Step s : course.steps()) {
      points.add(new double[] {s.date() * Axes.DAY, s.centre(), s.low(), s.high()});
    }
    return Polyline.simplify(points, 0.002);
  }

  private static BasicStroke thin(int index) {
    return ArmStyle.dashes(1.2f, THIN[index % THIN.length]);
  }

  List<LegendItem> legend() {
    List<LegendItem> items = new ArrayList<>();
    items.add(LegendItem.line("documented offensive", Palette.RECORD, DOCUMENTED));
    for (int i = 0; i < others.size(); i++) {
      items.add(LegendItem.line(others.get(i).title(), Palette.MUTED, thin(i)));
    }
    return items;
  }

  /** How to read the panels. */
  String key() {
    if (count() == 0) {
      return "";
    }
    String held =
        money
            .map(DriverPanels::last)
            .filter(scenario.timeline().end()::isAfter)
            .map(last -> " After " + Dates.of(last) + " (grey ground) all paths stay as they are.")
            .orElse("");
    String titles =
        money
            .map(
                m ->
                    "Finance in the colours of the lines above; thin: other channels as documented."
                        + " ")
            .orElse("");
    return java.util.stream.Stream.of(
            "Lower rows: the inputs on the same calendar, the same for all hypotheses.",
            titles.strip(),
            "Lines: best figures; shade: the range within which runs draw them, as documented."
                + held)
        .filter(s -> !s.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
