package regimecollapse.chart.outcome;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import regimecollapse.analysis.contrast.Contrasts;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.canvas.Fonts;
import regimecollapse.chart.canvas.LegendItem;
import regimecollapse.chart.canvas.Pen;
import regimecollapse.chart.canvas.RowLabel;
import regimecollapse.chart.canvas.Sheet;
import regimecollapse.chart.canvas.Text;
import regimecollapse.chart.form.Subject;

/**
 * Each arm against the base arm: the difference of the chance of collapse at the left, that of the
 * restricted mean at the right, a row an arm, a block a hypothesis.
 */
public final class ContrastChart {
  private static final double ROW = 30;
  private static final double NARROW_ROW = 21;
  private static final int MANY = 16;
  private static final int ROWS_OF_A_PAGE = 50;
  private static final double GAP = 14;
  private static final double HEAD = 48;
  private static final double AXIS = 44;

  /** Of the space above the first block, which follows no axis. */
  private static final double SAVED = 20;

  private static final double MOST_LABELS = 330;
  private static final Font FONT = Fonts.regular(Fonts.SMALL);
  private static final Font TITLE = Fonts.bold(Fonts.BODY);

  private final Subject subject;
  private final Contrasts contrasts;
  private final List<ContrastMeasure> measures;
  private final List<String> arms;
  private final double row;
  private final List<String> titles;
  private final double labels;

  /** A chart of this subject. */
  public ContrastChart(Subject subject) {
    this.subject = subject;
    this.contrasts = Contrasts.of(subject.scenario(), subject.findings().runs());
    this.arms = subject.arms().stream().filter(a -> !a.equals(contrasts.base())).toList();
    this.row = arms.size() > MANY ? NARROW_ROW : ROW;
    this.titles = arms.stream().map(subject::arm).toList();
    this.labels = RowLabel.width(titles, 18, 120, MOST_LABELS);
    this.measures = List.of(ContrastMeasure.shares(contrasts), ContrastMeasure.days(contrasts));
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
                  labels + 2 * (ContrastPanel.WIDTH + ContrastPanel.VALUES) + GAP,
                  height,
                  (g, area) -> draw(g, area, page)));
    }
    return figures;
  }

  private Sheet sheet() {
    String base = subject.arm(contrasts.base());
    return new Sheet("Each arm against \u201c" + base + "\u201d", subject.sample(subject.arms()))
        .legend(legend())
        .caption(
            "Differences of two arms under the same hypothesis. Runs of the same replication share"
                + " their chance; the paired interval compares them pair by pair and is the one to"
                + " read; the unpaired one, as if they had nothing in common, shows what pairing"
                + " bought"
                + (unpaired()
                    ? "; it is drawn where the two can be told apart."
                    : ", and is" + " nowhere here so different that it could be drawn beside it.")
                + " Figures at the right: difference and paired interval.")
        .caption(
            String.format(
                Locale.ROOT,
                "Left: share of runs that collapse by the end (Newcombe's intervals). Right: mean"
                    + " days from %s to the collapse, cut off after %.0f days (Student's"
                    + " interval, and the normal one); a dot without interval has no spread to"
                    + " measure an error by. Intervals are the sampling error of so many runs, not"
                    + " a doubt about the model.",
                subject.zero("the offensive"),
                contrasts.horizon()));
  }

  private List<LegendItem> legend() {
    List<LegendItem> legend = new ArrayList<>();
    legend.add(LegendItem.marker("arm minus base, over pairs", ContrastPanel.STYLE));
    legend.add(ContrastPanel.legend("95 % interval, paired", true));
    if (unpaired()) {
      legend.add(ContrastPanel.legend("95 % interval, unpaired, where it differs", false));
    }
    return legend;
  }

  /** Whether an unpaired interval is drawn anywhere. */
  private boolean unpaired() {
    return contrasts.byHypothesis().stream()
        .filter(c -> arms.contains(c.arm()) && subject.hypotheses().contains(c.hypothesis()))
        .filter(c -> !c.changesNothing())
        .anyMatch(
            c -> measures.stream().anyMatch(m -> m.of(c).filter(d -> m.toldApart(d)).isPresent()));
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
        double x = area.getX() + labels + m * (ContrastPanel.WIDTH + ContrastPanel.VALUES + GAP);
        new ContrastPanel(measures.get(m), new Rectangle2D.Double(x, y, ContrastPanel.WIDTH, row))
            .draw(g, contrasts, hypothesis, arms);
      }
      y += arms.size() * row;
    }
    Pen.ink(g, FONT);
    for (int m = 0; m < measures.size(); m++) {
      double x = area.getX() + labels + m * (ContrastPanel.WIDTH + ContrastPanel.VALUES + GAP);
      Text.centre(
          g, "Difference of " + measures.get(m).title(), x + ContrastPanel.WIDTH / 2, y + 36);
    }
  }
}
