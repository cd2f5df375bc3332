package regimecollapse.scenario.io.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.io.problem.ProblemTest;

/** Slips of people who write their first file: each is told once, with what was meant. */
class SlipsTest extends ProblemTest {
  private static final String DID_YOU_MEAN = " Did you mean ";

  /** What was meant, problem by problem; empty where nothing is suggested. */
  private List<String> meant() {
    return problems(tiny, List.of()).stream()
        .map(p -> p.contains(DID_YOU_MEAN) ? p.substring(p.indexOf(DID_YOU_MEAN)) : "")
        .map(p -> p.replace(DID_YOU_MEAN, "").replaceAll("[?]$", ""))
        .toList();
  }

  /** The lines of an arm, and what was meant by them. */
  private void slips(String... linesAndMeant) {
    StringBuilder arm = new StringBuilder("arms:\n  slips:\n    title: Slips\n    changes:\n");
    for (int i = 0; i < linesAndMeant.length; i += 2) {
      arm.append("      - ").append(linesAndMeant[i]).append("\n");
    }
    change("arms:\n", arm.toString());
    assertThat(meant())
        .containsExactly(
            Stream.iterate(1, i -> i < linesAndMeant.length, i -> i + 2)
                .map(i -> linesAndMeant[i])
                .toArray(String[]::new));
  }

  @Test
  void namesInAnArm() {
    slips(
        "{hold: Finance, from: 2021-07-01}", "finance",
        "{hold: money, from: 2021-07-01}", "isles-money",
        "{hold: isles_money, from: 2021-07-01}", "isles-money",
        "{hold: leader.threshold, from: 2021-07-01}", "{parameter: leader.threshold, value: ...}",
        "{hold: promise, from: 2021-07-01}", "{event: promise, remove: true}",
        "{hold: northland, from: 2021-07-01}", "{policy: northland, mode: ..., from: ...}",
        "{parameter: parameters.leader.threshold, value: 0.3}", "leader.threshold",
        "{parameter: leader_threshold, value: 0.3}", "leader.threshold",
        "{parameter: finance, value: 2}",
            "{scale: finance, by: ..., from: ...} or {switch: finance, on: false}",
        "{switch: offensive, on: false}", "{event: offensive, remove: true}",
        "{switch: purges, on: false}", "purge",
        "{event: purge, remove: true}", "{switch: purge, on: false}",
        "{event: promise, on: false}", "remove: true",
        "{switch: purge, off}", "on: false",
        "{switch: purge, remove: true}", "on: false");
  }

  @Test
  void valuesInAnArm() {
    slips(
        "{scale: finance, by: 2,0, from: 2021-07-01}", "by: 2.0",
        "{scale: finance, by: 200%, from: 2021-07-01}", "2",
        "{hold:finance, from: 2021-07-01}", "hold: finance",
        "hold:finance", "hold: finance",
        "{cut: finance, to: 0, from: 2021-07-01, over: 30}", "over-days",
        "{hold: finance, from: 1.7.2021}", "2021-07-01",
        "{hold: finance, from: 2021-7-1}", "2021-07-01",
        "{hold: finance, from: 01/07/2021}", "2021-07-01 or 2021-01-07",
        "{hold: finance, from: 07/13/2021}", "2021-07-13",
        "{hold: finance, from: July 2021}", "",
        "{hold: finance, from: 2021-13-40}", "");
  }

  @Test
  void aDayThatIsNotThere() {
    change("from: 2022-01-01}", "from: 2021-11-31}");
    expect(
        "tiny.yaml:32:38: arms.everything.changes[5].from: there is no such day: November 2021 has"
            + " 30 days (value: 2021-11-31; legal: a date as YYYY-MM-DD).");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "leader.threshold: 3 | parameters: {leader.threshold: 3}",
        "parameters.leader.threshold: 3 | parameters: {leader.threshold: 3}",
        "leader: {threshold: 3} | parameters: {leader.threshold: 3}",
        "run.arms: [documented] | run: {arms: ...}",
        "purge: false | switches: {purge: false}",
        "Seed: 3 | seed",
        "banana: 3 | ''"
      })
  void aKeyAtTheTopThatBelongsElsewhere(String line, String suggestion) {
    change("replications: 3\n", "replications: 3\n" + line + "\n");
    assertThat(meant()).containsExactly(suggestion);
  }

  @Test
  void keysOfParameters() {
    change(
        "parameters:\n  corruption",
        "parameters:\n  parameters.leader.rate: 1\n  leader: {threshold: 2}\n  base: 1\n"
            + "  leader.rate: 1,5\n  corruption");
    assertThat(meant().subList(0, 2)).containsExactly("leader.rate", "leader.threshold");
    assertThat(meant().get(2)).contains("morale.base or ");
    assertThat(meant().get(3)).isEqualTo("1.5");
  }

  @Test
  void aFileWithoutABaseLacksOneThing() {
    tiny.write("tiny.yaml", "titel: x\npurpose: y\n");
    List<String> told = problems(tiny, List.of());
    assertThat(told).hasSize(2).first().asString().endsWith("Did you mean title?");
    assertThat(told.get(1)).contains("extends: the key is missing, and nothing else states start,");
    tiny.write("tiny.yaml", "Title: x\npurpose: y\nExtends: case.yaml\n");
    assertThat(meant()).containsExactly("title", "extends");
  }

  @Test
  void theNameOfABaseWithoutItsEnding() {
    change("extends: case.yaml", "extends: case");
    assertThat(meant()).containsExactly("case.yaml");
  }

  @Test
  void aNameThatIsSpeltWrongIsNoNewThing() {
    change("seed: 2", "formations: {first-gard: {strength: 1, tier: x}}\nseed: 2");
    List<String> told = problems(tiny, List.of());
    assertThat(told.get(0))
        .contains("formations.first-gard: none of this name is there, and a new");
    assertThat(told.get(0)).endsWith("Did you mean first-guard?");
    assertThat(told).noneMatch(t -> t.contains("the key is missing"));
  }

  @Test
  void aKeyThatIsNotIndentedFarEnough() {
    change("    changes:\n", "  changes:\n");
    expect(
        "tiny.yaml:26:3: arms.changes: this is a key, not a name (legal: indented below the name to"
            + " which it belongs).");
  }

  /** Warnings on the file itself and on selections, each with its place. */
  private List<String> warnings() {
    return ScenarioReader.read(tiny.file()).warnings().stream()
        .map(p -> p.format().replace(tiny.folder() + "/", ""))
        .filter(told -> told.matches(".*(is not run|begins a comment).*"))
        .toList();
  }

  @Test
  void anArmOfOnesOwnThatIsNotRun() {
    change("replications: 3\n", "replications: 3\nrun: {arms: [documented]}\n");
    assertThat(warnings())
        .containsExactly(
            "tiny.yaml:25:3: arms.everything: this arm is not run: run.arms does not name it"
                + " (legal: run: {arms: [documented, everything]}).");
    // Who selects for one call knows of it.
    List<String> one = List.of("run.arms=[everything]");
    assertThat(ScenarioReader.read(tiny.file(), one).warnings())
        .noneMatch(told -> told.message().contains("not run"));
  }

  @Test
  void aTitleThatACommentCutsShort() {
    change("title: Three words on a small country", "title: What if # 1");
    change("title: All verbs", "title: All verbs # of the reference");
    assertThat(warnings())
        .containsExactly(
            "tiny.yaml:1:8: title: the text ends before the #, which begins a comment (value: What"
                + " if; legal: a text with a # in it stands in quotes).");
  }
}
