package regimecollapse.analysis.contrast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import regimecollapse.analysis.base.Band;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.CollapseProbability;
import regimecollapse.analysis.base.RunRow;
import regimecollapse.analysis.base.RunTable;
import regimecollapse.analysis.base.Threshold;
import regimecollapse.analysis.ledger.ServiceMeasure;
import regimecollapse.analysis.outcome.ControlCurves;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.stats.contrast.Superiority;

/** Measures how far hypotheses are apart. */
final class PartingFinder {
  private final Scenario scenario;
  private final RunTable runs;
  private final ControlCurves control;
  private final List<Arm> arms;
  private final Arm documented;

  PartingFinder(Scenario scenario, RunTable runs, ControlCurves control, List<Arm> arms) {
    this.scenario = scenario;
    this.runs = runs;
    this.control = control;
    this.arms = arms;
    this.documented =
        arms.stream().filter(arm -> arm.changes().isEmpty()).findFirst().orElse(arms.get(0));
  }

  Parting of(Hypothesis a, Hypothesis b) {
    CollapseProbability collapse = CollapseProbability.of(runs);
    Optional<Parting.ChanceGap> otherwise =
        arms.stream()
            .filter(arm -> arm != documented)
            .map(arm -> Parting.chance(collapse, a, b, arm))
            .filter(gap -> !Double.isNaN(gap.size()))
            .max(Comparator.comparingDouble(Parting.ChanceGap::size));
    double lifetimes = Superiority.of(days(a, documented), days(b, documented));
    int least = Math.min(rows(a, documented).size(), rows(b, documented).size());
    return new Parting(a, b, documented, least, curves(a, b), lifetimes, service(a, b), otherwise);
  }

  /** Days to the collapse or to the end of observation; a collapse before day 0 is on day 0. */
  private double[] days(Hypothesis hypothesis, Arm arm) {
    return rows(hypothesis, arm).stream().mapToDouble(row -> row.fromDayZero().time()).toArray();
  }

  private List<RunRow> rows(Hypothesis hypothesis, Arm arm) {
    return runs.of(new Cell(hypothesis.id(), arm.id()));
  }

  /** In the days of the offensive that charts magnify, so that quiet years do not thin it out. */
  private Parting.Curves curves(Hypothesis a, Hypothesis b) {
    List<Band> first = days(control.of(new Cell(a.id(), documented.id())));
    List<Band> second = days(control.of(new Cell(b.id(), documented.id())));
    double most = 0;
    double sum = 0;
    int n = Math.min(first.size(), second.size());
    boolean inside = n > 0;
    for (int i = 0; i < n; i++) {
      Band x = first.get(i);
      Band y = second.get(i);
      double apart = Math.abs(x.p50() - y.p50());
      most = Math.max(most, apart);
      sum += apart;
      inside &= x.p50() >= y.p05() && x.p50() <= y.p95();
      inside &= y.p50() >= x.p05() && y.p50() <= x.p95();
    }
    return new Parting.Curves(n == 0 ? Double.NaN : most, n == 0 ? Double.NaN : sum / n, inside);
  }

  private List<Band> days(List<Band> bands) {
    double last = scenario.outputs().magnifyDays();
    return bands.stream().filter(b -> b.day() >= 0 && b.day() <= last).toList();
  }

  private List<Parting.ServiceGap> service(Hypothesis a, Hypothesis b) {
    List<Parting.ServiceGap> gaps = new ArrayList<>();
    for (ServiceMeasure measure : ServiceMeasure.values()) {
      arms.stream()
          .map(arm -> gap(measure, arm, a, b))
          .filter(gap -> !Double.isNaN(gap.superiority()))
          .max(Comparator.comparingDouble(PartingFinder::size))
          .ifPresent(gaps::add);
    }
    gaps.sort(Comparator.comparingDouble(PartingFinder::size).reversed());
    return gaps;
  }

  private static double size(Parting.ServiceGap gap) {
    return Math.abs(gap.superiority() - Threshold.HALF);
  }

  private Parting.ServiceGap gap(ServiceMeasure measure, Arm arm, Hypothesis a, Hypothesis b) {
    double[] first = measure.values(rows(a, arm));
    double[] second = measure.values(rows(b, arm));
    return new Parting.ServiceGap(
        measure,
        arm,
        measure.spread(rows(a, arm)).mean(),
        measure.spread(rows(b, arm)).mean(),
        Superiority.of(first, second));
  }
}
