package regimecollapse.cli.console;

import java.io.PrintWriter;
import regimecollapse.analysis.attribution.AttributionMeasure;
import regimecollapse.analysis.attribution.AttributionReading;
import regimecollapse.analysis.attribution.AttributionTable;
import regimecollapse.analysis.attribution.FactorEffects;
import regimecollapse.analysis.base.Frame;
import regimecollapse.results.folder.ResultFolder;
import regimecollapse.scenario.Scenario;

/** Which factor did how much to the chance of collapse, in a sentence or two a hypothesis. */
final class AttributionView {
  private AttributionView() {}

  static void print(ResultFolder folder, Scenario scenario, PrintWriter out) {
    if (scenario.attribution().isEmpty()) {
      return;
    }
    AttributionReading reading = AttributionReading.of(scenario);
    for (FactorEffects effects : AttributionTable.read(folder.path())) {
      if (effects.measure() == AttributionMeasure.COLLAPSE) {
        out.println();
        out.println(
            reading.sentences(new Frame(scenario).hypothesis(effects.hypothesis()), effects));
      }
    }
  }
}
