package regimecollapse.chart.sweep;

import java.awt.BasicStroke;
import java.awt.Color;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import regimecollapse.analysis.base.CollapseProbability.Estimate;
import regimecollapse.analysis.outcome.Within;
import regimecollapse.analysis.sweep.Experiment;
import regimecollapse.analysis.sweep.SweepShares;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Axes;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Layers;
import regimecollapse.chart.canvas.LegendItem;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.canvas.PanelGrid;
import regimecollapse.chart.canvas.Panels;
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.chart.form.Subject;
import regimecollapse.scenario.change.Arm;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;
import regimecollapse.stats.Wilson;
import regimecollapse.text.Dates;

/**
 * The chance to fall against what an experiment varies: a row of panels for each key, a column for
 * each hypothesis.
 */
final class ExperimentCurves {
  /** More points of a panel are dots without intervals. */
  private static final int MOST_INTERVALS = 25;

  private static final double HEIGHT = 150;
  private static final ArmStyle STYLE = ArmStyle.of(0);
  private static final Color BAND = Palette.veil(STYLE.colour(), 42);
  private static final BasicStroke LINE = new BasicStroke(1.5f);
  private static final BasicStroke THIN = new BasicStroke(1.1f);

  private final Subject subject;
  private final Experiment experiment;
  private final SweepShares shares;
  private final boolean alone;

  /**
   * Whether nothing else differs from a value of a key to the next, so that a line can join them.
   */
  private final boolean joined;

  ExperimentCurves(Subject subject, Experiment experiment) {
    this.subject = subject;
    this.experiment = experiment;
    this.shares = new SweepShares(subject.scenario(), subject.findings().runs());
    this.alone = experiment.keys().size() > 1 && experiment.oneAtATime();
    this.joined = alone || experiment.isGrid();
  }

  /** One figure with a row for each of some keys. */
  Figure figure(String name, List<String> keys) {
    List<Panels.Block> blocks = new ArrayList<>();
    for (String key : keys) {
      List<String> titles = blocks.isEmpty() ? subject.titles() : none();
      PanelGrid grid =
          PanelGrid.of(
              titles,
              List.of(keys.size() == 1 ? "" : Experiment.label(key)),
              HEIGHT,
              PanelGrid.AxisTitles.of(
                  keys.size() == 1 ? Experiment.label(key) : "", "Runs that fall"));
      blocks.add(new Panels.Block(grid, (row, column) -> panel(key, column)));
    }
    List<String> arms = experiment.points().stream().map(Arm::id).toList();
    Sheet sheet = new Sheet("What comes of what is varied?", subject.precision(arms));
    return sheet.legend(legend(keys)).caption(caption(keys)).figure(name, blocks);
  }

  private List<String> none() {
    return subject.hypotheses().stream().map(h -> "").toList();
  }

  private List<LegendItem> legend(List<String> keys) {
    boolean intervals = keys.stream().anyMatch(k -> experiment.levels(k).size() <= MOST_INTERVALS);
    List<LegendItem> legend = new ArrayList<>();
    legend.add(LegendItem.marker("share of runs", STYLE));
    if (intervals
        && joined
        && keys.stream().anyMatch(k -> Scale.of(experiment.levels(k)).ordered())) {
      legend.add(LegendItem.box("95 % Wilson interval", BAND, STYLE.colour()));
    } else if (intervals) {
      legend.add(LegendItem.line("95 % Wilson interval", STYLE.colour(), THIN));
    }
    return legend;
  }

  private String caption(List<String> keys) {
    String fallen =
        "Share of runs in which the leader has fled or the capital is lost by "
            + Dates.of(subject.scenario().timeline().end())
            + ".";
    if (keys.size() == 1 && experiment.varying().size() == 1) {
      return fallen + " All else is as in the base.";
    }
    return fallen
        + (alone
            ? " In each row one key alone is varied, the others are as in the base."
            : " Points that agree in the key of a row are taken together, whatever the other keys"
                + " are: they share their draws, so that an interval is that of as many runs as one"
                + " point has."
                + (joined ? "" : " Points differ in the other keys, too: no line joins them."));
  }

