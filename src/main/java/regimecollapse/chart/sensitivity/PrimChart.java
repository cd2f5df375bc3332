package regimecollapse.chart.sensitivity;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import regimecollapse.analysis.sensitivity.Drivers.Estimate;
import regimecollapse.analysis.sensitivity.Drivers.Limit;
import regimecollapse.analysis.sensitivity.Drivers.Peel;
import regimecollapse.analysis.sensitivity.Drivers.SurvivalBox;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Axes;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Layers;
import regimecollapse.chart.canvas.LegendItem;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.canvas.PanelGrid;
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.text.Numbers;
import regimecollapse.text.PValues;
import regimecollapse.text.Percent;

/** Where the regime survives: the course of the peeling, and the limits of the box. */
record PrimChart(DriverSubject subject, List<SurvivalBox> boxes) {
  private static final double HEIGHT = 260;
  private static final double ROW = 24;
  private static final double BAR = 12;
  private static final double TEXT = 190;
  private static final BasicStroke THIN = new BasicStroke(1.2f);
  private static final ArmStyle PATH = ArmStyle.of(1);
  private static final ArmStyle CHOSEN = ArmStyle.of(2);
  private static final ArmStyle TESTED = ArmStyle.of(0);

  /** Coverage against density of all boxes of the peeling. */
  Figure trajectory() {
    PanelGrid grid =
        PanelGrid.of(
            boxes.stream().map(b -> subject.hypothesis(b.hypothesis())).toList(),
            List.of(""),
            HEIGHT,
            PanelGrid.AxisTitles.of(
                "Coverage: surviving runs that lie in the box",
                "Density: runs in the box that survive"));
    return sheet("Where the regime survives: how dense a box, how much it holds")
        .legend(
            List.of(
                LegendItem.marker("boxes of the peeling", PATH, true),
                LegendItem.marker("the box that is reported", CHOSEN, true),
                LegendItem.marker("the same on new runs, with 95 % intervals", TESTED, false)))
        .caption(
            "Patient rule induction (PRIM): from the whole space, bottom right, to ever smaller boxes."
                + " The reported box is the densest that holds at least half of the surviving runs, grown"
                + " again where that costs no density (pasting), without limits that could be chance"
                + " (quasi-p above 0.05). Boxes are sought on two thirds of the runs, and are flattered by"
                + " that; the hollow marker has the other third. Only parameters that were kept can have"
                + " limits.")
        .caption(String.join(" ", boxes.stream().map(this::sentence).toList()))
        .figure("prim", grid, (row, column) -> panel(boxes.get(column)));
  }

  private Sheet sheet(String title) {
    int search = boxes.stream().mapToInt(SurvivalBox::search).max().orElse(0);
    int test = boxes.stream().mapToInt(SurvivalBox::test).max().orElse(0);
    return new Sheet(
        title,
        "Arm: %s. n = %s runs per hypothesis to find the box, %s others to test it."
            .formatted(subject.arm(), search, test));
  }

  private static XYPlot panel(SurvivalBox box) {
    NumberAxis coverage = Axes.sharesWithRoom();
    Layers layers = new Layers(Axes.plot(coverage, Axes.sharesWithRoom()));
    if (box.peeling().isEmpty()) {
      return layers.orNote("too few runs that survive, or that collapse");
    }
    List<double[]> path = new ArrayList<>();
    for (Peel p : box.peeling()) {
      path.add(new double[] {p.coverage(), p.density()});
    }
    layers.line(path, 1, PATH.colour(), THIN);
    layers.dots(path, PATH.colour());
    box.chosen().ifPresent(p -> layers.marker(p.coverage(), p.density(), CHOSEN, true));
    Estimate x = box.coverage();
    Estimate y = box.density();
    if (!Double.isNaN(x.value()) && !Double.isNaN(y.value())) {
      double[] left = {x.low(), y.value()};
      layers.line(left, new double[] {x.high(), y.value()}, TESTED.colour(), THIN);
      double[] low = {x.value(), y.low()};
      layers.line(low, new double[] {x.value(), y.high()}, TESTED.colour(), THIN);
      layers.marker(x.value(), y.value(), TESTED, false);
    }
    return layers.plot();
  }

  /** The limits of the reported boxes; no figure where there is no box. */
  List<Figure> limits() {
    List<SurvivalBox> found = boxes.stream().filter(b -> !b.limits().isEmpty()).toList();
    if (found.isEmpty()) {
      return List.of();
    }
    List<DriverGrid.Block> blocks = new ArrayList<>();
    for (SurvivalBox box : found) {
      blocks.add(
          new DriverGrid.Block(
              subject.hypothesis(box.hypothesis()),
              box.limits().stream().map(Limit::parameter).toList()));
    }
    DriverGrid grid =
        new DriverGrid(
            blocks,
            List.of(new DriverGrid.Column("part of the prior (quantiles)", 0, 1, "%.1f")),
            ROW,
            TEXT);
    Sheet sheet =
        sheet("Where the regime survives: the limits of the box")
            .legend(
                List.of(
                    LegendItem.box(
                        "within the box", Palette.tint(PATH.colour(), 0.6), PATH.colour())))
            .caption(
                "A run lies in the box if it meets all limits; parameters that are not named may have any"
                    + " value. Right: the limits in the parameter's unit, and the quasi-p-value: the"
                    + " chance of a box as dense without this parameter's limits. It is too small, since the"
                    + " limits were chosen on the same runs.");
    found.forEach(box -> sheet.caption(sentence(box)));
    return List.of(
        grid.figure(
            sheet,
            "prim-limits",
            (g, block, label, column, spot) ->
                draw(g, found.get(block).limits().get(label), spot)));
  }

  private String sentence(SurvivalBox box) {
    String start = subject.hypothesis(box.hypothesis()) + ": " + box.verdict() + ". ";
    if (box.limits().isEmpty()) {
      return start + "Of all new runs " + percent(box.base()) + " survive.";
    }
    return ("%sOf new runs %s survive in the box, %s of all (inside against outside: Fisher's exact"
            + " %s); the box holds %s of the surviving runs.")
        .formatted(
            start,
            percent(box.density()),
            percent(box.base()),
            PValues.of(box.fisher()),
            percent(box.coverage()));
  }

  private static String percent(Estimate it) {
    return Numbers.interval(
        Percent.whole(it.value()), Percent.points(it.low(), 0), Percent.points(it.high(), 0));
  }

  private static void draw(Graphics2D g, Limit limit, DriverGrid.Spot spot) {
    double low = spot.x(limit.lowQuantile());
    Rectangle2D bar =
        new Rectangle2D.Double(low, spot.y() - BAR / 2, spot.x(limit.highQuantile()) - low, BAR);
    g.setColor(Palette.tint(PATH.colour(), 0.6));
    g.fill(bar);
    g.setColor(PATH.colour());
    g.setStroke(THIN);
    g.draw(bar);
    String range = Numbers.digits(limit.low(), 3) + " to " + Numbers.digits(limit.high(), 3);
    spot.text(g, range + "; " + PValues.of(limit.quasiP()), 10);
  }
}
