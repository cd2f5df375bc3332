package regimecollapse.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.change.PathChange;
import regimecollapse.scenario.io.problem.ScenarioException;
import regimecollapse.scenario.io.scaffold.Scaffold;
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
    add("three-hypotheses.yaml", "extends: cases/tiny/tiny.yaml\nreplications: 10\n");
    add("a.yaml", "extends: cases/tiny/tiny.yaml\nrun: {arms: [documented]}\n");
    add("defaults.properties", "run = three-hypotheses.yaml\n");
    add("scenario.schema.json", "{}");
    assertThat(ScenarioCatalog.list(scenarios))
        .extracting(l -> l.file().getFileName() + " " + l.runs() + " " + l.speculative())
        .containsExactly("three-hypotheses.yaml 40 false", "a.yaml 6 false", "b.yaml 12 true");
  }

  /** What scenarios and cases share is none; an unfinished scenario is one, and told. */
  @Test
  void aPartThatScenariosExtendIsPassedOver() throws IOException {
    Files.move(
        scenarios.resolve("cases/tiny/parameters.yaml"), scenarios.resolve("mechanism.yaml"));
    Path part = scenarios.resolve("cases/tiny/case.yaml");
    String text = Files.readString(part);
    Files.writeString(
        part, text.replace("extends: parameters.yaml", "extends: ../../mechanism.yaml"));
    add("a.yaml", "extends: cases/tiny/tiny.yaml\n");
    add("unfinished.yaml", "title: Unfinished\nparameters: {stand.base: 0.1}\n");
    assertThat(ScenarioCatalog.list(scenarios))
        .extracting(l -> l.file().getFileName() + " " + l.problems().isEmpty())
        .containsExactly("a.yaml true", "unfinished.yaml false");
    assertThat(Scaffold.text("mine", scenarios)).contains("extends: a.yaml\n");
  }

  @Test
  void aBrokenScenarioIsListedWithItsProblems() throws IOException {
    add("a.yaml", "extends: cases/tiny/tiny.yaml\nsede: 1\n");
    assertThat(ScenarioCatalog.list(scenarios))
        .singleElement()
        .satisfies(l -> assertThat(l.problems()).hasSize(1));
  }

  /** Garbage, half a file, no text at all, and a folder where a file should be. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "broken.yaml",
        "cases/damaged/case.yaml",
        "cases/damaged/parameters.yaml",
        "cases/damaged/localities.csv",
        "cases/damaged/roads.csv",
        "cases/damaged/control.csv",
        "cases/damaged/evidence.csv",
        "cases/damaged/record.yaml",
        "cases/damaged/borders.geojson"
      })
  void aDamagedFileHidesNoOtherScenario(String damaged) throws IOException {
    TinyCase.in(scenarios.resolve("cases/damaged"));
    add("whole.yaml", "extends: cases/tiny/tiny.yaml\n");
    add("broken.yaml", "extends: cases/damaged/tiny.yaml\n");
    byte[] bytes = Files.readAllBytes(scenarios.resolve(damaged));
    for (byte[] content :
        List.of(
            new byte[0],
            new byte[] {(byte) 0xFF, 0, 7},
            "}]{\"".getBytes(StandardCharsets.UTF_8),
            Arrays.copyOf(bytes, bytes.length / 2))) {
      Files.write(scenarios.resolve(damaged), content);
      expectWhole("broken.yaml");
    }
    if (damaged.startsWith("cases")) {
      Files.delete(scenarios.resolve(damaged));
      expectWhole("broken.yaml");
      Files.createDirectory(scenarios.resolve(damaged));
      expectWhole("broken.yaml");
    }
  }

  /**
   * A listing reads a file once that several scenarios use; each tells what alone it would tell.
   */
  @Test
  void scenariosThatShareAFaultyFileEachTellAllOfIt() throws IOException {
    Path table = scenarios.resolve("cases/tiny/localities.csv");
    Files.writeString(table, Files.readString(table).replaceFirst(",[0-9.]+,", ",north,"));
    add("a.yaml", "extends: cases/tiny/tiny.yaml\nsede: 1\n");
    add("b.yaml", "extends: cases/tiny/tiny.yaml\n");
    List<ScenarioCatalog.Listing> both = ScenarioCatalog.list(scenarios);
    assertThat(both).hasSize(2);
    for (ScenarioCatalog.Listing listing : both) {
      assertThatThrownBy(() -> ScenarioReader.read(listing.file()))
          .isInstanceOfSatisfying(
              ScenarioException.class,
              alone -> assertThat(listing.problems()).isEqualTo(alone.problems()));
      assertThat(listing.problems()).anyMatch(p -> p.file().equals(table.toString()));
    }
    assertThat(both.get(0).problems()).hasSize(both.get(1).problems().size() + 1);
  }

  /** The names of a scenario decide whether a shared table is right: factions, here. */
  @Test
  void aTableThatIsRightForOneScenarioMayBeWrongForAnother() throws IOException {
    add("a.yaml", "extends: cases/tiny/tiny.yaml\n");
    TinyCase.in(scenarios.resolve("cases/other"));
    Path other = scenarios.resolve("cases/other/case.yaml");
    Files.writeString(other, Files.readString(other).replace("  crown:", "  throne:"));
    String shared = "{localities: cases/tiny/localities.csv, control: cases/tiny/control.csv}";
    add("b.yaml", "extends: cases/other/tiny.yaml\ndata: " + shared + "\n");
    List<ScenarioCatalog.Listing> both = ScenarioCatalog.list(scenarios);
    assertThat(both.get(0).problems()).isEmpty();
    assertThat(both.get(1).problems())
        .anyMatch(p -> p.file().endsWith("tiny/control.csv") && p.value().equals("crown"));
  }

  private void expectWhole(String broken) {
    assertThat(ScenarioCatalog.list(scenarios))
        .extracting(l -> l.file().getFileName() + " " + l.problems().isEmpty())
        .containsExactly(broken + " false", "whole.yaml true");
  }

  @Test
  void aLinkToNothingIsListedAsWhatCannotBeRead() throws IOException {
    add("whole.yaml", "extends: cases/tiny/tiny.yaml\n");
    Files.createSymbolicLink(scenarios.resolve("link.yaml"), Path.of("nowhere.yaml"));
    expectWhole("link.yaml");
  }

  /** The administrator of a machine may read all, and some systems have no such rights. */
  @Test
  void aFolderThatMayNotBeReadHidesNoOtherScenario() throws IOException {
    add("whole.yaml", "extends: cases/tiny/tiny.yaml\n");
    Path secret = scenarios.resolve("cases/secret");
    TinyCase.in(secret);
    add("broken.yaml", "extends: cases/secret/tiny.yaml\n");
    Assumptions.assumeTrue(secret.toFile().setExecutable(false) && !Files.isExecutable(secret));
    try {
      expectWhole("broken.yaml");
    } finally {
      secret.toFile().setExecutable(true);
    }
  }

  @Test
  void aNewScenarioRunsAsItIs() throws IOException {
    add("three-hypotheses.yaml", "extends: cases/tiny/tiny.yaml\n");
    add("mine.yaml", Scaffold.text("mine", scenarios));
    Scenario scenario = ScenarioReader.read(scenarios.resolve("mine.yaml")).scenario();
    assertThat(scenario.replications()).isEqualTo(20);
    assertThat(scenario.arms()).extracting(Arm::id).containsExactly("documented", "my-arm");
    assertThat(scenario.arms().get(1).changes())
        .singleElement()
        .isInstanceOf(PathChange.Hold.class);
  }

  @Test
  void whatANewScenarioShowsInCommentsIsLegalToo() throws IOException {
    add("three-hypotheses.yaml", "extends: cases/tiny/tiny.yaml\n");
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