  /**
   * A value with all runs of its points.
   *
   * @param draws of the points: runs of the same number share theirs, so that those of many points
   *     tell no more than their draws
   */
  private record Place(double x, double share, int draws) {
    double[] point() {
      Interval interval = Wilson.interval(share, draws, Confidence.NINETY_FIVE);
      return new double[] {x, share, interval.low(), interval.high()};
    }
  }

  private XYPlot panel(String key, int column) {
    Scale scale = Scale.of(experiment.levels(key));
    Layers layers = new Layers(Axes.plot(scale.axis(), Axes.sharesWithRoom()));
    List<Place> places = places(subject.hypotheses().get(column), key, scale);
    List<double[]> points = new ArrayList<>();
    places.forEach(it -> points.add(it.point()));
    if (points.size() > MOST_INTERVALS) {
      layers.dots(points, STYLE.colour());
      return layers.plot();
    }
    boolean line = scale.ordered() && joined;
    if (line) {
      layers.band(points, 2, 3, BAND);
      layers.line(points, 1, STYLE.colour(), LINE);
    }
    for (double[] p : points) {
      if (!line || points.size() == 1) {
        layers.line(new double[] {p[0], p[2]}, new double[] {p[0], p[3]}, STYLE.colour(), THIN);
      }
      layers.marker(p[0], p[1], STYLE, true);
    }
    return layers.orNote("no finished runs");
  }

  private List<Place> places(String hypothesis, String key, Scale scale) {
    Map<String, int[]> counts = new LinkedHashMap<>();
    for (Arm point : alone ? experiment.along(key) : experiment.points()) {
      Estimate share = shares.share(hypothesis, point.id(), Within.HORIZON);
      experiment
          .value(point, key)
          .map(value -> counts.computeIfAbsent(value, v -> new int[3]))
          .ifPresent(
              count -> {
                count[0] += share.successes();
                count[1] += share.n();
                count[2] = Math.max(count[2], share.n());
              });
    }
    List<Place> places = new ArrayList<>();
    counts.forEach(
        (value, count) -> {
          if (count[1] > 0) {
            places.add(new Place(scale.at(value), (double) count[0] / count[1], count[2]));
          }
        });
    places.sort(Comparator.comparingDouble(Place::x));
    return places;
  }

  /**
   * Where values stand on an axis: numbers and dates by their size, words side by side.
   *
   * @param axis the axis
   * @param at place of each value
   * @param ordered whether there is something between two of them
   */
  private record Scale(ValueAxis axis, Map<String, Double> places, boolean ordered) {
    private static final double ROOM = 0.04;

    static Scale of(List<String> values) {
      Map<String, Double> numbers = new LinkedHashMap<>();
      Map<String, Double> days = new LinkedHashMap<>();
      Map<Double, String> words = new LinkedHashMap<>();
      Map<String, Double> rows = new LinkedHashMap<>();
      for (String value : values) {
        Experiment.number(value).ifPresent(n -> numbers.put(value, n));
        day(value, days);
        words.put((double) rows.size(), value);
        rows.put(value, (double) rows.size());
      }
      boolean few = values.size() == 1;
      if (!few && numbers.size() == values.size()) {
        return new Scale(numbers(numbers), numbers, true);
      }
      if (!few && days.size() == values.size()) {
        return new Scale(calendar(days), days, true);
      }
      return new Scale(Axes.marked(words, -0.6, rows.size() - 0.4), rows, false);
    }

    private static void day(String value, Map<String, Double> days) {
      try {
        days.put(value, Axes.millis(LocalDate.parse(value)));
      } catch (DateTimeParseException e) {
        // It is no date.
        return;
      }
    }

    private static double least(Map<String, Double> places) {
      return places.values().stream().mapToDouble(p -> p).min().orElse(0);
    }

    private static double most(Map<String, Double> places) {
      return places.values().stream().mapToDouble(p -> p).max().orElse(1);
    }

    private static ValueAxis numbers(Map<String, Double> places) {
      double room = ROOM * (most(places) - least(places));
      return Axes.numbers(least(places) - room, most(places) + room, "0.######");
    }

    private static ValueAxis calendar(Map<String, Double> places) {
      double room = ROOM * (most(places) - least(places));
      return Axes.calendar(date(least(places) - room), date(most(places) + room));
    }

    private static LocalDate date(double millis) {
      return LocalDate.ofEpochDay((long) Math.floor(millis / Axes.DAY));
    }

    double at(String value) {
      return places.get(value);
    }
  }
}
