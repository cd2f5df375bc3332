package regimecollapse.scenario;

import java.util.List;
import java.util.function.ToDoubleFunction;
import regimecollapse.quantity.Timeline;
import regimecollapse.scenario.change.PathChange;
import regimecollapse.scenario.parameter.Uncertain;
import regimecollapse.scenario.path.Path;
import regimecollapse.scenario.path.PathPoint;
import regimecollapse.scenario.path.PathSeries;

/**
 * Courses of a path without a draw: every number is taken from its prior in the same way, such as
 * its best figure or its lowest.
 *
 * @param scenario whose timeline counts the days
 * @param number what is taken of a number
 */
public record PathNumbers(Scenario scenario, ToDoubleFunction<Uncertain> number) {
  /** The course before any arm changes it. */
  public PathSeries before(Path path) {
    return numbers(path, path.points());
  }

  /** The course after the changes given, in order. Those that are not about the path do nothing. */
  public PathSeries after(Path path, List<PathChange> changes) {
    PathSeries series = before(path);
    for (PathChange change : changes) {
      if (change.paths().contains(path.id())) {
        series = change.after(series, scenario.timeline(), points -> numbers(path, points));
      }
    }
    return series;
  }

  private PathSeries numbers(Path path, List<PathPoint> points) {
    Timeline time = scenario.timeline();
    return new PathSeries(
        points.stream().mapToDouble(p -> time.dayOf(p.date())).toArray(),
        points.stream().mapToDouble(p -> Math.max(0, number.applyAsDouble(p.value()))).toArray(),
        path.interpolation());
  }
}
