package regimecollapse.chart.sweep;

import java.util.ArrayList;
import java.util.List;
import regimecollapse.analysis.sweep.Experiment;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.form.Subject;

/**
 * The charts of an experiment: a curve where one key is varied, a heat map where two make a grid,
 * else a row of panels for each key.
 */
public final class ExperimentChart {
  private static final int ROWS = 6;
  private static final String NAME = "sweep";

  private final Subject subject;
  private final Experiment experiment;

  /** Charts of this subject. */
  public ExperimentChart(Subject subject) {
    this.subject = subject;
    this.experiment = Experiment.of(subject.scenario());
  }

  /** The figures; none without an experiment. */
  public List<Figure> figures() {
    List<String> keys = experiment.varying().isEmpty() ? experiment.keys() : experiment.varying();
    if (experiment.isEmpty()) {
      return List.of();
    }
    if (keys.size() == 2 && isGrid(keys.get(0), keys.get(1))) {
      return List.of(
          new ExperimentHeatMap(subject, experiment, keys.get(0), keys.get(1)).figure(NAME));
    }
    ExperimentCurves curves = new ExperimentCurves(subject, experiment);
    List<Figure> figures = new ArrayList<>();
    for (List<String> page : Subject.pages(keys, ROWS)) {
      figures.add(curves.figure(Subject.paged(NAME, figures.size()), page));
    }
    return figures;
  }

  /** Whether there is a point for each pair of values, and no value is that of the base. */
  private boolean isGrid(String first, String second) {
    int pairs = experiment.levels(first).size() * experiment.levels(second).size();
    boolean stated =
        experiment.points().stream()
            .allMatch(
                p ->
                    experiment.value(p, first).isPresent()
                        && experiment.value(p, second).isPresent());
    int seen = experiment.grid(first, second).values().stream().mapToInt(c -> c.size()).sum();
    return stated && seen == pairs;
  }
}
