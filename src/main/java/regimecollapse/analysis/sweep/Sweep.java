package regimecollapse.analysis.sweep;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import regimecollapse.scenario.parameter.Parameter;

/**
 * Arms that differ in one thing only, in the order of that thing: the date of the offensive, the
 * level of support, or the share that a patron withholds for purges.
 *
 * @param series id of the arm that makes the other changes and no more; else a description
 * @param title the same for people
 * @param lever what is held at the level, or the key of that share; empty where no arm of the sweep
 *     has any
 * @param points at least three
 */
public record Sweep(String series, String title, String lever, List<Point> points) {
  /**
   * Where an arm stands.
   *
   * @param arm its id
   * @param date of the offensive; none if there is no dated one
   * @param level at which support is held, as an index, or the share, where the arm says so
   */
  public record Point(String arm, Optional<LocalDate> date, OptionalDouble level) {}

  /** Whether its level is the share that a patron withholds for purges. */
  public boolean overShare() {
    return lever.equals(Parameter.RETALIATE_SHARE.key());
  }

  /** Copies the list. */
  public Sweep {
    points = List.copyOf(points);
  }
}
