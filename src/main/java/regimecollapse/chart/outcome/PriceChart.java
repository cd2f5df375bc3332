package regimecollapse.chart.outcome;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
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
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.chart.canvas.Text;
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
  private static final double AXIS = 38;
  private static final double MOST_LABELS = 240;
  private static final double[] STEPS = {1, 2, 5};
  private static final Font FONT = Fonts.regular(Fonts.SMALL);
  private static final Font TINY = Fonts.regular(Fonts.LEAST);
  private static final Font HEAD = Fonts.bold(Fonts.BODY);

  private final Subject subject;
  private final Ledger ledger;
  private final List<String> arms;
  private final double labels;
  private final double[] ends = {Double.POSITIVE_INFINITY, 0};

  /** With all arms if they are few enough, else with some. */
  public PriceChart(Subject all, Subject some) {
    this.subject = all.arms().size() <= MOST_ROWS ? all : some;
    this.ledger = Ledger.of(all.scenario(), all.findings().runs());
    this.arms = subject.arms().stream().filter(arm -> !arm.equals(ledger.base())).toList();
    double longest = 100;
    for (String arm : arms) {
      longest = Math.max(longest, Text.width(subject.arm(arm), FONT) + 14);
    }
    this.labels = Math.min(MOST_LABELS, longest);
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
    double height = head() + arms.size() * ROW + AXIS;
    String otherwise =
        arms.stream().anyMatch(ledger.otherwise()::contains)
            ? " Hollow: this arm changes something besides support, so that money alone did not buy"
                + " the months."
            : "";
    return List.of(
        new Sheet(
                "The price of a month of survival, USD bn",
                subject.sample(arms)
                    + " Base: \""
                    + subject.arm(ledger.base())
                    + "\", in which the patron spends least.")
            .caption(
                "Money spent beyond the base over months lived beyond the base, means over"
                    + " replications run in both (paired), with the 95 % interval of Fieller;"
                    + " logarithmic axis. There is a price only if both differences are told from 0"
                    + " at 95 %: elsewhere the two differences stand instead, in USD bn and months."
                    + otherwise)
            .caption(
                "Months count to the collapse or to the horizon of "
                    + Dates.of(subject.scenario().timeline().end())
                    + ", money likewise, and only that of "
                    + SpendingChart.patron(subject)
                    + ": a price of this horizon, in which aircraft, goods and men cost nothing.")
            .figure("price-of-a-month", width, height, this::draw));
  }

  private double head() {
    int lines = 1;
    for (String h : subject.hypotheses()) {
      lines = Math.max(lines, Text.wrap(subject.hypothesis(h), HEAD, SCALE + VALUES).size());
    }
    return lines * Fonts.BODY * Text.LEADING + 8;
  }

  private void draw(Graphics2D g, Rectangle2D area) {
    double top = area.getY() + head();
    for (int i = 0; i < arms.size(); i++) {
      drawLabel(g, area, arms.get(i), top + i * ROW, i % 2 == 0);
    }
    for (int column = 0; column < subject.hypotheses().size(); column++) {
      String hypothesis = subject.hypotheses().get(column);
      double x = area.getX() + labels + column * (SCALE + VALUES + GAP);
      g.setFont(HEAD);
      g.setColor(Palette.INK);
      List<String> title = Text.wrap(subject.hypothesis(hypothesis), HEAD, SCALE + VALUES);
      Text.lines(g, title, x, area.getY() + Fonts.BODY);
      drawAxis(g, x, top);
      for (int i = 0; i < arms.size(); i++) {
        drawEntry(g, new Cell(hypothesis, arms.get(i)), x, top + (i + 0.5) * ROW);
      }
    }
  }

  private void drawLabel(Graphics2D g, Rectangle2D area, String arm, double y, boolean shaded) {
    if (shaded) {
      g.setColor(Palette.FILL);
      g.fill(new Rectangle2D.Double(area.getX(), y, area.getWidth(), ROW));
    }
    g.setFont(FONT);
    g.setColor(Palette.INK);
    List<String> lines = Text.wrap(subject.arm(arm), FONT, labels - 12);
    if (lines.size() > 2) {
      String rest = String.join(" ", lines.subList(1, lines.size()));
      lines = List.of(lines.get(0), Text.fit(rest, FONT, labels - 12));
    }
    double leading = Fonts.SMALL * 1.2;
    double at = y + ROW / 2 + Fonts.SMALL * 0.35 - (lines.size() - 1) * leading / 2;
    for (String line : lines) {
      Text.right(g, line, area.getX() + labels - 10, at);
      at += leading;
    }
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

  private void drawAxis(Graphics2D g, double x, double top) {
    double bottom = top + arms.size() * ROW;
    g.setStroke(new BasicStroke(0.7f));
    g.setFont(TINY);
    double last = Double.NEGATIVE_INFINITY;
    for (int power = -4; power <= 4; power++) {
      for (double step : STEPS) {
        double price = step * StrictMath.pow(10, power);
        double at = at(x, price);
        if (price >= low() && price <= high() && at - last >= 24) {
          g.setColor(Palette.GRID);
          g.draw(new Line2D.Double(at, top, at, bottom + 3));
          g.setColor(Palette.INK);
          Text.centre(g, number(price), at, bottom + 16);
          last = at;
        }
      }
    }
    g.setColor(Palette.AXIS);
    g.draw(new Line2D.Double(x, bottom, x + SCALE, bottom));
    g.setColor(Palette.INK);
    g.setFont(FONT);
    Text.centre(g, "USD bn a month gained", x + SCALE / 2, bottom + 32);
  }

  private void drawEntry(Graphics2D g, Cell cell, double x, double y) {
    Entry entry = ledger.entries().get(cell);
    g.setFont(TINY);
    g.setColor(Palette.INK);
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
    ArmStyle style = ArmStyle.of(1);
    g.setColor(style.colour());
    g.setStroke(new BasicStroke(1.4f));
    g.draw(new Line2D.Double(at(x, interval.low()), y, at(x, interval.high()), y));
    boolean filled = !ledger.otherwise().contains(cell.arm());
    LegendItem.stamp(g, style, filled, at(x, entry.price().ratio()), y);
  }

  /** Two significant figures, as far as they are needed. */
  private static String number(double price) {
    int digits = price >= 10 ? 0 : price >= 1 ? 1 : price >= 0.1 ? 2 : 3;
    return Numbers.decimal(price, digits);
  }
}
