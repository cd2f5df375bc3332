package regimecollapse.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.scenario.path.TinyCase;

class ExplainerTest {
  @TempDir Path temporary;
  private TinyCase tiny;

  @BeforeEach
  void copyTheCountry() {
    tiny = TinyCase.in(temporary.resolve("tiny"));
  }

  private String explain(String path, String... settings) {
    List<String> lines = Explainer.of(tiny.file(), List.of(settings)).explain(path);
    return String.join("\n", lines).replace(tiny.folder() + "/", "") + "\n";
  }

  @Test
  void aNumberWithASource() {
    assertThat(explain("formations.first-guard.strength"))
        .isEqualTo(
            """
            formations.first-guard.strength
              value     {value: 8000, low: 6000, high: 10000, unit: soldiers}
              meaning   soldiers; of the army a weight, scaled so that the army sums to forces.army-rolls
              legal     at least 0
              set in    case.yaml:66:5
              source    T002: The First Guard had some 8,000 men. (invented-paper, p. 9)
              status    documented
            """);
  }

  @Test
  void aNumberThatReplacesOneOfABase() {
    assertThat(explain("parameters.leader.threshold"))
        .isEqualTo(
            """
            parameters.leader.threshold
              value     {value: 0.5, low: 0.25, high: 0.75, unit: ratio}
              meaning   prospects of the capital, relative to the eve, below which the leader flees
              legal     0 to 1 (ratio)
              set in    case.yaml:94:3
              replaces  0.5 of parameters.yaml:LINE:21
              status    assumption
              note      the middle
            """
                .replace("LINE", String.valueOf(lineOf("  leader.threshold"))));
  }

  private int lineOf(String start) {
    List<String> lines = tiny.text("parameters.yaml").lines().toList();
    int line = 0;
    while (!lines.get(line).startsWith(start)) {
      line++;
    }
    return line + 1;
  }

  @Test
  void aSettingOfTheCommandLine() {
    assertThat(explain("replications", "replications=9"))
        .isEqualTo(
            """
            replications
              value     9
              meaning   runs of each hypothesis and arm
              legal     a whole number from 1 to 100000
              set in    --set:1:1
              replaces  3 of tiny.yaml:4:15
            """);
  }

  @Test
  void aDefault() {
    assertThat(explain("patrons.court.policy.cap"))
        .isEqualTo(
            """
            patrons.court.policy.cap
              value     1.25
              meaning   highest index that it can give
              legal     0 to 10
              set in    (default)
            """);
  }

  @Test
  void aBranch() {
    assertThat(explain("arms.everything.changes[4]"))
        .contains("arms.everything.changes[4].soften\n", "arms.everything.changes[4].keep\n");
  }

  @Test
  void everything() {
    assertThat(explain("").lines().filter(l -> l.startsWith("parameters.leader.threshold")))
        .hasSize(1);
  }

  @Test
  void aKeyThatIsNotThere() {
    Explainer explainer = Explainer.of(tiny.file(), List.of());
    assertThatThrownBy(() -> explainer.explain("parameters.leader.treshold"))
        .isInstanceOf(ScenarioException.class)
        .hasMessageEndingWith("Did you mean parameters.leader.threshold?");
  }
}
