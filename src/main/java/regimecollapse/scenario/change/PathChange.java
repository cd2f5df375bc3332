package regimecollapse.scenario.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import regimecollapse.evidence.Status;
import regimecollapse.quantity.Timeline;
import regimecollapse.scenario.path.PathPoint;
import regimecollapse.scenario.path.PathSeries;
import regimecollapse.text.Counts;
import regimecollapse.text.Dates;
import regimecollapse.text.Numbers;
import regimecollapse.text.Percent;

/** A change to paths. It acts on each of them when their numbers are known. */
public sealed interface PathChange extends Change {
  /** Ids of the paths, at least one. */
  List<String> paths();

  /**
   * What it makes of one of its paths.
   *
   * @param time counts the days
   * @param numbers gives other points their numbers, where the change brings any
   */
  PathSeries after(PathSeries before, Timeline time, Numbering numbers);

  /** Numbers with a home that it brings; a kind that has a field for them need say no more. */
  default List<PathPoint> points() {
    return List.of();
  }

  @Override
  default void actOn(ArmInputs inputs) {
    inputs.reshape(this);
  }

  @Override
  default List<String> inputs() {
    return paths().stream().map(id -> "paths." + id).toList();
  }

  /** Its paths in a row, by id. */
  default String ids() {
    return String.join(", ", paths());
  }

  /** Gives points their numbers, as those of the path were given. */
  interface Numbering {
    /** The series of some points. */
    PathSeries of(List<PathPoint> points);
  }

  /** Other points for paths. */
  record Replace(List<String> paths, List<PathPoint> points) implements PathChange {
    @Override
    public PathSeries after(PathSeries before, Timeline time, Numbering numbers) {
      return numbers.of(points);
    }

    @Override
    public Words words(CaseNames names) {
      List<Status> now = points.stream().map(p -> p.value().provenance().status()).toList();
      return new Words(
          names.paths(paths) + ": other values, " + course() + ".",
          "given other points (" + Status.words(Status.count(now)) + ")",
          "replace " + ids());
    }

    private String course() {
      if (points.isEmpty()) {
        return "none";
      }
      String first = value(points.get(0));
      String last = value(points.get(points.size() - 1));
      return points.size() == 1
          ? first
          : "from " + first + " to " + last + " (" + points.size() + " points)";
    }

    private static String value(PathPoint point) {
      return Numbers.input(point.value().centre()) + " on " + Dates.of(point.date());
    }
  }

  /** Values multiplied from a date, until another date if given. */
  record Scale(List<String> paths, double by, LocalDate from, Optional<LocalDate> until)
      implements PathChange {
    @Override
    public PathSeries after(PathSeries before, Timeline time, Numbering numbers) {
      double end = until.map(time::dayOf).orElse(Double.POSITIVE_INFINITY);
      return before.scale(time.dayOf(from), end, by);
    }

    @Override
    public Words words(CaseNames names) {
      String end = until.map(d -> " until " + d).orElse("");
      String last = until.map(d -> " until " + Dates.of(d)).orElse("");
      return new Words(
          "%s: multiplied by %s from %s%s."
              .formatted(names.paths(paths), Numbers.input(by), Dates.of(from), last),
          "times " + Numbers.significant(by, 3) + " from " + from + end,
          "scale " + ids() + " by " + Numbers.exact(by) + " from " + from);
    }
  }

  /** The value of a date, or the value given, kept from that date on. */
  record Hold(List<String> paths, LocalDate from, Optional<Double> value) implements PathChange {
    @Override
    public PathSeries after(PathSeries before, Timeline time, Numbering numbers) {
      double day = time.dayOf(from);
      return before.holdFrom(day, value.orElse(before.at(day)));
    }

    @Override
    public Words words(CaseNames names) {
      String kept = value.map(Numbers::input).orElse("the value of that day");
      String done = value.map(v -> " at " + Numbers.significant(v, 3)).orElse("");
      String exact = value.map(v -> " at " + Numbers.exact(v)).orElse("");
      return new Words(
          names.paths(paths) + ": from " + Dates.of(from) + " on kept at " + kept + ".",
          "held" + done + " from " + from,
          "hold " + ids() + exact + " from " + from);
    }
  }

  /** Only a share of what changed after a date is kept. */
  record Soften(List<String> paths, double keep, LocalDate from) implements PathChange {
    @Override
    public PathSeries after(PathSeries before, Timeline time, Numbering numbers) {
      return before.softenFrom(time.dayOf(from), keep);
    }

    @Override
    public Words words(CaseNames names) {
      return new Words(
          "%s: of what changed after %s only %s is kept."
              .formatted(names.paths(paths), Dates.of(from), Percent.of(keep)),
          "given " + Numbers.significant(keep, 3) + " of their change after " + from,
          "soften " + ids() + " to " + Numbers.exact(keep) + " from " + from);
    }
  }

  /** Down (or up) to a value from a date on. */
  record Cut(List<String> paths, double to, LocalDate from, double overDays) implements PathChange {
    @Override
    public PathSeries after(PathSeries before, Timeline time, Numbering numbers) {
      return before.cutFrom(time.dayOf(from), to, overDays);
    }

    @Override
    public Words words(CaseNames names) {
      String days = Counts.of(Math.round(overDays), "day", "days");
      String over = overDays > 0 ? " within " + days : "";
      return new Words(
          "%s: to %s from %s on%s."
              .formatted(names.paths(paths), Numbers.input(to), Dates.of(from), over),
          "brought to " + Numbers.significant(to, 3) + " from " + from,
          "cut " + ids() + " to " + Numbers.exact(to) + " from " + from);
    }
  }

  /** What happened after a date happens later, or earlier where the days are below 0. */
  record Delay(List<String> paths, double days, LocalDate from) implements PathChange {
    @Override
    public PathSeries after(PathSeries before, Timeline time, Numbering numbers) {
      return before.delayFrom(time.dayOf(from), days);
    }

    @Override
    public Words words(CaseNames names) {
      String by = " by " + Numbers.exact(days) + " days from ";
      return new Words(
          "%s: what happened after %s happens %s days %s."
              .formatted(
                  names.paths(paths),
                  Dates.of(from),
                  Numbers.decimal(Math.abs(days), 1),
                  days < 0 ? "earlier" : "later"),
          (days < 0 ? "brought forward by " : "delayed by ")
              + Numbers.significant(Math.abs(days), 3)
              + " days from "
              + from,
          "delay " + ids() + by + from);
    }
  }
}
