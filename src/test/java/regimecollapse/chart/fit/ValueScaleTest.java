package regimecollapse.chart.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.path.TinyCase;

/** Where values of parameters lie on the axes of the pictures of a fit. */
class ValueScaleTest {
  @TempDir Path temporary;

  @Test
  void aRangeOfLogarithmsIsShownInLogarithmsAndAnyOtherInValues() {
    Scenario scenario =
        ScenarioReader.read(
                TinyCase.in(temporary.resolve("tiny")).folder().resolve("tiny.yaml"),
                List.of("parameters.news.weight={log-uniform: [0.01, 3], status: assumption}"))
            .scenario();
    assertThat(ValueScale.of(scenario, "news.weight", 0.01, 1).part(0.1))
        .isCloseTo(0.5, within(1e-12));
    assertThat(ValueScale.of(scenario, "corruption.start", 0.01, 1).part(0.1))
        .isCloseTo(1 / 11.0, within(1e-12));
    // Of what is no parameter nobody knows.
    assertThat(ValueScale.of(scenario, "no.such", 0, 4).part(1)).isEqualTo(0.25);
    assertThat(ValueScale.of(scenario, "news.weight", 2, 2).part(2)).isEqualTo(0.5);
  }
}
