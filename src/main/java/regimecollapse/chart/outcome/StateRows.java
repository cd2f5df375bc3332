package regimecollapse.chart.outcome;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.Curve;
import regimecollapse.analysis.outcome.FormationStates;
import regimecollapse.chart.form.Subject;
import regimecollapse.scenario.force.Formation;

/**
 * The formations whose morale or belief differs from that of the whole force; only they get a row
 * of their own.
 *
 * @param states of one kind
 * @param unlike ids of those that differ, in the order of the scenario
 * @param alike how many do not
 */
record StateRows(FormationStates states, List<String> unlike, int alike) {
  /**
   * A formation differs if it is on average so far from the whole force, in the years before the
   * offensive or in its days, under any hypothesis.
   */
  static final double FAR = 0.07;

  /** Two days before the offensive its days begin. */
  private static final double BEGIN = -2;

  /** The rows of an arm. */
  static StateRows of(Subject subject, FormationStates states, String arm) {
    double last = Math.max(1, subject.scenario().outputs().magnifyDays());
    Set<String> found = new LinkedHashSet<>();
    Set<String> far = new LinkedHashSet<>();
    for (String hypothesis : subject.hypotheses()) {
      Cell cell = new Cell(hypothesis, arm);
      Optional<Curve> force = force(states, cell);
      states
          .of(cell)
          .forEach(
              (formation, curve) -> {
                found.add(formation);
                if (distance(curve, force.orElseThrow(), last) > FAR) {
                  far.add(formation);
                }
              });
    }
    List<String> unlike =
        new ArrayList<>(subject.scenario().formations().stream().map(Formation::id).toList());
    unlike.retainAll(far);
    far.stream().filter(id -> !unlike.contains(id)).forEach(unlike::add);
    return new StateRows(states, List.copyOf(unlike), found.size() - unlike.size());
  }

  /** Whether there is nothing to draw. */
  boolean isEmpty() {
    return unlike.isEmpty() && alike == 0;
  }

  /** How many rows are drawn: those that do not differ share one. */
  int size() {
    return unlike.size() + (alike == 0 ? 0 : 1);
  }

  /** The curve of a row, if the cell has it. */
  Optional<Curve> curve(Cell cell, int row) {
    return row < unlike.size()
        ? Optional.ofNullable(states.of(cell).get(unlike.get(row)))
        : force(cell);
  }

  /** The mean of the whole force. */
  Optional<Curve> force(Cell cell) {
    return force(states, cell);
  }

  /** As it was sampled; in results without it the mean of the formations. */
  private static Optional<Curve> force(FormationStates states, Cell cell) {
    return states.force(cell).or(() -> mean(states.of(cell)));
  }

  private static Optional<Curve> mean(Map<String, Curve> curves) {
    return curves.values().stream()
        .findFirst()
        .map(
            first -> {
              Curve.Builder mean = new Curve.Builder();
              for (int i = 0; i < first.size(); i++) {
                double day = first.day(i);
                double value =
                    curves.values().stream()
                        .mapToDouble(curve -> curve.at(day))
                        .filter(v -> !Double.isNaN(v))
                        .average()
                        .orElse(Double.NaN);
                mean.add(day, first.date(i), value);
              }
              return mean.build();
            });
  }

  /** The larger mean distance of the two parts of the axis. */
  private static double distance(Curve curve, Curve force, double last) {
    return Math.max(
        distance(curve, force, Double.NEGATIVE_INFINITY, BEGIN),
        distance(curve, force, BEGIN, last));
  }

  private static double distance(Curve curve, Curve force, double from, double to) {
    double known = force.size() == 0 ? from : Math.min(to, force.day(force.size() - 1));
    double sum = 0;
    int n = 0;
    for (int i = 0; i < curve.size(); i++) {
      double apart = Math.abs(curve.value(i) - force.at(curve.day(i)));
      if (curve.day(i) >= from && curve.day(i) <= known && !Double.isNaN(apart)) {
        sum += apart;
        n++;
      }
    }
    return n == 0 ? 0 : sum / n;
  }
}
