package regimecollapse.chart.form;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import regimecollapse.analysis.outcome.MapShares;
import regimecollapse.chart.canvas.Axes;
import regimecollapse.chart.canvas.Fonts;
import regimecollapse.chart.canvas.GlyphSvg;
import regimecollapse.chart.canvas.Palette;
import regimecollapse.chart.canvas.Pen;
import regimecollapse.chart.canvas.ShareScale;
import regimecollapse.chart.canvas.Text;
import regimecollapse.scenario.Geography;
import regimecollapse.scenario.Locality;
import regimecollapse.text.Numbers;

/**
 * One map: outlines, places that the government held at the start as circles, others as squares.
 */
public final class MapPanel {
  private static final Color OUTLINE = new Color(0xB0B0B0);
  private static final Color OTHERS = new Color(0x9A9A9A);
  private static final Color UNNAMED = new Color(0xC9CDD3);
  private static final BasicStroke THIN = new BasicStroke(0.6f);
  private static final double SMALLEST = 3;

  /** Half the side of the square of a place that others held at the start. */
  private static final double HALF = 2.2;

  private static final double KEY_LINE = 26;

  private final double width;
  private final Set<String> chosen;
  private final Projection projection;
  private final Shape outlines;
  private final double largest;
  private final List<Locality> held = new ArrayList<>();
  private final List<Locality> lost = new ArrayList<>();
  private final GlyphSvg.Shared circles = new GlyphSvg.Shared();
  private final GlyphSvg.Shared squares = new GlyphSvg.Shared();

  /** A map of this width in points. */
  public MapPanel(Subject subject, double width) {
    Geography geography = subject.scenario().geography();
    this.width = width;
    this.chosen = MapDrawing.named(subject.scenario());
    this.projection = Projection.of(geography, width);
    this.outlines = projection.outlines(geography);
    List<Locality> places = new ArrayList<>(geography.localities());
    places.sort(Comparator.comparingDouble(Locality::population).reversed());
    this.largest = places.isEmpty() ? 1 : Math.max(1, places.get(0).population());
    Set<String> ids = subject.heldAtStart();
    for (Locality place : places) {
      if (ids.contains(place.id())) {
        held.add(place);
        circles.append(circle(place), false);
      } else {
        lost.add(place);
        squares.append(square(at(place)), false);
      }
    }
  }

  public double width() {
    return width;
  }

  public double height() {
    return projection.height();
  }

  /** Draws the places in the colour of the share of runs in which they are held. */
  public void draw(Graphics2D g, MapShares shares) {
    drawGround(g);
    for (Locality place : held) {
      g.setColor(Palette.share(shares.held().get(place.id())));
      g.fill(circle(place));
    }
    g.setColor(Palette.INK);
    g.setStroke(THIN);
    g.draw(circles);
  }

  /** Draws where the chosen places are, with their names. */
  public void drawNames(Graphics2D g) {
    drawGround(g);
    PlaceLabels labels = new PlaceLabels(new Rectangle2D.Double(0, 0, width, height()));
    List<Locality> named = new ArrayList<>();
    for (Locality place : held) {
      boolean isNamed = chosen.contains(place.id());
      g.setColor(isNamed ? Palette.share(1) : UNNAMED);
      g.fill(circle(place));
      labels.keepFree(at(place), radius(place.population()), isNamed);
      if (isNamed) {
        named.add(place);
      }
    }
    for (Locality place : lost) {
      labels.keepFree(at(place), HALF, chosen.contains(place.id()));
      if (chosen.contains(place.id())) {
        named.add(place);
      }
    }
    named.forEach(p -> labels.write(g, p.name(), at(p), radius(p.population())));
  }

  private void drawGround(Graphics2D g) {
    g.setStroke(THIN);
    g.setColor(Palette.GRID);
    g.draw(new Rectangle2D.Double(0, 0, width, height()));
    g.setColor(OUTLINE);
    g.draw(outlines);
    g.setColor(OTHERS);
    g.fill(squares);
  }

  /** Draws what the signs mean, line by line from the origin down. */
  public void drawKey(Graphics2D g) {
    text(g, "Runs in which the government holds the place", 0, 10);
    ShareScale.draw(g, "", 0, 18);
    double y = 18 + 2.4 * KEY_LINE;
    double big = StrictMath.pow(10, Math.floor(StrictMath.log10(largest)));
    double x = 0;
    for (double people = big / 10; people <= big * 1.01; people *= 10) {
      double radius = radius(people);
      g.setColor(Palette.share(1));
      g.fill(circle(new Point2D.Double(x + radius + 1, y), radius));
      x = text(g, Numbers.grouped(people) + " people", x + 2 * radius + 8, y + 4);
    }
    text(g, "(area in proportion, smallest enlarged)", x - 8, y + 4);
    y += KEY_LINE;
    g.setColor(OTHERS);
    g.fill(square(new Point2D.Double(4, y)));
    text(g, "held by others at the start", 14, y + 4);
    y += KEY_LINE;
    drawScale(g, y);
    text(
        g,
        held.size() + lost.size() <= MapDrawing.FEW
            ? "Left: names of the places."
            : "Left: names of the places that the other charts show, of large ones and of bases.",
        0,
        y + KEY_LINE + 4);
  }

  private void drawScale(Graphics2D g, double y) {
    double km = Axes.step(0, width / projection.length(1), 3);
    double length = projection.length(km);
    Pen.draw(g, Palette.INK, 1.2f, new Line2D.Double(1, y, 1 + length, y));
    g.draw(new Line2D.Double(1, y - 3, 1, y + 3));
    g.draw(new Line2D.Double(1 + length, y - 3, 1 + length, y + 3));
    text(g, Numbers.fixed(km, 0) + " km on the maps", length + 8, y + 4);
  }

  private static double text(Graphics2D g, String text, double x, double y) {
    Pen.ink(g, Fonts.regular(Fonts.SMALL));
    Text.left(g, text, x, y);
    return x + Text.width(text, g.getFont()) + 16;
  }

  private Point2D at(Locality place) {
    return projection.at(place.lon(), place.lat());
  }

  private Shape circle(Locality place) {
    return circle(at(place), radius(place.population()));
  }

  private static Shape circle(Point2D at, double radius) {
    return new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
  }

  private static Shape square(Point2D at) {
    return new Rectangle2D.Double(at.getX() - HALF, at.getY() - HALF, 2 * HALF, 2 * HALF);
  }

  private double radius(double population) {
    double most = Math.max(6, width * 0.04);
    return Math.max(SMALLEST, most * Math.sqrt(population / largest));
  }
}
