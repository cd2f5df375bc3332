package regimecollapse.scenario.io.warn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.path.TinyCase;

/** What is legal but surely not meant is told with its place; all else is not. */
class WarningsTest {
  @TempDir Path temporary;
  private TinyCase tiny;

  @BeforeEach
  void copyTheCountry() {
    tiny = TinyCase.in(temporary.resolve("tiny"));
    // The hill people hold no place, which is told.
    tiny.replace(
        "case.yaml",
        "  hillmen: {title: Hillmen, faction: hills, kind: opportunist, strength: 800}\n",
        "  # none\n");
  }

  private List<String> warnings() {
    return ScenarioReader.read(tiny.file()).warnings().stream()
        .map(p -> p.format().replace(tiny.folder() + "/", ""))
        .toList();
  }

  /** Replaces the arm of all verbs by one that makes a change; it stands in line 26. */
  private List<String> warningsOf(String... changes) {
    String text = tiny.text("tiny.yaml");
    String arms = text.substring(0, text.indexOf("  everything:"));
    tiny.write(
        "tiny.yaml",
        arms + "  mine:\n    title: Mine\n    changes: [" + String.join(", ", changes) + "]\n");
    return warnings();
  }

  @Test
  void armsWhoseChangesAllActGiveNone() {
    assertThat(warningsOf("{cut: planes, to: 0, from: 2022-01-01}", "{switch: purge, on: false}"))
        .isEmpty();
  }

  /** The first patron's hold suffers whoever is removed: that is told where it is another's man. */
  @Test
  void aPurgeOfAnotherPatronsManIsTold() {
    tiny.replace(
        "case.yaml",
        "date: 2021-12-01, formation: first-guard",
        "date: 2021-12-01, formation: levy");
    tiny.replace("case.yaml", "    patron: court\n", "    patron: isles\n");
    assertThat(warnings())
        .contains(
            "case.yaml:59:46: events.dismissal.formation: it obeys isles, but hold is that of"
                + " northland alone, so the purge takes from the hold of northland (value: levy;"
                + " legal: the patron that gives most of the money of the role finance).");
  }

  /** Purges follow from the first patron's policy alone. */
  @Test
  void aPolicyOfAnotherPatronWithMenOfItsOwnIsTold() {
    tiny.replace("case.yaml", "    patron: court\n", "    patron: isles\n");
    assertThat(warnings())
        .anyMatch(
            w ->
                w.contains("patrons.isles.policy.mode: purges follow from the policy of northland")
                    && w.contains("those of isles stay on their dates"));
  }

  @Test
  void aYearOfTheFutureIsTold() {
    assertThat(warningsOf("{cut: [finance, stores], to: 0, from: 2051-06-01}"))
        .containsExactly(
            "tiny.yaml:26:47: arms.mine.changes[0].from: the change acts on no day of the run "
                + "(value: 2051-06-01; legal: a date before 2022-12-31, the end of the run).");
  }

  /** The middle and both ends agree, the draws do not. */
  @Test
  void anotherKindOfRangeIsAChange() {
    String points = "{replace: strikes, points: [{date: 2021-06-01, ";
    assertThat(
            warningsOf(
                points + "value: 1, low: 0, high: 2, status: assumption}]}",
                points + "triangular: [0, 1, 2], status: assumption}]}"))
        .noneMatch(warning -> warning.contains("changes[1]"));
  }

