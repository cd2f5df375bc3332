package regimecollapse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spot checks of the table itself, so that a slip in it does not pass for a clean program. */
class LayoutTest {
  @ParameterizedTest(name = "{0} uses {1}: {2}")
  @CsvSource({
    "quantity, java.util, true",
    "quantity, regimecollapse.random, false",
    "random, ec.util, true",
    "scenario, regimecollapse.evidence, true",
    "scenario, regimecollapse.scenario.io, false",
    "scenario.io, regimecollapse.scenario, true",
    "scenario.io, regimecollapse.model, false",
    "scenario.io, org.snakeyaml.engine.v2.api, true",
    "observation, com.fasterxml.jackson.databind, false",
    "observation.store, com.fasterxml.jackson.databind, true",
    "model, sim.engine, true",
    "model, sim.display, false",
    "model, regimecollapse.observation, false",
    "model.slow, regimecollapse.model.state, true",
    "model.slow, regimecollapse.model.rule, true",
    "model.rule, regimecollapse.random, false",
    "model.rule, regimecollapse.model.state, false",
    "model.rule, sim.engine, false",
    "run, regimecollapse.model.state, true",
    "run, regimecollapse.ensemble, false",
    "ensemble, regimecollapse.observation.store, true",
    "ensemble, regimecollapse.model, false",
    "analysis, regimecollapse.run, false",
    "analysis, regimecollapse.observation.store, false",
    "stats, regimecollapse.quantity, false",
    "chart, org.jfree.chart, true",
    "report, org.jfree.chart, false",
    "gui, sim.display, true",
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
}
