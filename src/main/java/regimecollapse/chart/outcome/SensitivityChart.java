package regimecollapse.chart.outcome;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.plot.XYPlot;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.rests.HonestyBlock;
import regimecollapse.analysis.rests.Influence;
import regimecollapse.analysis.rests.Sensitivity;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Axes;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Fonts;
import regimecollapse.chart.canvas.Layers;
import regimecollapse.chart.canvas.LegendItem;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.canvas.PanelGrid;
import regimecollapse.chart.canvas.Panels;
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.chart.canvas.Text;
import regimecollapse.chart.form.Subject;
import regimecollapse.stats.ConditionalMean.Group;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;
import regimecollapse.text.Numbers;
import regimecollapse.text.PValues;

/**
 * For each contrast the conditional mean over the range of the parameter that moves it most: a row
 * an arm, a column a hypothesis. Where none does, the nearest one in grey.
 */
public final class SensitivityChart {
  private static final int ROWS = 5;
  private static final double FOOTER = 50;
  private static final double LINE = 13;
  private static final ArmStyle SEEN = ArmStyle.of(1);
  private static final Color GREY = new Color(0x9A9A9A);
  private static final ArmStyle UNSEEN = new ArmStyle(GREY, SEEN.stroke(), SEEN.marker());
  private static final BasicStroke THIN = new BasicStroke(1.2f);
  private static final BasicStroke DASHED = ArmStyle.dashes(1.1f, 4, 3);

  private final Subject subject;
  private final List<HonestyBlock> blocks;
  private final boolean contrasts;
  private final double[] ends;

  /** A chart of this subject. */
  public SensitivityChart(Subject subject, List<HonestyBlock> blocks) {
    this.subject = subject;
    this.contrasts = blocks.stream().anyMatch(block -> block.base().isPresent());
    this.blocks = blocks.stream().filter(block -> block.base().isPresent() == contrasts).toList();
    this.ends = ends();
  }

  /** One figure for a few arms; none where no parameter was tested. */
  public List<Figure> figures() {
    if (blocks.stream().allMatch(block -> block.survival().tested() == 0)) {
      return List.of();
    }
    List<String> arms =
        subject.arms().stream()
            .filter(arm -> blocks.stream().anyMatch(block -> block.cell().arm().equals(arm)))
            .toList();
    List<Figure> figures = new ArrayList<>();
    for (List<String> page : Subject.pages(arms, ROWS)) {
      figures.add(figure(page, Subject.paged("sensitivity", figures.size())));
    }
    return figures;
  }

  private Figure figure(List<String> arms, String name) {
    String days = contrasts ? "Days, arm less base" : "Days survived";
    PanelGrid grid =
        subject.grid(
            arms.stream().map(subject::arm).toList(),
            120,
            new PanelGrid.AxisTitles("", days, 0, FOOTER, true));
    Panels.Block panels =
        new Panels.Block(
            grid,
            (row, column) -> panel(cell(arms, row, column)),
            (g, area) -> {
              for (int row = 0; row < arms.size(); row++) {
                for (int column = 0; column < grid.columns().size(); column++) {
                  legend(g, grid.data(area, row, column), cell(arms, row, column));
                }
              }
            });
    return sheet(arms).figure(name, List.of(panels));
  }

  private Cell cell(List<String> arms, int row, int column) {
    return new Cell(subject.hypotheses().get(column), arms.get(row));
  }

  private Sheet sheet(List<String> arms) {
    String base =
        blocks.stream().flatMap(b -> b.base().stream()).findFirst().map(subject::arm).orElse("");
    return new Sheet(
            contrasts
                ? "Which parameter moves the difference in days survived most"
                : "Which parameter moves the days survived most",
            (contrasts ? "Base: " + base + ". " : "") + subject.sample(arms))
        .legend(
            List.of(
                LegendItem.marker("mean in a fifth of the draws, with 95 % interval", SEEN),
                LegendItem.marker("the same where no parameter passes", UNSEEN, false),
                LegendItem.line("mean of all", Palette.MUTED, DASHED)))
        .caption(
            "Each panel has the parameter with the strongest rank correlation (Spearman, with its 95"
                + " % interval) of those that pass: Holm's adjusted p over all parameters with a range"
                + " below 0.05, and a change of the mean from the lowest to the highest fifth whose 95"
                + " % interval excludes 0. Where none passes, the nearest is drawn in grey: it may be"
                + " chance. Up and down is the same in all panels; each has the range of its own"
                + " parameter, as this hypothesis draws it. Bars: Student's 95 % intervals; none where"
                + " all runs of a fifth agree. A strong correlation can mean few days: see the scale.")
        .caption(power());
  }

  private String power() {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (HonestyBlock block : blocks) {
      double rho = block.survival().detectable();
      least = Double.isNaN(rho) ? least : Math.min(least, rho);
      most = Double.isNaN(rho) ? most : Math.max(most, rho);
    }
    if (most == 0) {
      return "So few runs detect hardly any correlation.";
    }
    String range = Numbers.range(Numbers.fixed(least, 2), Numbers.fixed(most, 2));
    return "So many runs detect a rank correlation of "
        + range
        + " with a chance of 80 %; weaker ones are often missed. Only parameters are tested: draws of"
        + " courses, forces and spending are not stored.";
  }

