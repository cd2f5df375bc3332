package regimecollapse.scenario.change;

import java.util.List;
import java.util.function.Function;
import regimecollapse.quantity.Timeline;
import regimecollapse.scenario.path.PathPoint;
import regimecollapse.scenario.path.PathSeries;

/** What the changes of an arm make of a path whose numbers are known. */
public final class PathChanges {
  private PathChanges() {}

  /**
   * One change applied to one path.
   *
   * @param path its id
   * @param numbers gives other points their numbers, where the change brings any
   * @return the series as it is if the change is not about its path
   */
  public static PathSeries apply(
      Change change,
      String path,
      PathSeries series,
      Timeline time,
      Function<List<PathPoint>, PathSeries> numbers) {
    if (!change.paths().contains(path)) {
      return series;
    } else if (change instanceof Change.Replace c) {
      return numbers.apply(c.points());
    } else if (change instanceof Change.Scale c) {
      double until = c.until().map(time::dayOf).orElse(Double.POSITIVE_INFINITY);
      return series.scale(time.dayOf(c.from()), until, c.by());
    } else if (change instanceof Change.Hold c) {
      double day = time.dayOf(c.from());
      return series.holdFrom(day, c.value().orElse(series.at(day)));
    } else if (change instanceof Change.Soften c) {
      return series.softenFrom(time.dayOf(c.from()), c.keep());
    } else if (change instanceof Change.Cut c) {
      return series.cutFrom(time.dayOf(c.from()), c.to(), c.overDays());
    } else if (change instanceof Change.Delay c) {
      return series.delayFrom(time.dayOf(c.from()), c.days());
    }
    return series;
  }
}
