package regimecollapse.analysis.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import regimecollapse.quantity.Timeline;
import regimecollapse.scenario.ArmSettings;
import regimecollapse.scenario.PathNumbers;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.change.PathChange;
import regimecollapse.scenario.parameter.Uncertain;
import regimecollapse.scenario.path.Path;
import regimecollapse.scenario.path.PathRole;
import regimecollapse.scenario.path.PathSeries;

/**
 * The course of a path under an arm over the calendar, with the range of its points. Runs draw
 * courses within the range; policies and switches that work on top of paths are not in it.
 *
 * @param steps ascending dates
 */
public record PathCourse(List<Step> steps) {
  /** Days between steps: fine enough for a chart of years. */
  private static final int STEP_DAYS = 5;

  /**
   * A day of the course.
   *
   * @param date days since 1 January 1970
   * @param centre the best figure
   * @param low the lowest that a run may draw
   * @param high the highest
   */
  public record Step(double date, double centre, double low, double high) {}

  /** Copies the list. */
  public PathCourse {
    steps = List.copyOf(steps);
  }

  /** The course of a path; as documented where the arm changes nothing. */
  public static PathCourse of(Scenario scenario, Arm arm, Path path) {
    PathSeries centre = series(scenario, arm, path, Uncertain::centre);
    PathSeries low = series(scenario, arm, path, u -> u.prior().low());
    PathSeries high = series(scenario, arm, path, u -> u.prior().high());
    return sampled(
        scenario.timeline(),
        (day, date) -> new Step(date, centre.at(day), low.at(day), high.at(day)));
  }

  /**
   * What pay buys: nominal pay over prices. Dear prices with low pay make the lower end, cheap
   * prices with high pay the upper.
   *
   * @return nothing if the scenario has no such paths
   */
  public static Optional<PathCourse> realPay(Scenario scenario, Arm arm) {
    Optional<PathCourse> pay = of(scenario, arm, PathRole.NOMINAL_PAY);
    Optional<PathCourse> prices = of(scenario, arm, PathRole.PRICES);
    if (pay.isEmpty() && prices.isEmpty()) {
      return Optional.empty();
    }
    List<Step> paid = pay.orElseGet(() -> still(scenario)).steps();
    List<Step> asked = prices.orElseGet(() -> still(scenario)).steps();
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < paid.size(); i++) {
      Step p = paid.get(i);
      Step q = asked.get(i);
      steps.add(
          new Step(p.date(), p.centre() / q.centre(), p.low() / q.high(), p.high() / q.low()));
    }
    return Optional.of(new PathCourse(steps));
  }

  /** What does not move: a role of which the case has no path. */
  private static PathCourse still(Scenario scenario) {
    return sampled(scenario.timeline(), (day, date) -> new Step(date, 1, 1, 1));
  }

  /** The index of a role: the mean of its paths by weight; nothing if there is none. */
  public static Optional<PathCourse> of(Scenario scenario, Arm arm, PathRole role) {
    List<Path> paths = scenario.paths().stream().filter(p -> p.role() == role).toList();
    if (paths.size() < 2) {
      return paths.stream().findFirst().map(path -> of(scenario, arm, path));
    }
    double weights = paths.stream().mapToDouble(Path::weight).sum();
    List<double[]> sums = new ArrayList<>();
    for (Path path : paths) {
      double part = path.weight() / weights;
      List<Step> steps = of(scenario, arm, path).steps();
      for (int i = 0; i < steps.size(); i++) {
        if (sums.size() == i) {
          sums.add(new double[3]);
        }
        sums.get(i)[0] += part * steps.get(i).centre();
        sums.get(i)[1] += part * steps.get(i).low();
        sums.get(i)[2] += part * steps.get(i).high();
      }
    }
    int[] next = {0};
    return Optional.of(
        sampled(
            scenario.timeline(),
            (day, date) -> {
              double[] sum = sums.get(next[0]++);
              return new Step(date, sum[0], sum[1], sum[2]);
            }));
  }

  /** The first path of a role. */
  public static Optional<Path> find(Scenario scenario, PathRole role) {
    return scenario.paths().stream().filter(p -> p.role() == role).findFirst();
  }

  /** The step on or before a date; the first if there is none. */
  public Step at(LocalDate date) {
    Step found = steps.get(0);
    for (Step step : steps) {
      found = step.date() <= date.toEpochDay() ? step : found;
    }
    return found;
  }

  private interface Sample {
    Step at(double day, double date);
  }

  private static PathCourse sampled(Timeline time, Sample sample) {
    List<Step> steps = new ArrayList<>();
    double start = time.start().toEpochDay();
    for (double day = 0; day < time.length(); day += STEP_DAYS) {
      steps.add(sample.at(day, start + day));
    }
    steps.add(sample.at(time.length(), start + time.length()));
    return new PathCourse(steps);
  }

  private static PathSeries series(
      Scenario scenario, Arm arm, Path path, ToDoubleFunction<Uncertain> number) {
    List<PathChange> changes = ArmSettings.of(scenario, arm).pathChanges();
    return new PathNumbers(scenario, number).after(path, changes);
  }
}
