package regimecollapse.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import regimecollapse.analysis.TwinFindings;

/** How the weight is shared out among hypotheses, by the hypothesis that made the record. */
final class ConfusionChart {
  private static final double LEFT = 170;
  private static final double TOP = 40;
  private static final double CELL = 74;

  private final TwinFindings findings;
  private final List<TwinFindings.Confusion> cells;
  private final List<String> hypotheses;

  ConfusionChart(TwinFindings findings) {
    this.findings = findings;
    this.cells =
        findings.confusion().stream().filter(c -> !c.truth().equals(TwinFindings.ANY)).toList();
    this.hypotheses =
        List.copyOf(
            new LinkedHashSet<>(cells.stream().map(TwinFindings.Confusion::truth).toList()));
  }

  Figure figure() {
    double height = TOP + hypotheses.size() * CELL;
    return new Sheet("Is the hypothesis found that made the record?", sample())
        .caption(
            "Each cell: mean posterior probability, darker for more, with Student's 95 % interval,"
                + " and in how many of the twins the hypothesis has the most weight. Where the"
                + " record cannot tell, each would get "
                + percent(1.0 / hypotheses.size())
                + ".")
        .caption(overall())
        .figure("twins-confusion", 560, height, this::draw);
  }

  private String sample() {
    return findings.settings().getOrDefault("twins", "?")
        + " records made by the simulator, fitted by rejection: "
        + findings.settings().getOrDefault("kept", "?")
        + " of "
        + findings.settings().getOrDefault("table", "?")
        + " simulations";
  }

  private String overall() {
    return findings.confusion().stream()
        .filter(c -> c.truth().equals(TwinFindings.ANY))
        .findFirst()
        .map(
            c ->
                "The true hypothesis gets "
                    + percent(c.weight())
                    + " on average ("
                    + percent(c.low())
                    + " to "
                    + percent(c.high())
                    + ").")
        .orElse("");
  }

  private void draw(Graphics2D g, Rectangle2D area) {
    double width = (area.getWidth() - LEFT) / hypotheses.size();
    g.setFont(Fonts.bold(Fonts.SMALL));
    g.setColor(Palette.INK);
    Text.left(g, "Weight given to", area.getX() + LEFT, area.getY() + 12);
    Text.left(g, "Record made by", area.getX(), area.getY() + TOP - 8);
    for (int h = 0; h < hypotheses.size(); h++) {
      g.setFont(Fonts.regular(Fonts.SMALL));
      g.setColor(Palette.INK);
      double x = area.getX() + LEFT + h * width;
      Text.centre(g, name(h, width), x + width / 2, area.getY() + TOP - 8);
      double y = area.getY() + TOP + h * CELL;
      Text.left(g, name(h, LEFT - 8), area.getX(), y + CELL / 2);
    }
    for (TwinFindings.Confusion cell : cells) {
      double x = area.getX() + LEFT + hypotheses.indexOf(cell.hypothesis()) * width;
      double y = area.getY() + TOP + hypotheses.indexOf(cell.truth()) * CELL;
      draw(g, new Rectangle2D.Double(x, y, width, CELL), cell);
    }
  }

  private static void draw(Graphics2D g, Rectangle2D box, TwinFindings.Confusion cell) {
    Color ground = Palette.fallen(cell.weight());
    g.setColor(ground);
    g.fill(box);
    g.setColor(Palette.PAPER);
    g.draw(box);
    g.setColor(Palette.on(ground));
    g.setFont(Fonts.bold(Fonts.BODY));
    Text.centre(g, percent(cell.weight()), box.getCenterX(), box.getCenterY() - 10);
    g.setFont(Fonts.regular(Fonts.SMALL));
    String interval = percent(cell.low()) + " to " + percent(cell.high());
    Text.centre(g, interval, box.getCenterX(), box.getCenterY() + 6);
    String most = "most in " + cell.mostLikely() + " of " + cell.twins();
    Text.centre(g, most, box.getCenterX(), box.getCenterY() + 22);
  }

  private String name(int hypothesis, double width) {
    return Text.fit(hypotheses.get(hypothesis), Fonts.regular(Fonts.SMALL), width);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
