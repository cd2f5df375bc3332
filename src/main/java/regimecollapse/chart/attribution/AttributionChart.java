package regimecollapse.chart.attribution;

import java.util.ArrayList;
import java.util.List;
import regimecollapse.analysis.attribution.AttributionMeasure;
import regimecollapse.analysis.attribution.FactorEffects;
import regimecollapse.chart.canvas.Figure;
import regimecollapse.chart.form.Subject;
import regimecollapse.scenario.change.Attribution;

/** What each factor did: a figure for each measure. */
public record AttributionChart(Subject subject) {
  /** The figures; none without attribution. */
  public List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    if (subject.scenario().attribution().isPresent()) {
      Attribution attribution = subject.scenario().attribution().get();
      for (AttributionMeasure measure : AttributionWords.DRAWN) {
        List<FactorEffects> columns = columns(measure);
        if (!columns.isEmpty()) {
          figures.add(new AttributionPanels(subject, attribution, columns).figure());
        }
      }
    }
    return figures;
  }

  /** The hypotheses of a measure, in the order of the scenario. */
  private List<FactorEffects> columns(AttributionMeasure measure) {
    List<FactorEffects> columns = new ArrayList<>();
    for (String hypothesis : subject.hypotheses()) {
      subject.findings().attribution().stream()
          .filter(e -> e.measure() == measure && e.hypothesis().equals(hypothesis) && e.n() > 0)
          .forEach(columns::add);
    }
    return columns;
  }
}
