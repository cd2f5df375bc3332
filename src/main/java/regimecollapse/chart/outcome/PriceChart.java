package regimecollapse.chart.outcome;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.ledger.Ledger;
import regimecollapse.analysis.ledger.Ledger.Entry;
import regimecollapse.analysis.ledger.Ledger.Verdict;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Fonts;
import regimecollapse.chart.canvas.LegendItem;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.canvas.Pen;
import regimecollapse.chart.canvas.RowLabel;
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.chart.canvas.Text;
import regimecollapse.chart.form.Headings;
import regimecollapse.chart.form.RowAxis;
import regimecollapse.chart.form.Subject;
import regimecollapse.stats.Interval;
import regimecollapse.text.Dates;
import regimecollapse.text.Numbers;

/** The price of a month of survival against the cheapest arm: a row an arm. */
public final class PriceChart {
  /** More rows would be a table; ledger.csv has them all. */
  private static final int MOST_ROWS = 24;

  private static final double ROW = 34;
  private static final double SCALE = 150;
  private static final double VALUES = 146;
  private static final double GAP = 18;
  private static final double MOST_LABELS = 240;
  private static final double[] STEPS = {1, 2, 5};
  private static final Font FONT = Fonts.regular(Fonts.SMALL);
  private static final Font TINY = Fonts.regular(Fonts.LEAST);

  private final Subject subject;
  private final Ledger ledger;
  private final List<String> arms;
  private final List<String> titles;
  private final double labels;
  private final Headings headings;
  private final double[] ends = {Double.POSITIVE_INFINITY, 0};

  /** With all arms if they are few enough, else with some. */
  public PriceChart(Subject all, Subject some) {
    this.subject = all.arms().size() <= MOST_ROWS ? all : some;
    this.ledger = Ledger.of(all.scenario(), all.findings().runs());
    this.arms = subject.arms().stream().filter(arm -> !arm.equals(ledger.base())).toList();
    this.titles = arms.stream().map(subject::arm).toList();
    this.labels = RowLabel.width(titles, 14, 100, MOST_LABELS);
    this.headings = Headings.of(subject, SCALE + VALUES);
    for (Map.Entry<Cell, Entry> cell : ledger.entries().entrySet()) {
      Entry entry = cell.getValue();
      if (arms.contains(cell.getKey().arm()) && entry.verdict() == Verdict.PRICED) {
        ends[0] =
            Math.min(ends[0], Math.max(entry.price().ratio() / 10, entry.price().interval().low()));
        ends[1] =
            Math.max(
                ends[1], Math.min(entry.price().ratio() * 10, entry.price().interval().high()));
      }
    }
  }

  /** One figure; none without two arms, or if nothing has a price. */
  public List<Figure> figures() {
    boolean priced = ends[1] > 0;
    if (arms.isEmpty() || arms.size() > MOST_ROWS || !priced) {
      return List.of();
    }
    int columns = subject.hypotheses().size();
    double width = labels + columns * (SCALE + VALUES) + (columns - 1) * GAP;
    double height = head() + arms.size() * ROW + RowAxis.HEIGHT;
    String otherwise =
        arms.stream().anyMatch(ledger.otherwise()::contains)
            ? " Hollow: this arm changes something besides support, so that money alone did not buy"
                + " the months."
            : "";
    return List.of(
        new Sheet(
                "The price of a month of survival, " + money(),
                "%s Base: \"%s\", in which the patron spends least."
                    .formatted(subject.sample(arms), subject.arm(ledger.base())))
            .caption(
                "Money spent beyond the base over months lived beyond the base, means over"
                    + " replications run in both (paired), with the 95 % interval of Fieller;"
                    + " logarithmic axis. There is a price only if both differences are told from 0"
                    + " at 95 %: elsewhere the two differences stand instead, in "
                    + money()
                    + " and months."
                    + otherwise)
            .caption(
                "Months count to the collapse or to the horizon of "
                    + Dates.of(subject.scenario().timeline().end())
                    + ", money likewise, and only that of "
                    + SpendingChart.patron(subject)
                    + ": a price of this horizon, in which aircraft, goods and men cost nothing.")
            .figure("price-of-a-month", width, height, this::draw));
  }

