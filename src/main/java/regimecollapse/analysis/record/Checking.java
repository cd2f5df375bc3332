package regimecollapse.analysis.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import regimecollapse.random.Seed;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.record.Acceptance;
import regimecollapse.scenario.record.Comparison;
import regimecollapse.scenario.record.Observation;
import regimecollapse.stats.Bootstrap;
import regimecollapse.stats.Confidence;
import regimecollapse.stats.Interval;
import regimecollapse.stats.Wilson;

/** Makes the checks of one hypothesis: those observations that say what is accepted. */
record Checking(Scenario scenario, String hypothesis, RecordRuns runs) {
  /** A value with its interval, and that of a line on the map. */
  private record Result(double value, Interval interval, double line) {}

  List<Check> all() {
    List<Check> all = new ArrayList<>();
    for (Observation it : scenario.observations()) {
      it.comparison()
          .filter(c -> c.accepted().isPresent())
          .ifPresent(c -> all.add(check(it, c, c.accepted().get())));
    }
    return all;
  }

  private Check check(Observation it, Comparison comparison, Acceptance accepted) {
    Result result =
        comparison.statistic().isOfOneRun() && !runs.of(it).known()
            ? new Result(Double.NaN, Interval.NONE, Double.NaN)
            : result(it, comparison, accepted.figure());
    boolean window = comparison.statistic().isOfOneRun();
    return new Check(
        hypothesis,
        it.id(),
        it.title(),
        it.use().key(),
        comparison.statistic().key(),
        window ? comparison.low() : Double.NaN,
        window ? comparison.high() : Double.NaN,
        accepted.figure().key(),
        accepted.least(),
        accepted.most(),
        runs.runs(),
        result.value(),
        result.interval(),
        result.line(),
        !Double.isNaN(result.value()),
        accepted.holds(result.value()));
  }

  private Result result(Observation it, Comparison comparison, Acceptance.Figure figure) {
    return switch (figure) {
      case MEDIAN -> median(it);
      case AGREE -> agree(it, comparison);
      case TOGETHER -> order(it, comparison);
    };
  }

  private Result median(Observation it) {
    Bootstrap.Statistic median = Bootstrap.median(runs.of(it).values());
    int[] once = new int[runs.runs()];
    Arrays.fill(once, 1);
    Interval interval =
        Bootstrap.intervals(runs.runs(), List.of(median), draws(it), FallOrder.PLAN).get(0);
    return new Result(median.of(once), interval, Double.NaN);
  }

  private Result agree(Observation it, Comparison comparison) {
    if (runs.runs() == 0) {
      return new Result(Double.NaN, Interval.NONE, Double.NaN);
    }
    long inside = RecordRuns.inside(runs.of(it).values(), comparison.low(), comparison.high());
    return new Result(
        (double) inside / runs.runs(),
        Wilson.interval(inside, runs.runs(), Confidence.NINETY_FIVE),
        Double.NaN);
  }

  private Result order(Observation it, Comparison comparison) {
    FallOrder order = FallOrder.of(scenario, comparison, runs, draws(it));
    return new Result(order.difference(), order.interval(), order.line());
  }

  /** Which runs are in a resample: by names alone, so that no other check matters. */
  private Bootstrap.Draws draws(Observation it) {
    String purpose = "bootstrap check " + hypothesis + " " + it.id();
    return new Seed(scenario.seed(), 0).stream(purpose)::bits;
  }
}
