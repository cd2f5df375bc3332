package regimecollapse.chart.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jfree.chart.plot.XYPlot;
import regimecollapse.analysis.base.Band;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.compare.CaseSide;
import regimecollapse.analysis.compare.CasesBeside;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Axes;
import regimecollapse.chart.canvas.Drawn;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.FigureWriter;
import regimecollapse.chart.canvas.Layers;
import regimecollapse.chart.canvas.LegendItem;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.canvas.PanelGrid;
import regimecollapse.chart.canvas.Polyline;
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.chart.form.Subject;
import regimecollapse.chart.outcome.SurvivalChart;
import regimecollapse.stats.Interval;
import regimecollapse.stats.survival.KaplanMeier;
import regimecollapse.text.Counts;

/**
 * The charts of folders of different cases: a line for each hypothesis of each case in the arm that
 * changes nothing, on the days since the event that the case names.
 */
public final class CasesBook {
  private static final double FIRST = -2;
  private static final double HEIGHT = 230;
  private static final double TOLERANCE = 0.002;

  /** Bands of more lines would hide each other. */
  private static final int MOST_WITH_BANDS = 4;

  /** A span that is hardly longer than the shortest gets no panel of its own. */
  private static final double LONGER = 1.5;

  /** Where the record is marked, between the axis and a share of 0. */
  private static final double BELOW = -0.03;

  private final List<Line> lines;
  private final List<Double> spans;
  private final int page;

  /** A line of the charts. */
  private record Line(CaseSide side, Cell cell, boolean alone) {
    String label() {
      String reading =
          alone ? "" : ", " + side.results().folder().title("hypotheses", cell.hypothesis());
      return side.shown() + reading + ", from " + side.zero();
    }
  }

  private CasesBook(List<Line> lines, int page) {
    this.lines = lines;
    this.page = page;
    DoubleSummaryStatistics days =
        lines.stream().mapToDouble(line -> line.side().days()).summaryStatistics();
    boolean longer = days.getMax() > LONGER * days.getMin();
    this.spans = longer ? List.of(days.getMin(), days.getMax()) : List.of(days.getMax());
  }

  /** Writes the charts into a folder. */
  public static Drawn write(CasesBeside cases, Path folder, FigureWriter.Options options)
      throws IOException {
    return FigureWriter.write(figures(cases), folder, options);
  }

  static List<Figure> figures(CasesBeside cases) {
    List<Line> lines = new ArrayList<>();
    for (CaseSide side : cases.sides()) {
      List<Cell> base = side.base();
      base.forEach(cell -> lines.add(new Line(side, cell, base.size() == 1)));
    }
    List<Figure> figures = new ArrayList<>();
    List<List<Line>> pages = Subject.pages(lines, ArmStyle.DISTINCT);
    for (int p = 0; p < pages.size(); p++) {
      figures.add(new CasesBook(pages.get(p), p).control());
    }
    for (int p = 0; p < pages.size(); p++) {
      figures.add(new CasesBook(pages.get(p), p).survival());
    }
    return figures;
  }

  private Figure control() {
    boolean marked = lines.stream().anyMatch(line -> line.side().recordedLoss().isPresent());
    String key =
        "Line: median over runs, day by day, so no line is the path of one run."
            + (hasBands() ? " Band: middle 50 % of runs." : "")
            + (marked
                ? " Filled mark on the lower edge: when the record has the capital lost, the middle"
                    + " of its days."
                : "")
            + " 100 %: the people of all places that the government held at the start.";
    return figure("cases-control", "Population held by the government, case by case", key, true);
  }

  private Figure survival() {
    String key =
        "Kaplan-Meier estimate."
            + (hasBands() ? " Bands: 95 % log-log intervals of sampling error." : "");
    return figure("cases-survival", "Survival of the government, case by case", key, false);
  }