  private Optional<HonestyBlock> block(Cell cell) {
    return blocks.stream().filter(block -> block.cell().equals(cell)).findFirst();
  }

  /** Lowest and highest day of all panels. */
  private double[] ends() {
    double low = 0;
    double high = 0;
    for (HonestyBlock block : blocks) {
      for (Influence influence : block.survival().shown().stream().toList()) {
        for (Group group : influence.curve().groups()) {
          Interval bar = group.interval(Confidence.NINETY_FIVE);
          low = Math.min(low, Double.isNaN(bar.low()) ? group.mean() : bar.low());
          high = Math.max(high, Double.isNaN(bar.high()) ? group.mean() : bar.high());
        }
      }
    }
    double room = 0.06 * Math.max(1, high - low);
    return new double[] {low < 0 ? low - room : -room / 2, high + room};
  }

  private XYPlot panel(Cell cell) {
    Optional<HonestyBlock> block = block(cell);
    Optional<Influence> shown = block.flatMap(b -> b.survival().shown());
    double from = shown.map(Influence::low).orElse(0.0);
    double to = shown.map(Influence::high).orElse(1.0);
    double room = 0.03 * (to - from);
    XYPlot plot =
        Axes.plot(
            Axes.numbers(from - room, to + room, "0.######"), Axes.whole(ends[0], ends[1], 4));
    Layers layers = new Layers(plot);
    layers.horizontal(0, Palette.INK, THIN);
    if (shown.isEmpty()) {
      plot.getDomainAxis().setTickLabelPaint(Palette.PAPER);
      layers.note(reason(block));
      return plot;
    }
    layers.horizontal(block.orElseThrow().headline().survival().value(), Palette.MUTED, DASHED);
    draw(layers, shown.get());
    return plot;
  }

  private static String reason(Optional<HonestyBlock> block) {
    if (block.isEmpty() || block.get().headline().n() == 0) {
      return "no finished run";
    }
    Sensitivity it = block.get().survival();
    if (it.n() < Sensitivity.LEAST) {
      return "fewer than " + Sensitivity.LEAST + " runs";
    }
    return it.tested() == 0 ? "no parameter has a range" : "all runs agree";
  }

  private static void draw(Layers layers, Influence influence) {
    ArmStyle style = influence.moves() ? SEEN : UNSEEN;
    List<double[]> points = new ArrayList<>();
    for (Group group : influence.curve().groups()) {
      points.add(new double[] {group.middle(), group.mean()});
      Interval bar = group.interval(Confidence.NINETY_FIVE);
      if (group.standardError() > 0) {
        double[] low = {group.middle(), bar.low()};
        double[] high = {group.middle(), bar.high()};
        layers.line(low, high, style.colour(), THIN);
      }
    }
    layers.line(points, 1, style.colour(), THIN);
    points.forEach(p -> layers.marker(p[0], p[1], style, influence.moves()));
  }

  /** Writes below a panel which parameter it has and how strong the correlation is. */
  private void legend(Graphics2D g, Rectangle2D data, Cell cell) {
    Optional<HonestyBlock> block = block(cell);
    Optional<Influence> shown = block.flatMap(b -> b.survival().shown());
    if (shown.isEmpty()) {
      return;
    }
    Influence it = shown.get();
    Font bold = Fonts.bold(Fonts.LEAST);
    Font plain = Fonts.regular(Fonts.LEAST);
    double y = data.getMaxY() + 32;
    g.setColor(it.moves() ? Palette.INK : Palette.MUTED);
    line(
        g, it.moves() ? bold : plain, it.parameter().key() + ", " + it.parameter().unit(), data, y);
    Interval rho = it.correlation().interval(Confidence.NINETY_FIVE);
    String strength =
        "rank correlation %s (%s to %s), Holm %s"
            .formatted(
                Numbers.signed(it.correlation().rho(), 2),
                Numbers.signed(rho.low(), 2),
                Numbers.signed(rho.high(), 2),
                PValues.of(it.pHolm()));
    line(g, plain, strength, data, y + LINE);
    line(g, plain, verdict(it, block.orElseThrow()), data, y + 2 * LINE);
  }

  private static String verdict(Influence it, HonestyBlock block) {
    boolean flips = !block.survival().flipping().isEmpty();
    String sign =
        flips
            ? "; the sign flips with " + block.survival().flipping().get(0).parameter().key()
            : "";
    if (it.moves()) {
      return "passes" + sign;
    }
    return (it.passes() ? "no parameter passes: not seen in the mean" : "no parameter passes")
        + sign;
  }

  private static void line(Graphics2D g, Font font, String text, Rectangle2D data, double y) {
    g.setFont(font);
    Text.centre(g, Text.fit(text, font, data.getWidth()), data.getCenterX(), y);
  }
}
