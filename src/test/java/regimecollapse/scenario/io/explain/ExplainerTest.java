package regimecollapse.scenario.io.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regimecollapse.scenario.io.problem.ScenarioException;
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
              meaning   soldiers; of the army a weight, scaled so that the army sums to
                        forces.army-rolls
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
              meaning   prospects of the capital, relative to the eve, below which the
                        leader flees
              legal     0 to 1 (ratio)
              set in    case.yaml:94:3
              replaces  0.5 of parameters.yaml:LINE:21
              under     H1-gamble: 0.3
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
  void theKeysOfAGroup() {
    assertThat(explain("arms.everything.changes[4]"))
        .isEqualTo(
            """
            arms.everything.changes[4]: 3 keys
              arms.everything.changes[4].soften  finance     only a share of the change
                                                             after a date is kept
              arms.everything.changes[4].keep    0.5         the share; 0 holds the value, 1
                                                             changes nothing
              arms.everything.changes[4].from    2021-07-01  the date
            """);
  }

  /** The reference page counts three parameters of the leader. */
  @Test
  void theKeysThatBeginSo() {
    assertThat(explain("parameters.leader").lines().filter(line -> line.startsWith("  parameters")))
        .hasSize(3)
        .allMatch(line -> line.startsWith("  parameters.leader."));
  }

  @Test
  void everything() {
    List<String> all = Explainer.of(tiny.file(), List.of()).all("");
    assertThat(all).filteredOn(line -> line.equals("parameters.leader.threshold")).hasSize(1);
    assertThat(all).hasSizeGreaterThan(1_000);
  }

  @Test
  void allOfAGroup() {
    assertThat(Explainer.of(tiny.file(), List.of()).all("parameters.leader"))
        .contains("parameters.leader.rate", "  legal     0 to 50 (per day)");
  }

  @Test
  void atAGlanceItNamesWhateverCanBeChanged() {
    List<String> lines = Explainer.of(tiny.file(), List.of()).overview();
    assertThat(String.join("\n", lines))
        .contains("Three words on a small country", "  * everything  All verbs", "dismissal 20")
        .contains(
            "off: demobilisation, opposition-decides", "first-guard", "leader (3)", "northland");
  }

  @Test
  void aFactByItsId() {
    assertThat(explain("T002")).contains("fact T002", "The First Guard had some 8,000 men.");
  }

  /** The note of the tiny case names no fact that is not there. */
  @Test
  void aFactThatANoteNames() {
    tiny.replace("tiny.yaml", "note: replaces the middle", "note: as in T002 and T999");
    assertThat(explain("parameters.corruption.start"))
        .contains("  note      as in T002 and T999\n  fact      T002: The First Guard had some")
        .doesNotContain("T999:");
  }

  @Test
  void aKeyThatIsNotThere() {
    Explainer explainer = Explainer.of(tiny.file(), List.of());
    assertThatThrownBy(() -> explainer.explain("parameters.leader.treshold"))
        .isInstanceOf(ScenarioException.class)
        .hasMessageEndingWith("Did you mean parameters.leader.threshold?");
  }

  /** Pages name them without their section. */
  @Test
  void aParameterByItsNameAlone() {
    Explainer explainer = Explainer.of(tiny.file(), List.of());
    for (String name : List.of("leader.threshold", "leader", "news.weight")) {
      assertThat(explainer.all(name)).isEqualTo(explainer.all("parameters." + name));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "leader.treshold, parameters.leader.threshold",
    "finance, paths.finance or switches.finance",
    "first-guard.strength, formations.first-guard.strength",
    "parameters.leeder.threshold, parameters.leader.threshold",
    "formation.first-guard, formations.first-guard",
    "path, paths",
    "parameters.leeder, parameters.leader"
  })
  void aKeyWithoutItsFirstPart(String written, String meant) {
    Explainer explainer = Explainer.of(tiny.file(), List.of());
    assertThatThrownBy(() -> explainer.explain(written))
        .hasMessageEndingWith("Did you mean " + meant + "?");
  }

  @Test
  void anUnknownPathListsThoseThereAre() {
    Explainer explainer = Explainer.of(tiny.file(), List.of());
    assertThatThrownBy(() -> explainer.explain("paths.zzz"))
        .hasMessageContaining("legal: finance, isles-money, others, stores, planes, advisers");
  }
}