  @Test
  void twiceNothingIsNothing() {
    assertThat(warningsOf("{scale: strikes, by: 2, from: 2021-03-01}"))
        .containsExactly(
            "tiny.yaml:26:16: arms.mine.changes[0].scale: this changes nothing: without it the "
                + "arm is the same, as strikes is 0 and 0 x 2 = 0 (value: strikes).");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{hold: planes, from: 2021-03-01}",
        "{cut: planes, to: 1, from: 2021-03-01, over-days: 30}",
        "{soften: finance, keep: 1, from: 2021-03-01}",
        "{scale: finance, by: 1, from: 2021-03-01}",
        "{delay: planes, days: 30, from: 2021-03-01}",
        "{delay: finance, days: 0, from: 2021-03-01}",
        "{scale: finance, by: 3, from: 2020-01-01, until: 2020-02-01}",
        "{replace: planes, points: [{date: 2021-01-01, value: 1}]}",
        "{switch: purge, on: true}",
        "{switch: demobilisation, on: false}",
        "{switch: air, on: false}",
        "{event: promise, date: 2022-03-03}",
        "{policy: northland, mode: path}",
        "{policy: court, mode: exit, from: 2021-06-01}",
        "{parameter: stand.belief, value: {triangular: [0.5, 1, 1.5], status: assumption}}"
      })
  void aChangeWithoutWhichTheArmIsTheSameIsTold(String change) {
    assertThat(warningsOf(change))
        .singleElement()
        .asString()
        .startsWith("tiny.yaml:26:16: arms.mine.changes[0].")
        .contains("this changes nothing: without it the arm is the same");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{cut: planes, to: 0.999, from: 2022-12-30}",
        "{hold: finance, from: 2021-03-01}",
        "{delay: finance, days: 1, from: 2021-03-01}",
        "{scale: finance, by: 2, from: 2020-01-01, until: 2021-01-02}",
        "{switch: demobilisation, on: true}",
        "{event: promise, date: 2022-03-04}",
        "{policy: northland, mode: exit, from: 2022-12-30}",
        // The other hypothesis has another value.
        "{parameter: leader.threshold, value: 0.3}"
      })
  void aChangeThatActsIsNot(String change) {
    assertThat(warningsOf(change)).isEmpty();
  }

  @Test
  void whatALaterChangeUndoesIsTold() {
    assertThat(
            warningsOf(
                "{cut: planes, to: 0.5, from: 2021-06-01}",
                "{cut: planes, to: 0, from: 2021-06-01}"))
        .singleElement()
        .asString()
        .startsWith("tiny.yaml:26:16: arms.mine.changes[0].cut: this changes nothing");
  }

  @Test
  void armsThatAreTheSameAreTold() {
    warningsOf("{switch: purge, on: false}");
    tiny.append(
        "tiny.yaml",
        """
          one: {title: One, changes: [{cut: planes, to: 0, from: 2021-05-01}]}
          two: {title: Two, changes: [{hold: planes, value: 0, from: 2021-05-01}]}
          three: {title: Three, changes: []}
        """);
    assertThat(warnings())
        .containsExactly(
            "tiny.yaml:28:3: arms.two: the arm is the same as one, so their runs are the same "
                + "(legal: an arm that changes something, or one arm less).",
            "tiny.yaml:29:3: arms.three: the arm is the same as documented, so their runs are "
                + "the same (legal: an arm that changes something, or one arm less).");
  }

  @Test
  void anEventOnADateThatNoRunComesToIsTold() {
    assertThat(warningsOf("{event: promise, date: 2052-03-03}"))
        .containsExactly(
            "tiny.yaml:26:32: arms.mine.changes[0].date: the date is outside of the run, so the "
                + "event never happens (value: 2052-03-03; legal: 2021-01-01 to 2022-12-31).");
    tiny.replace("case.yaml", "kind: purge, date: 2021-12-01", "kind: purge, date: 2020-12-01");
    assertThat(warnings()).anyMatch(w -> w.contains(" events.dismissal.date: the date is outside"));
  }

  /** As a resignation counts as the collapse, such a case asks nothing: P is 1 in every arm. */
  @Test
  void aResignationThatEveryArmHasIsTold() {
    tiny.replace(
        "case.yaml",
        "\nevents:\n",
        "\nevents:\n  coup: {kind: resignation, date: 2021-09-01, status: assumption}\n");
    assertThat(warnings())
        .anyMatch(
            w ->
                w.startsWith("case.yaml:58:10: events.coup.kind: the leader goes on 2021-09-01 in")
                    && w.contains("counts as the collapse")
                    && w.contains("{event: coup, remove: true}"));
    assertThat(warningsOf("{event: coup, remove: true}"))
        .noneMatch(w -> w.contains("events.coup.kind"));
  }

  @Test
  void aSwitchThatRaisesSupportIsTold() {
    assertThat(warningsOf("{switch: finance, on: false}"))
        .containsExactly(
            "tiny.yaml:26:16: arms.mine.changes[0].switch: off means index 1 in the whole run, "
                + "which raises finance where its path is lower: to 1 from 0.5 at the least "
                + "(value: finance off; legal: for no support {cut: finance, to: 0, from: DATE}, "
                + "to keep a level {hold: finance, from: DATE}).");
  }

  /** No air defence is what the switch takes away the lack of: it gives full cover. */
  @Test
  void soIsOneThatGivesFullAirDefence() {
    assertThat(warningsOf("{switch: air-defence, on: false}"))
        .singleElement()
        .asString()
        .contains("raises cover where its path is lower: to 1 from 0.2 at the least");
  }

  @Test
  void aSwitchOfTheCaseThatRaisesSupportIsToldWhereItStands() {
    tiny.replace("case.yaml", "  demobilisation: false", "  finance: false");
    assertThat(warnings())
        .anyMatch(
            w ->
                w.startsWith(
                    "case.yaml:92:3: switches.finance: off means index 1 in the whole run"));
  }
}
