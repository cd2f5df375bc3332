package regimecollapse.analysis.sweep;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Arms that differ in one thing only, in the order of that thing: the date of the offensive or the
 * level of support.
 *
 * @param series id of the arm that makes the other changes and no more; else a description
 * @param title the same for people
 * @param lever what is held at the level; empty where no arm of the sweep holds any
 * @param points at least three
 */
public record Sweep(String series, String title, String lever, List<Point> points) {
  /**
   * Where an arm stands.
   *
   * @param arm its id
   * @param date of the offensive; none if there is no dated one
   * @param level at which support is held, as an index, where the arm says so
   */
  public record Point(String arm, Optional<LocalDate> date, OptionalDouble level) {}

  /** Copies the list. */
  public Sweep {
    points = List.copyOf(points);
  }
}
