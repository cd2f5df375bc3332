package regimecollapse.watch;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import regimecollapse.chart.canvas.Fonts;
import regimecollapse.chart.canvas.Text;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.force.Faction;
import regimecollapse.scenario.force.Side;
import regimecollapse.text.Numbers;

/** What the signs of the map mean, in lines that are filled from the left. */
final class MapLegend {
  private static final double LINE = 20;
  private static final double SIGN = 5.5;
  private static final double GAP = 16;

  private final Scenario scenario;
  private final DoubleUnaryOperator radius;
  private final double largest;
  private double x;
  private double y;
  private double left;
  private double right;

  MapLegend(Scenario scenario, DoubleUnaryOperator radius, double largest) {
    this.scenario = scenario;
    this.radius = radius;
    this.largest = largest;
  }

  /** Draws all lines, the first at a height. */
  void draw(Graphics2D g, Look look, double fromLeft, double fromTop, double width) {
    left = fromLeft;
    x = fromLeft;
    y = fromTop + LINE / 2;
    right = width - fromLeft;
    g.setFont(Fonts.regular(Fonts.SMALL));
    List<Faction> factions = scenario.factions();
    List<Color> colours = look.of(factions);
    for (int f = 0; f < factions.size(); f++) {
      int faction = f;
      item(
          g,
          look,
          factions.get(f).title(),
          2 * SIGN,
          at -> {
            g.setColor(colours.get(faction));
            g.fill(MapSigns.shape(factions.get(faction).side(), at, SIGN));
          });
    }
    signs(g, look, colours);
    double big = StrictMath.pow(10, Math.floor(StrictMath.log10(largest)));
    for (double men : new double[] {big / 10, big}) {
      double r = radius.applyAsDouble(men);
      item(
          g,
          look,
          Numbers.grouped(men) + " men",
          2 * r,
          at -> {
            g.setColor(look.muted());
            g.setStroke(new BasicStroke(1.2f));
            g.draw(MapSigns.shape(Side.REGIME, at, r));
          });
    }
  }

  private void signs(Graphics2D g, Look look, List<Color> colours) {
    item(
        g,
        look,
        "under assault",
        2 * SIGN + 2,
        at -> {
          g.setColor(look.ink());
          g.setStroke(new BasicStroke(1.8f));
          g.draw(MapSigns.shape(Side.REGIME, at, SIGN));
        });
    for (Side side : List.of(Side.OPPOSITION, Side.REGIME)) {
      int faction = scenario.factions().stream().map(Faction::side).toList().indexOf(side);
      boolean own = side == Side.REGIME;
      if (faction >= 0) {
        item(
            g,
            look,
            own ? "units of the government on the road" : "column of the opposition",
            16,
            at -> MapSigns.arrow(g, at, 0, look, colours.get(faction), own));
      }
    }
  }

  /** What draws a sign at its middle. */
  @FunctionalInterface
  private interface Sign {
    void draw(Point2D at);
  }

  private void item(Graphics2D g, Look look, String words, double wide, Sign sign) {
    double needed = wide + 6 + Text.width(words, g.getFont());
    if (x > left && x + needed > right) {
      x = left;
      y += LINE;
    }
    sign.draw(new Point2D.Double(x + wide / 2, y));
    g.setColor(look.ink());
    Text.left(g, words, x + wide + 6, y + 4);
    x += needed + GAP;
  }
}
