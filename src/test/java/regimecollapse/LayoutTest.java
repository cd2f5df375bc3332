package regimecollapse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spot checks of the table itself, so that a slip in it does not pass for a clean program. */
class LayoutTest {
  @ParameterizedTest(name = "{0} uses {1}: {2}")
  @CsvSource({
    "text, regimecollapse.quantity, false",
    "scenario.change, regimecollapse.text, true",
    "quantity, java.util, true",
    "quantity, regimecollapse.random, false",
    "random, ec.util, true",
    "scenario, regimecollapse.evidence, true",
    "scenario.change, regimecollapse.scenario.io, false",
    "scenario.io, regimecollapse.scenario, true",
    "scenario.io, regimecollapse.model, false",
    "scenario.io, regimecollapse.scenario.io.warn, true",
    "scenario.io.yaml, org.snakeyaml.engine.v2.api, true",
    "scenario.io.shape, org.snakeyaml.engine.v2.api, false",
    "scenario.io.shape, regimecollapse.scenario.io.yaml, true",
    "scenario.io.shape, regimecollapse.scenario.io.section, false",
    "scenario.io.section, regimecollapse.scenario.io.document, false",
    "results.record, com.fasterxml.jackson.databind, false",
    "results.folder, com.fasterxml.jackson.databind, true",
    "model, sim.engine, true",
    "model, sim.display, false",
    "model, regimecollapse.results.record, false",
    "model, regimecollapse.scenario.force, true",
    "model, regimecollapse.scenario.io, false",
    "model, regimecollapse.scenario.io.problem, false",
    "model.slow, regimecollapse.model.state, true",
    "model.slow, regimecollapse.model.rule, true",
    "model.rule, regimecollapse.random, false",
    "model.rule, regimecollapse.model.state, false",
    "model.rule, sim.engine, false",
    "run, regimecollapse.model.state, true",
    "run, regimecollapse.ensemble, false",
    "ensemble, regimecollapse.results.log, true",
    "ensemble, regimecollapse.model, false",
    "analysis.base, regimecollapse.run, false",
    "analysis.base, regimecollapse.results.folder, false",
    "stats, regimecollapse.quantity, false",
    "chart.outcome, org.jfree.chart, true",
    "report, org.jfree.chart, false",
    "chart.outcome, regimecollapse.chart.sweep, false",
    "analysis.base, regimecollapse.analysis.outcome, false",
    "results.table, regimecollapse.results.folder, false",
    "app.study, regimecollapse.report, true",
    "app.input, regimecollapse.app.study, false",
    "app.study, picocli, false",
    "app.study, regimecollapse.cli.console, false",
    "cli, picocli, true",
    "cli, regimecollapse.report, true",
    "report, regimecollapse.cli, false",
    "run, regimecollapse.elsewhere, false"
  })
  void theTableSays(String from, String to, boolean allowed) {
    Layout row = Layout.of(Layout.BASE + "." + from);
    assertThat(row).isNotNull();
    assertThat(row.mayUse(to)).isEqualTo(allowed);
  }

  /** Rooms of one floor may use each other; that they do so in no circle is tested elsewhere. */
  @Test
  void noRowReachesUpAFloor() {
    for (Layout row : Layout.all()) {
      for (Layout other : Layout.all()) {
        if (row.mayUse(Layout.BASE + "." + other.folder())) {
          assertThat(Floors.of(other))
              .as("%s uses %s", row, other)
              .isLessThanOrEqualTo(Floors.of(row));
        }
      }
    }
  }
}
