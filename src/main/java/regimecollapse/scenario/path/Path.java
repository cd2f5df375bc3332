package regimecollapse.scenario.path;

import java.util.List;
import java.util.Optional;

/**
 * A documented or assumed course over time.
 *
 * @param id name in files
 * @param title name for people
 * @param role what it drives
 * @param patron who gives it, if it is support
 * @param unit what 1 means
 * @param interpolation what holds between the points
 * @param points ascending dates, at least one
 * @param weight how much it counts among the paths of its role, above 0; 1 if nothing is said
 */
public record Path(
    String id,
    String title,
    PathRole role,
    Optional<String> patron,
    String unit,
    Interpolation interpolation,
    List<PathPoint> points,
    double weight) {
  /** A path that counts as much as any other of its role. */
  public Path(
      String id,
      String title,
      PathRole role,
      Optional<String> patron,
      String unit,
      Interpolation interpolation,
      List<PathPoint> points) {
    this(id, title, role, patron, unit, interpolation, points, 1);
  }

  /** Refuses an empty path and dates that do not ascend. */
  public Path {
    points = List.copyOf(points);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("path " + id + " has no points");
    }
    for (int i = 1; i < points.size(); i++) {
      if (!points.get(i).date().isAfter(points.get(i - 1).date())) {
        throw new IllegalArgumentException("path " + id + ": dates must ascend");
      }
    }
  }
}
