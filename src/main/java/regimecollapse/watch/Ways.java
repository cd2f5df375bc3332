package regimecollapse.watch;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import regimecollapse.model.state.RoadGraph;

/** The shortest ways over the roads, to draw men on them. */
final class Ways {
  /** Lengths are sums of whole millimetres, so that this is more than any rounding. */
  private static final double KM = 1e-6;

  private final RoadGraph roads;

  Ways(RoadGraph roads) {
    this.roads = roads;
  }

  /** The places of a shortest way, both ends included; of equals the first of the file. */
  List<Integer> between(int from, int to) {
    List<Integer> way = new ArrayList<>();
    double[] km = roads.kmFrom(to);
    int at = from;
    way.add(at);
    while (at != to) {
      int next = to;
      for (int k : roads.neighbours(at)) {
        if (Math.abs(roads.kmFrom(at)[k] + km[k] - km[at]) < KM) {
          next = k;
          break;
        }
      }
      at = next;
      way.add(at);
    }
    return way;
  }

  /**
   * Where somebody is: the bends of the way behind him, the last point is where he stands.
   *
   * @param at where each place lies
   */
  List<Point2D> behind(Scene.Moving it, IntFunction<Point2D> at) {
    List<Integer> way = between(it.from(), it.to());
    double left = it.done() * roads.kmFrom(it.from())[it.to()];
    List<Point2D> points = new ArrayList<>();
    points.add(at.apply(way.get(0)));
    for (int i = 1; i < way.size(); i++) {
      double km = roads.kmFrom(way.get(i - 1))[way.get(i)];
      Point2D a = at.apply(way.get(i - 1));
      Point2D b = at.apply(way.get(i));
      if (left < km) {
        double part = left / km;
        points.add(
            new Point2D.Double(
                a.getX() + part * (b.getX() - a.getX()), a.getY() + part * (b.getY() - a.getY())));
        return points;
      }
      points.add(b);
      left -= km;
    }
    return points;
  }
}
