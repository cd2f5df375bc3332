package regimecollapse.scenario.io.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import regimecollapse.evidence.Provenance;
import regimecollapse.quantity.Share;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.force.Formation;
import regimecollapse.scenario.force.Garrison;
import regimecollapse.scenario.io.Loaded;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.io.problem.ProblemTest;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Prior;
import regimecollapse.scenario.parameter.Uncertain;

class ExtendsTest extends ProblemTest {
  private Scenario read() {
    return ScenarioReader.read(tiny.file()).scenario();
  }

  private Formation formation(String id) {
    return read().formations().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void mapsMergeKeyByKey() {
    tiny.append("tiny.yaml", "formations: {levy: {armour: 0.125}}\n");
    assertThat(formation("levy").armour()).isEqualTo(Uncertain.of(0.125));
    assertThat(formation("levy").title()).isEqualTo("The levy");
  }

  @Test
  void listsAndSingleValuesReplace() {
    tiny.append("tiny.yaml", "outputs: {places: [kell], magnify-days: 7}\n");
    assertThat(read().outputs().places()).containsExactly("kell");
    assertThat(read().outputs().mapDays()).containsExactly(0.0, 3.0, 7.5);
  }

  @Test
  void aNumberStatedAnewLosesTheOldRangeAndSource() {
    tiny.append("tiny.yaml", "formations: {first-guard: {strength: {value: 9000}}}\n");
    assertThat(formation("first-guard").strength())
        .isEqualTo(new Uncertain(new Prior.Fixed(9000), Provenance.AUTHORS_CHOICE));
  }

  @Test
  void aNoteIsAddedToTheNumberOfTheBase() {
    tiny.append("tiny.yaml", "formations: {first-guard: {strength: {note: rounded}}}\n");
    assertThat(formation("first-guard").strength().provenance().note()).isEqualTo("rounded");
    assertThat(formation("first-guard").strength().provenance().facts()).containsExactly("T002");
  }

  @Test
  void aGarrisonDropsTheSpreadOfTheBase() {
    tiny.append("tiny.yaml", "formations: {levy: {garrison: {lume: 1}}}\n");
    assertThat(formation("levy").garrison()).isInstanceOf(Garrison.Placed.class);
  }

  @Test
  void aGarrisonReplacesThatOfTheBaseAsAWhole() {
    tiny.append("tiny.yaml", "formations: {first-guard: {garrison: {lume: 1}}}\n");
    assertThat(formation("first-guard").garrison())
        .isEqualTo(new Garrison.Placed(Map.of("lume", new Share(1))));
  }

  @Test
  void laterBasesStandAboveEarlierOnes() {
    tiny.write("a.yaml", "parameters: {stand.base: 0.1, stand.odds: 0.1}\n");
    tiny.write("b.yaml", "parameters: {stand.base: 0.2}\n");
    change("extends: case.yaml", "extends: [case.yaml, a.yaml, b.yaml]");
    assertThat(read().parameters().get(Parameter.STAND_BASE).centre()).isEqualTo(0.2);
    assertThat(read().parameters().get(Parameter.STAND_ODDS).centre()).isEqualTo(0.1);
  }

  @Test
  void aBaseThatIsReachedTwiceCountsOnce() {
    tiny.write("a.yaml", "extends: case.yaml\nparameters: {stand.base: 0.1}\n");
    tiny.write("b.yaml", "extends: case.yaml\nparameters: {stand.odds: 0.2}\n");
    change("extends: case.yaml", "extends: [a.yaml, b.yaml]");
    assertThat(read().parameters().get(Parameter.STAND_BASE).centre()).isEqualTo(0.1);
    assertThat(ScenarioReader.read(tiny.file()).files())
        .extracting(f -> f.getFileName().toString())
        .startsWith("tiny.yaml", "a.yaml", "case.yaml", "parameters.yaml", "b.yaml");
  }

  @Test
  void problemsOfABaseAreReportedThere() {
    tiny.write("a.yaml", "extends: case.yaml\n\nparameters: {stand.bas: 0.1}\n");
    change("extends: case.yaml", "extends: a.yaml");
    expect(
        "a.yaml:3:14: parameters.stand.bas: unknown key (legal: the keys of the scenario "
            + "reference). Did you mean stand.base?");
  }

  @Test
  void missingBase() {
    change("extends: case.yaml", "extends: [case.yaml, cas.yaml]");
    expect(
        "tiny.yaml:3:22: extends[1]: there is no such file (value: cas.yaml; legal: a file "
            + "in .). Did you mean case.yaml?");
  }

  @Test
  void circle() {
    tiny.write("a.yaml", "extends: b.yaml\n");
    tiny.write("b.yaml", "extends: a.yaml\n");
    change("extends: case.yaml", "extends: a.yaml");
    expect(
        "b.yaml:1:10: extends: the files extend each other in a circle: a.yaml -> b.yaml -> "
            + "a.yaml (value: a.yaml).");
  }

  @Test
  void fileThatExtendsItself() {
    change("extends: case.yaml", "extends: tiny.yaml");
    expect(
        "tiny.yaml:3:10: extends: the files extend each other in a circle: tiny.yaml -> "
            + "tiny.yaml (value: tiny.yaml).");
  }

  @Test
  void baseOutsideOfTheFolder() throws IOException {
    Files.writeString(temporary.resolve("outside.yaml"), "title: x\n");
    change("extends: case.yaml", "extends: ../outside.yaml");
    expect(
        "tiny.yaml:3:10: extends: the file lies outside of the folder of scenarios (value: "
            + "../outside.yaml; legal: a file in .).");
  }

  @Test
  void linkThatLeadsOutside() throws IOException {
    Files.writeString(temporary.resolve("outside.yaml"), "title: x\n");
    Files.createSymbolicLink(
        tiny.folder().resolve("inside.yaml"), temporary.resolve("outside.yaml"));
    change("extends: case.yaml", "extends: inside.yaml");
    expect(
        "tiny.yaml:3:10: extends: the file lies outside of the folder of scenarios (value: "
            + "inside.yaml; legal: a file in .).");
  }

  @Test
  void baseThatIsNoName() {
    change("extends: case.yaml", "extends: {a: case.yaml}");
    expect(
        "tiny.yaml:3:10: extends: the name of a file is needed (value: {a: case.yaml}; "
            + "legal: a file name, or a list of them).");
  }

  @Test
  void filesAnywhereBelowScenariosMayBeExtended() throws IOException {
    var cases = Files.createDirectories(temporary.resolve("scenarios/cases"));
    Files.move(tiny.folder(), cases.resolve("tiny"));
    var file = temporary.resolve("scenarios/mine.yaml");
    Files.writeString(file, "extends: cases/tiny/tiny.yaml\ntitle: Mine\n");
    Loaded loaded = ScenarioReader.read(file);
    assertThat(loaded.scenario().title()).isEqualTo("Mine");
    assertThat(loaded.hashes()).containsKey("cases/tiny/roads.csv");
    assertThat(loaded.resolvedYaml()).contains("roads: \"cases/tiny/roads.csv\"");
  }

  @Test
  void settingsAreReadFromTheBaseFiles() {
    expectWith(
        List.of("parameters.stand.bas=1"),
        "--set:1:12: parameters.stand.bas: there is no such key: stand.bas (legal: one of "
            + "216 keys, which explain FILE parameters lists). Did you mean parameters.stand.base?");
  }
}
