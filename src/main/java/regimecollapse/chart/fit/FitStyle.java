package regimecollapse.chart.fit;

import java.util.ArrayList;
import java.util.List;
import regimecollapse.chart.canvas.ArmStyle;
import regimecollapse.chart.canvas.LegendItem;
import regimecollapse.scenario.Hypothesis;
import regimecollapse.scenario.Scenario;

/** How each hypothesis of a fit is drawn: in their order, as arms are elsewhere. */
record FitStyle(Scenario scenario) {
  /** The style of a hypothesis; that of the first for an unknown one. */
  ArmStyle of(String hypothesis) {
    List<String> ids = scenario.hypotheses().stream().map(Hypothesis::id).toList();
    return ArmStyle.of(Math.max(0, ids.indexOf(hypothesis)));
  }

  /** An entry for each hypothesis. */
  List<LegendItem> legend(boolean filled) {
    List<LegendItem> legend = new ArrayList<>();
    for (Hypothesis h : scenario.hypotheses()) {
      legend.add(LegendItem.marker(h.title(), of(h.id()), filled));
    }
    return legend;
  }
}
