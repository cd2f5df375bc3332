package regimecollapse.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.change.PathChange;
import regimecollapse.scenario.path.TinyCase;

/** The list of scenarios, and new ones that are added to it. */
class CatalogTest {
  @TempDir Path temporary;
  private Path scenarios;

  @BeforeEach
  void makeTheFolder() {
    scenarios = temporary.resolve("scenarios");
    TinyCase.in(scenarios.resolve("cases/tiny"));
  }

  private void add(String name, String text) throws IOException {
    Files.writeString(scenarios.resolve(name), text);
  }

  @Test
  void scenariosAreListedTheDefaultFirst() throws IOException {
    add("b.yaml", "extends: cases/tiny/tiny.yaml\ntitle: B\nspeculative: true\n");
    add(ScenarioCatalog.DEFAULT, "extends: cases/tiny/tiny.yaml\nreplications: 10\n");
    add("a.yaml", "extends: cases/tiny/tiny.yaml\nrun: {arms: [documented]}\n");
    add("scenario.schema.json", "{}");
    assertThat(ScenarioCatalog.list(scenarios))
        .extracting(l -> l.file().getFileName() + " " + l.runs() + " " + l.speculative())
        .containsExactly("three-hypotheses.yaml 40 false", "a.yaml 6 false", "b.yaml 12 true");
  }

  @Test
  void aBrokenScenarioIsListedWithItsProblems() throws IOException {
    add("a.yaml", "extends: cases/tiny/tiny.yaml\nsede: 1\n");
    assertThat(ScenarioCatalog.list(scenarios))
        .singleElement()
        .satisfies(l -> assertThat(l.problems()).hasSize(1));
  }

  @Test
  void aNewScenarioRunsAsItIs() throws IOException {
    add(ScenarioCatalog.DEFAULT, "extends: cases/tiny/tiny.yaml\n");
    add("mine.yaml", Scaffold.text("mine", scenarios));
    Scenario scenario = ScenarioReader.read(scenarios.resolve("mine.yaml")).scenario();
    assertThat(scenario.replications()).isEqualTo(20);
    assertThat(scenario.arms()).extracting(Arm::id).containsExactly("documented", "my-arm");
    assertThat(scenario.arms().get(1).changes())
        .singleElement()
        .isInstanceOf(PathChange.Scale.class);
  }

  @Test
  void whatANewScenarioShowsInCommentsIsLegalToo() throws IOException {
    add(ScenarioCatalog.DEFAULT, "extends: cases/tiny/tiny.yaml\n");
    String text = Scaffold.text("mine", scenarios);
    add("mine.yaml", text.replaceAll("(?m)^( *)# (- \\{|parameters:|  leader)", "$1$2"));
    Scenario scenario = ScenarioReader.read(scenarios.resolve("mine.yaml")).scenario();
    assertThat(scenario.arms().get(1).changes()).hasSize(4);
  }

  @Test
  void withoutAScenarioANewOneExtendsTheFirstCase() throws IOException {
    Files.move(
        scenarios.resolve("cases/tiny/case.yaml"), scenarios.resolve("cases/tiny/base.yaml"));
    String tiny = Files.readString(scenarios.resolve("cases/tiny/tiny.yaml"));
    add("cases/tiny/case.yaml", tiny.replace("case.yaml", "base.yaml"));
    assertThat(Scaffold.text("mine", scenarios)).contains("extends: cases/tiny/case.yaml\n");
  }

  @Test
  void aNameThatIsNoneIsRefused() {
    assertThatThrownBy(() -> Scaffold.text("../mine", scenarios))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