  private Figure figure(String name, String title, String key, boolean control) {
    Sheet sheet = new Sheet(title, sample()).legend(legend());
    sheet.caption(key);
    String stepped =
        lines.stream()
            .map(Line::side)
            .distinct()
            .filter(CaseSide::stepped)
            .map(side -> side.results().folder().label())
            .collect(Collectors.joining(", "));
    sheet.caption(
        control && !stepped.isEmpty()
            ? "In steps: "
                + stepped
                + ", from the days on which each run had lost 10, 25, 50, 75 and 90 % of the"
                + " population (so the lowest step is 10 % or less), as there is no control.csv."
            : "");
    PanelGrid grid =
        PanelGrid.of(
            spans.stream().map(end -> "The first " + end.intValue() + " days").toList(),
            List.of(""),
            HEIGHT,
            new PanelGrid.AxisTitles(
                "Days since day 0 of each case",
                control ? "Population held" : "Runs that survive",
                0,
                0,
                false));
    return sheet.figure(
        Subject.paged(name, page),
        grid,
        (row, column) -> control ? control(spans.get(column)) : survival(spans.get(column)));
  }

  private boolean hasBands() {
    return lines.size() <= MOST_WITH_BANDS;
  }

  private String sample() {
    IntSummaryStatistics runs =
        lines.stream()
            .mapToInt(line -> line.side().results().finished(line.cell()))
            .summaryStatistics();
    return "n = "
        + Counts.range(runs.getMin(), runs.getMax(), "finished run", "finished runs")
        + " a line; each in the arm that changes nothing.";
  }

  private List<LegendItem> legend() {
    List<LegendItem> legend = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      legend.add(LegendItem.line(lines.get(i).label(), ArmStyle.of(i)));
    }
    return legend;
  }

  private XYPlot control(double end) {
    Layers layers = new Layers(Axes.plot(Axes.whole(FIRST, end, 9), CompareSubject.shares()));
    for (int i = 0; i < lines.size(); i++) {
      ArmStyle style = ArmStyle.of(i);
      List<double[]> points = points(lines.get(i), end);
      if (!points.isEmpty()) {
        if (hasBands() && points.stream().noneMatch(p -> Double.isNaN(p[1] + p[3]))) {
          layers.band(points, 1, 3, Palette.veil(style.colour(), 38));
        }
        layers.line(points, 2, style.colour(), style.stroke());
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      Optional<Interval> loss = lines.get(i).side().recordedLoss();
      double at = loss.map(it -> (it.low() + it.high()) / 2).orElse(Double.NaN);
      if (at >= FIRST && at <= end) {
        layers.marker(at, BELOW, ArmStyle.of(i), true);
      }
    }
    return layers.orNote("no curve");
  }

  /** The part of a course within the axis, with what was held where it enters. */
  private List<double[]> points(Line line, double end) {
    List<double[]> points = new ArrayList<>();
    List<Band> course = line.side().control().getOrDefault(line.cell(), List.of());
    for (Band b : course) {
      double[] point = {Math.max(FIRST, b.day()), b.p25(), b.p50(), b.p75()};
      if (b.day() <= FIRST) {
        points.clear();
      }
      if (b.day() > end && !points.isEmpty()) {
        points.add(between(points.get(points.size() - 1), point, end));
        break;
      }
      points.add(point);
    }
    if (line.side().stepped() && !points.isEmpty()) {
      double[] last = points.get(points.size() - 1).clone();
      last[0] = Math.max(last[0], end);
      points.add(last);
      double[] first = points.get(0).clone();
      first[0] = FIRST;
      points.add(0, first);
    }
    return Polyline.simplify(points, TOLERANCE);
  }

  /** Where the line between two points crosses a day. */
  private static double[] between(double[] left, double[] right, double day) {
    double part = (day - left[0]) / (right[0] - left[0]);
    double[] point = new double[left.length];
    for (int i = 0; i < point.length; i++) {
      point[i] = left[i] + part * (right[i] - left[i]);
    }
    return point;
  }

  private XYPlot survival(double end) {
    Layers layers = new Layers(Axes.plot(Axes.whole(0, end, 9), CompareSubject.shares()));
    for (int i = 0; i < lines.size(); i++) {
      ArmStyle style = ArmStyle.of(i);
      Line line = lines.get(i);
      Optional<KaplanMeier> curve = line.side().results().survival(line.cell());
      if (curve.isPresent()) {
        List<double[]> points = SurvivalChart.steps(curve.get(), end);
        if (hasBands()) {
          layers.band(points, 2, 3, Palette.veil(style.colour(), 38));
        }
        layers.line(points, 1, style.colour(), style.stroke());
      }
    }
    return layers.orNote("no curve");
  }
}
