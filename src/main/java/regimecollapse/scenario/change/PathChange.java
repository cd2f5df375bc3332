package regimecollapse.scenario.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
  PathSeries after(
      PathSeries before, Timeline time, Function<List<PathPoint>, PathSeries> numbers);

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

  /** Other points for paths. */
  record Replace(List<String> paths, List<PathPoint> points) implements PathChange {
    @Override
    public PathSeries after(
        PathSeries before, Timeline time, Function<List<PathPoint>, PathSeries> numbers) {
      return numbers.apply(points);
    }

    @Override
    public String sentence(CaseNames names) {
      return names.paths(paths) + ": other values, " + course() + ".";
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

    @Override
    public String done() {
      List<Status> now = points.stream().map(p -> p.value().provenance().status()).toList();
      return "given other points (" + Status.words(Status.count(now)) + ")";
    }

    @Override
    public String label() {
      return "replace " + String.join(", ", paths);
    }
  }

  /** Values multiplied from a date, until another date if given. */
  record Scale(List<String> paths, double by, LocalDate from, Optional<LocalDate> until)
      implements PathChange {
    @Override
    public PathSeries after(
        PathSeries before, Timeline time, Function<List<PathPoint>, PathSeries> numbers) {
      double end = until.map(time::dayOf).orElse(Double.POSITIVE_INFINITY);
      return before.scale(time.dayOf(from), end, by);
    }

    @Override
    public String sentence(CaseNames names) {
      return "%s: multiplied by %s from %s%s."
          .formatted(
              names.paths(paths),
              Numbers.input(by),
              Dates.of(from),
              until.map(d -> " until " + Dates.of(d)).orElse(""));
    }

    @Override
    public String done() {
      String end = until.map(d -> " until " + d).orElse("");
      return "times " + Numbers.significant(by, 3) + " from " + from + end;
    }

    @Override
    public String label() {
      return "scale " + String.join(", ", paths) + " by " + Numbers.exact(by) + " from " + from;
    }
  }

  /** The value of a date, or the value given, kept from that date on. */
  record Hold(List<String> paths, LocalDate from, Optional<Double> value) implements PathChange {
    @Override
    public PathSeries after(
        PathSeries before, Timeline time, Function<List<PathPoint>, PathSeries> numbers) {
      double day = time.dayOf(from);
      return before.holdFrom(day, value.orElse(before.at(day)));
    }

    @Override
    public String sentence(CaseNames names) {
      String at = value.map(v -> "at " + Numbers.input(v)).orElse("at the value of that day");
      return names.paths(paths) + ": from " + Dates.of(from) + " on kept " + at + ".";
    }

    @Override
    public String done() {
      return "held" + value.map(v -> " at " + Numbers.significant(v, 3)).orElse("") + since();
    }

    @Override
    public String label() {
      String at = value.map(v -> " at " + Numbers.exact(v)).orElse("");
      return "hold " + String.join(", ", paths) + at + since();
    }

    private String since() {
      return " from " + from;
    }
  }

  /** Only a share of what changed after a date is kept. */
  record Soften(List<String> paths, double keep, LocalDate from) implements PathChange {
    @Override
    public PathSeries after(
        PathSeries before, Timeline time, Function<List<PathPoint>, PathSeries> numbers) {
      return before.softenFrom(time.dayOf(from), keep);
    }

    @Override
    public String sentence(CaseNames names) {
      return "%s: of what changed after %s only %s is kept."
          .formatted(names.paths(paths), Dates.of(from), Percent.of(keep));
    }

    @Override
    public String done() {
      return "given " + Numbers.significant(keep, 3) + " of their change after " + from;
    }

    @Override
    public String label() {
      return "soften " + String.join(", ", paths) + " to " + Numbers.exact(keep) + " from " + from;
    }
  }

  /** Down (or up) to a value from a date on. */
  record Cut(List<String> paths, double to, LocalDate from, double overDays) implements PathChange {
    @Override
    public PathSeries after(
        PathSeries before, Timeline time, Function<List<PathPoint>, PathSeries> numbers) {
      return before.cutFrom(time.dayOf(from), to, overDays);
    }

    @Override
    public String sentence(CaseNames names) {
      String days = Counts.of(Math.round(overDays), "day", "days");
      String over = overDays > 0 ? " within " + days : "";
      return "%s: to %s from %s on%s."
          .formatted(names.paths(paths), Numbers.input(to), Dates.of(from), over);
    }

    @Override
    public String done() {
      return "brought to " + Numbers.significant(to, 3) + " from " + from;
    }

    @Override
    public String label() {
      return "cut " + String.join(", ", paths) + " to " + Numbers.exact(to) + " from " + from;
    }
  }

  /** What happened after a date happens later. */
  record Delay(List<String> paths, double days, LocalDate from) implements PathChange {
    @Override
    public PathSeries after(
        PathSeries before, Timeline time, Function<List<PathPoint>, PathSeries> numbers) {
      return before.delayFrom(time.dayOf(from), days);
    }

    @Override
    public String sentence(CaseNames names) {
      return "%s: what happened after %s happens %s days later."
          .formatted(names.paths(paths), Dates.of(from), Numbers.decimal(days, 1));
    }

    @Override
    public String done() {
      return "delayed by " + Numbers.significant(days, 3) + " days from " + from;
    }

    @Override
    public String label() {
      String by = " by " + Numbers.exact(days) + " days from ";
      return "delay " + String.join(", ", paths) + by + from;
    }
  }
}
