package regimecollapse.scenario.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import regimecollapse.scenario.parameter.Factor;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Uncertain;
import regimecollapse.scenario.path.PathPoint;

/** One change that an arm makes to its base. */
public sealed interface Change {
  /** Ids of the paths that it changes; none if it is not about paths. */
  default List<String> paths() {
    return List.of();
  }

  /** Other points for paths. */
  record Replace(List<String> paths, List<PathPoint> points) implements Change {}

  /** Values multiplied from a date, until another date if given. */
  record Scale(List<String> paths, double by, LocalDate from, Optional<LocalDate> until)
      implements Change {}

  /** The value of a date, or the value given, kept from that date on. */
  record Hold(List<String> paths, LocalDate from, Optional<Double> value) implements Change {}

  /** Only a share of what changed after a date is kept. */
  record Soften(List<String> paths, double keep, LocalDate from) implements Change {}

  /** Down (or up) to a value from a date on. */
  record Cut(List<String> paths, double to, LocalDate from, double overDays) implements Change {}

  /** What happened after a date happens later. */
  record Delay(List<String> paths, double days, LocalDate from) implements Change {}

  /** A factor on or off. */
  record Switch(Factor factor, boolean on) implements Change {}

  /** Another value or prior for a parameter. */
  record SetParameter(Parameter parameter, Uncertain value) implements Change {}

  /** An event on another date. */
  record MoveEvent(String event, LocalDate date) implements Change {}

  /** An event that does not happen. */
  record RemoveEvent(String event) implements Change {}

  /** A patron that decides otherwise. */
  record SetPolicy(String patron, Policy policy) implements Change {}
}
