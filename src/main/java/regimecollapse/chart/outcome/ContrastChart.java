package regimecollapse.chart.outcome;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import regimecollapse.analysis.contrast.Contrast;
import regimecollapse.analysis.contrast.Contrasts;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Fonts;
import regimecollapse.chart.canvas.LegendItem;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.canvas.Pen;
import regimecollapse.chart.canvas.RowLabel;
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.chart.canvas.Text;
import regimecollapse.chart.form.RowAxis;
import regimecollapse.chart.form.Scale;
import regimecollapse.chart.form.Subject;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;

/**
 * Each arm against the base arm: the difference of the chance of collapse at the left, that of the
 * restricted mean at the right, a row an arm, a block a hypothesis.
 */
public final class ContrastChart {
  private static final double ROW = 30;
  private static final double NARROW_ROW = 21;
  private static final int MANY = 16;
  private static final int ROWS_OF_A_PAGE = 50;
  private static final double PANEL = 300;
  private static final double VALUES = 172;
  private static final double GAP = 14;
  private static final double HEAD = 48;
  private static final double AXIS = 44;

  /** Of the space above the first block, which follows no axis. */
  private static final double SAVED = 20;

  private static final int STEPS = 6;
  private static final double MOST_LABELS = 330;
  private static final Font FONT = Fonts.regular(Fonts.SMALL);
  private static final Font TITLE = Fonts.bold(Fonts.BODY);
  private static final ArmStyle STYLE = ArmStyle.of(1);

  private final Subject subject;
  private final Contrasts contrasts;
  private final List<Measure> measures;
  private final List<String> arms;
  private final double row;
  private final List<String> titles;
  private final double labels;

  /**
   * What a panel shows.
   *
   * @param title what is measured, with its unit
   * @param values in the unit of the axis
   * @param format of the figures at the right
   * @param scale of the axis
   */
  private record Measure(
      String title, Function<Contrast, Optional<Difference>> values, String format, Scale scale) {}

  /** A chart of this subject. */
  public ContrastChart(Subject subject) {
    this.subject = subject;
    this.contrasts = Contrasts.of(subject.scenario(), subject.findings().runs());
    this.arms = subject.arms().stream().filter(a -> !a.equals(contrasts.base())).toList();
    this.row = arms.size() > MANY ? NARROW_ROW : ROW;
    this.titles = arms.stream().map(subject::arm).toList();
    this.labels = RowLabel.width(titles, 18, 120, MOST_LABELS);
    this.measures =
        List.of(
            measure(
                "runs that collapse by the end, percentage points", ContrastChart::shares, "%.0f"),
            measure("restricted mean days to the collapse", ContrastChart::days, "%.1f"));
  }