  private String money() {
    return subject.scenario().outputs().money();
  }

  private double head() {
    return headings.height() + 8;
  }

  private void draw(Graphics2D g, Rectangle2D area) {
    double top = area.getY() + head();
    Rectangle2D first = new Rectangle2D.Double(area.getX(), top, area.getWidth(), ROW);
    for (int i = 0; i < arms.size(); i++) {
      RowLabel.draw(g, lines(titles.get(i)), RowLabel.row(first, i), labels, i % 2 == 0);
    }
    for (int column = 0; column < subject.hypotheses().size(); column++) {
      double x = area.getX() + labels + column * (SCALE + VALUES + GAP);
      headings.draw(g, column, x, area.getY());
      drawAxis(g, new RowAxis(new Rectangle2D.Double(x, top, SCALE, arms.size() * ROW)));
      for (int i = 0; i < arms.size(); i++) {
        Cell cell = new Cell(subject.hypotheses().get(column), arms.get(i));
        drawEntry(g, cell, x, top + (i + 0.5) * ROW);
      }
    }
  }

  /** Two lines at the most. */
  private List<String> lines(String label) {
    List<String> lines = Text.wrap(label, FONT, labels - 12);
    if (lines.size() <= 2) {
      return lines;
    }
    String rest = String.join(" ", lines.subList(1, lines.size()));
    return List.of(lines.get(0), Text.fit(rest, FONT, labels - 12));
  }

  private double low() {
    return ends[0] / 1.3;
  }

  private double high() {
    return ends[1] * 1.3;
  }

  /** Where a price stands on the logarithmic axis, kept inside. */
  private double at(double x, double price) {
    double inside = Math.max(low(), Math.min(high(), price));
    double part = StrictMath.log(inside / low()) / StrictMath.log(high() / low());
    return x + part * SCALE;
  }

  private void drawAxis(Graphics2D g, RowAxis axis) {
    double x = axis.frame().getX();
    double last = Double.NEGATIVE_INFINITY;
    for (int power = -4; power <= 4; power++) {
      for (double step : STEPS) {
        double price = step * StrictMath.pow(10, power);
        double at = at(x, price);
        if (price >= low() && price <= high() && at - last >= 24) {
          axis.tick(g, at, number(price));
          last = at;
        }
      }
    }
    LegendItem.interval(g, Palette.AXIS, 0.7f, x, x + SCALE, axis.frame().getMaxY());
    axis.title(g, money() + " a month gained");
  }

  private void drawEntry(Graphics2D g, Cell cell, double x, double y) {
    Entry entry = ledger.entries().get(cell);
    Pen.ink(g, TINY);
    double text = x + SCALE + VALUES - 2;
    double base = y + Fonts.LEAST * 0.35;
    if (entry == null) {
      Text.right(g, "–", text, base);
      return;
    }
    String apart =
        String.format(
            Locale.ROOT, "%+.2f bn, %+.1f months", entry.spendAdded(), entry.monthsGained());
    if (entry.verdict() != Verdict.PRICED) {
      Text.right(g, entry.verdict().words(), text, base - 6);
      g.setColor(Palette.MUTED);
      Text.right(g, apart, text, base + 6);
      return;
    }
    Interval interval = entry.price().interval();
    Text.right(
        g,
        Numbers.interval(
            number(entry.price().ratio()), number(interval.low()), number(interval.high())),
        text,
        base - 6);
    g.setColor(Palette.MUTED);
    Text.right(g, apart, text, base + 6);
    boolean filled = !ledger.otherwise().contains(cell.arm());
    double[] ends = {at(x, interval.low()), at(x, entry.price().ratio()), at(x, interval.high())};
    LegendItem.estimate(g, new LegendItem.Look(ArmStyle.of(1), filled), 1.4f, ends, y);
  }

  /** Two significant figures, as far as they are needed. */
  private static String number(double price) {
    int digits = price >= 10 ? 0 : price >= 1 ? 1 : price >= 0.1 ? 2 : 3;
    return Numbers.decimal(price, digits);
  }
}
