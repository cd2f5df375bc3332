package regimecollapse.watch;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import regimecollapse.chart.canvas.Fonts;
import regimecollapse.chart.canvas.Text;
import regimecollapse.chart.form.MapDrawing;
import regimecollapse.chart.form.PlaceLabels;
import regimecollapse.chart.form.Projection;
import regimecollapse.model.state.RoadGraph;
import regimecollapse.scenario.Geography;
import regimecollapse.scenario.Locality;
import regimecollapse.scenario.Road;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.force.Side;

/** Draws the map of a scene into a sheet of a given size: head, country, legend. */
final class MapPainter {
  static final double HEAD = 52;
  private static final double FOOT = 92;
  private static final double SIDE = 8;
  private static final double LEAST = 3;
  private static final double MOST = 20;

  private final Viewing viewing;
  private final Clock clock;
  private final Geography geography;
  private final double width;
  private final double height;
  private final Projection projection;
  private final double left;
  private final double top;
  private final Path2D outlines;
  private final Path2D roads = new Path2D.Double();
  private final Point2D[] at;
  private final Ways ways;
  private final Set<String> named;
  private final Side[] sides;
  private final double largest;
  private final double[] clear;
  private final MapLegend legend;

  /**
   * A painter of a run.
   *
   * @param viewing what is looked at
   * @param first the scene before the first step: its largest garrison sets the scale
   * @param width px
   * @param height px
   */
  MapPainter(Viewing viewing, Scene first, double width, double height) {
    Scenario scenario = viewing.scenario();
    this.viewing = viewing;
    this.clock = new Clock(scenario.timeline());
    this.geography = scenario.geography();
    this.width = width;
    this.height = height;
    double room = height - HEAD - FOOT;
    double tall = Projection.of(geography, 100).height() / 100;
    double wide = Math.min(width - 2 * SIDE, room / tall);
    projection = Projection.of(geography, wide);
    left = (width - wide) / 2;
    top = HEAD + (room - projection.height()) / 2;
    outlines = projection.outlines(geography);
    List<Locality> places = geography.localities();
    at = new Point2D[places.size()];
    for (int j = 0; j < at.length; j++) {
      at[j] = projection.at(places.get(j).lon(), places.get(j).lat());
    }
    for (Road road : geography.roads()) {
      if (road.used()) {
        Point2D a = at[geography.indexOf(road.from())];
        Point2D b = at[geography.indexOf(road.to())];
        roads.append(new Line2D.Double(a, b), false);
      }
    }
    ways = new Ways(new RoadGraph(geography));
    named = MapDrawing.named(scenario);
    sides = scenario.factions().stream().map(f -> f.side()).toArray(Side[]::new);
    largest = Math.max(1, Arrays.stream(first.men()).max().orElse(1));
    // Names stand still while garrisons change.
    clear = Arrays.stream(first.men()).map(men -> Math.max(LEAST + 3, radius(men))).toArray();
    legend = new MapLegend(scenario, this::radius, largest);
  }

  /** Width of the sheet, px. */
  double width() {
    return width;
  }

  /** Height of the sheet, px. */
  double height() {
    return height;
  }

  /** The place nearest to a point of the sheet, -1 if none is near. */
  int placeAt(double x, double y) {
    int best = -1;
    double least = MOST;
    for (int j = 0; j < at.length; j++) {
      double distance = at[j].distance(x - left, y - top);
      if (distance < least) {
        least = distance;
        best = j;
      }
    }
    return best;
  }

  /** Where a place lies on the sheet. */
  Point2D onSheet(int place) {
    return new Point2D.Double(at[place].getX() + left, at[place].getY() + top);
  }

  /** Draws all. */
  void draw(Graphics2D g, Scene scene, Look look) {
    MapSigns.smooth(g);
    g.setColor(look.paper());
    g.fill(new Rectangle2D.Double(0, 0, width, height));
    head(g, scene, look);
    g.translate(left, top);
    ground(g, look);
    List<Color> colours = look.of(viewing.scenario().factions());
    places(g, scene, look, colours);
    scene.onRoad().forEach(it -> moving(g, it, look, colours.get(it.faction())));
    names(g, scene, look);
    g.translate(-left, -top);
    legend.draw(g, look, SIDE + 4, height - FOOT + 8, width);
  }

  private void head(Graphics2D g, Scene scene, Look look) {
    g.setColor(look.ink());
    g.setFont(Fonts.bold(18));
    String date = clock.date(scene.day());
    Text.left(g, date, SIDE + 4, 24);
    double right = SIDE + 4 + Text.width(date, g.getFont()) + 14;
    g.setFont(Fonts.regular(Fonts.BODY + 1));
    Text.left(g, clock.since(scene), right, 24);
    String state =
        scene.fled()
            ? "the leader has fled"
            : scene.active() ? "there is fighting" : "fronts are quiet";
    g.setColor(scene.active() || scene.fled() ? look.alarm() : look.muted());
    Text.right(g, state, width - SIDE - 4, 24);
    g.setColor(look.muted());
    g.setFont(Fonts.regular(Fonts.SMALL));
    Text.left(g, Text.fit(viewing.title(), g.getFont(), width - 3 * SIDE), SIDE + 4, 42);
  }

  private void ground(Graphics2D g, Look look) {
    g.setStroke(new BasicStroke(2.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.setColor(look.border());
    g.draw(outlines);
    g.setColor(look.land());
    g.fill(outlines);
    g.setColor(look.line());
    g.setStroke(
        new BasicStroke(
            0.7f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {3, 3}, 0));
    g.draw(outlines);
    g.setStroke(new BasicStroke(1.1f));
    g.draw(roads);
  }

  private void places(Graphics2D g, Scene scene, Look look, List<Color> colours) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, at.length).boxed().toList());
    order.sort(Comparator.comparingDouble((Integer j) -> scene.men()[j]).reversed());
    for (int j : order) {
      double r = radius(scene.men()[j]);
      Shape shape = MapSigns.shape(sides[scene.faction()[j]], at[j], r);
      g.setColor(colours.get(scene.faction()[j]));
      g.fill(shape);
      g.setColor(look.paper());
      g.setStroke(new BasicStroke(0.8f));
      g.draw(shape);
      if (scene.assault()[j]) {
        g.setColor(look.ink());
        g.setStroke(new BasicStroke(1.8f));
        g.draw(MapSigns.shape(Side.REGIME, at[j], r + 3));
      }
    }
  }

  /** Area in proportion to the men, the smallest enlarged. */
  double radius(double men) {
    return Math.max(LEAST, MOST * Math.sqrt(men / largest));
  }

  private void moving(Graphics2D g, Scene.Moving it, Look look, Color colour) {
    MapSigns.way(
        g,
        ways.behind(it, j -> at[j]),
        at[it.to()],
        look,
        colour,
        sides[it.faction()] == Side.REGIME);
  }

  private void names(Graphics2D g, Scene scene, Look look) {
    PlaceLabels labels =
        new PlaceLabels(
            new Rectangle2D.Double(0, 0, width - 2 * left, projection.height()),
            look.ink(),
            look.muted());
    List<Integer> chosen = new ArrayList<>();
    for (int j = 0; j < at.length; j++) {
      boolean isNamed = named.contains(geography.localities().get(j).id());
      labels.keepFree(at[j], isNamed ? clear[j] : LEAST, isNamed);
      if (isNamed) {
        chosen.add(j);
      }
    }
    chosen.forEach(j -> labels.write(g, geography.localities().get(j).name(), at[j], clear[j]));
  }
}