  /** One figure a page of hypotheses; none with a single arm. */
  public List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    if (arms.isEmpty()) {
      return figures;
    }
    List<String> hypotheses = subject.hypotheses();
    int fit = Math.max(1, ROWS_OF_A_PAGE / arms.size());
    for (int from = 0; from < hypotheses.size(); from += fit) {
      List<String> page = hypotheses.subList(from, Math.min(hypotheses.size(), from + fit));
      double height = page.size() * (HEAD + arms.size() * row) + AXIS - SAVED;
      figures.add(
          sheet()
              .figure(
                  Subject.paged("contrasts", figures.size()),
                  labels + 2 * (PANEL + VALUES) + GAP,
                  height,
                  (g, area) -> draw(g, area, page)));
    }
    return figures;
  }

  private Sheet sheet() {
    String base = subject.arm(contrasts.base());
    return new Sheet("Each arm against \u201c" + base + "\u201d", subject.sample(subject.arms()))
        .legend(
            List.of(
                LegendItem.marker("arm minus base, over pairs", STYLE),
                LegendItem.line("95 % interval, paired", STYLE.colour(), paired()),
                LegendItem.line("95 % interval, unpaired", Palette.INK, unpaired())))
        .caption(
            "Differences of two arms under the same hypothesis. Runs of the same replication share"
                + " their chance; the paired interval compares them pair by pair, the unpaired one"
                + " as if they had nothing in common. Figures at the right: difference and paired"
                + " interval.")
        .caption(
            String.format(
                Locale.ROOT,
                "Left: share of runs that collapse by the end (Newcombe's intervals). Right: mean"
                    + " days from the offensive to the collapse, cut off after %.0f days (Student's"
                    + " interval, and the normal one); a dot without interval has no spread to"
                    + " measure an error by. Intervals are the sampling error of so many runs, not"
                    + " a doubt about the model.",
                contrasts.horizon()));
  }

  private static BasicStroke paired() {
    return new BasicStroke(4.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
  }

  private static BasicStroke unpaired() {
    return new BasicStroke(1.1f);
  }

  private Measure measure(
      String title, Function<Contrast, Optional<Difference>> values, String format) {
    List<Difference> all =
        contrasts.byHypothesis().stream().map(values).flatMap(Optional::stream).toList();
    return new Measure(
        title,
        values,
        format,
        Scale.toTicks(all.stream().flatMapToDouble(Difference::ends), STEPS));
  }

  private static Optional<Difference> shares(Contrast contrast) {
    if (contrast.pairs().n() == 0) {
      return Optional.empty();
    }
    Difference values =
        new Difference(
            contrast.pairs().difference(),
            contrast.pairs().interval(Confidence.NINETY_FIVE),
            contrast.shares().interval(Confidence.NINETY_FIVE));
    return Optional.of(values.times(100));
  }

  private static Optional<Difference> days(Contrast contrast) {
    return contrast
        .times()
        .filter(times -> times.paired().n() > 0)
        .map(
            times ->
                new Difference(
                    times.paired().difference(),
                    times.paired().interval(Confidence.NINETY_FIVE),
                    times.unpaired().interval(Confidence.NINETY_FIVE)));
  }

  private void draw(Graphics2D g, Rectangle2D area, List<String> hypotheses) {
    double y = area.getY() - SAVED;
    for (String hypothesis : hypotheses) {
      Pen.ink(g, TITLE);
      Text.left(
          g,
          Text.fit(subject.hypothesis(hypothesis), TITLE, area.getWidth()),
          area.getX(),
          y + HEAD - 9);
      y += HEAD;
      RowLabel.draw(
          g, titles, new Rectangle2D.Double(area.getX(), y, area.getWidth(), row), labels - 4);
      for (int m = 0; m < measures.size(); m++) {
        double x = area.getX() + labels + m * (PANEL + VALUES + GAP);
        drawPanel(g, measures.get(m), hypothesis, x, y);
      }
      y += arms.size() * row;
    }
    Pen.ink(g, FONT);
    for (int m = 0; m < measures.size(); m++) {
      double x = area.getX() + labels + m * (PANEL + VALUES + GAP);
      Text.centre(g, "Difference of " + measures.get(m).title(), x + PANEL / 2, y + 36);
    }
  }

  private void drawPanel(Graphics2D g, Measure measure, String hypothesis, double x, double y) {
    drawFrame(g, measure.scale(), x, y);
    for (Contrast contrast : contrasts.byHypothesis()) {
      int i = arms.indexOf(contrast.arm());
      if (contrast.hypothesis().equals(hypothesis) && i >= 0) {
        if (contrast.changesNothing()) {
          drawWords(g, "no run differs", x, y + (i + 0.5) * row);
        } else {
          drawContrast(g, measure, measure.values().apply(contrast), x, y + (i + 0.5) * row);
        }
      }
    }
  }

  private void drawFrame(Graphics2D g, Scale scale, double x, double y) {
    RowAxis axis = new RowAxis(new Rectangle2D.Double(x, y, PANEL, arms.size() * row));
    for (double value : scale.ticks()) {
      axis.tick(
          g,
          x + scale.at(value) * PANEL,
          Difference.signed(scale.format(), value),
          value == 0 ? Palette.INK : Palette.GRID,
          value == 0 ? 1.2f : 0.7f);
    }
  }

  private static void drawContrast(
      Graphics2D g, Measure measure, Optional<Difference> found, double x, double y) {
    if (found.isEmpty()) {
      drawWords(g, "–", x, y);
      return;
    }
    Difference values = found.get();
    drawInterval(g, measure.scale(), values.paired(), new double[] {x, y - 2.5}, true);
    drawInterval(g, measure.scale(), values.unpaired(), new double[] {x, y + 5.5}, false);
    LegendItem.stamp(g, STYLE, true, x + measure.scale().at(values.value()) * PANEL, y - 2.5);
    Pen.ink(g, FONT);
    Text.right(g, values.text(measure.format()), x + PANEL + VALUES - 4, y + Fonts.SMALL * 0.35);
  }

  /** What stands in place of figures. */
  private static void drawWords(Graphics2D g, String words, double x, double y) {
    g.setFont(FONT);
    g.setColor(Palette.MUTED);
    Text.right(g, words, x + PANEL + VALUES - 4, y + Fonts.SMALL * 0.35);
  }

  private static void drawInterval(
      Graphics2D g, Scale scale, Interval interval, double[] at, boolean paired) {
    if (Double.isNaN(interval.low()) || Double.isNaN(interval.high())) {
      return;
    }
    Color colour = paired ? STYLE.colour() : Palette.INK;
    double from = at[0] + scale.at(interval.low()) * PANEL;
    double to = at[0] + scale.at(interval.high()) * PANEL;
    g.setColor(colour);
    g.setStroke(paired ? paired() : unpaired());
    g.draw(new Line2D.Double(from, at[1], to, at[1]));
    if (!paired) {
      g.draw(new Line2D.Double(from, at[1] - 2.5, from, at[1] + 2.5));
      g.draw(new Line2D.Double(to, at[1] - 2.5, to, at[1] + 2.5));
    }
  }
}
