package regimecollapse.chart.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import regimecollapse.Shipped;
import regimecollapse.scenario.io.ScenarioReader;

class MapDrawingTest {
  /** In the charts of the shipped case Latakia is a large dot, and Tartus a base of its patron. */
  @Test
  void aMapNamesWhatIsFollowedWhatIsLargeAndTheBases() {
    assertThat(
            MapDrawing.named(
                ScenarioReader.read(Shipped.FOLDER.resolve("three-hypotheses.yaml")).scenario()))
        .contains("aleppo", "daraa", "latakia", "tartus")
        .doesNotContain("kafr_nabl", "salamiyah");
  }
}
