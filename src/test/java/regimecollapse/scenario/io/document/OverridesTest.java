package regimecollapse.scenario.io.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regimecollapse.evidence.Provenance;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.io.problem.ProblemTest;
import regimecollapse.scenario.parameter.Parameter;
import regimecollapse.scenario.parameter.Prior;
import regimecollapse.scenario.parameter.Uncertain;

class OverridesTest extends ProblemTest {
  private Scenario with(String... settings) {
    return ScenarioReader.read(tiny.file(), List.of(settings)).scenario();
  }

  @Test
  void aSettingOfTheFile() {
    assertThat(with("replications=20").replications()).isEqualTo(20);
  }

  @Test
  void theLastSettingCounts() {
    assertThat(with("replications=20", "replications=30").replications()).isEqualTo(30);
  }

  @Test
  void aParameterWhoseKeyHasADot() {
    assertThat(with("parameters.leader.threshold=0.3").parameters().get(Parameter.LEADER_THRESHOLD))
        .isEqualTo(Uncertain.of(0.3));
  }

  @Test
  void aDistribution() {
    Uncertain number =
        with("parameters.leader.threshold={uniform: [0.1, 0.2], status: assumption}")
            .parameters()
            .get(Parameter.LEADER_THRESHOLD);
    assertThat(number.prior()).isEqualTo(new Prior.Uniform(0.1, 0.2));
    assertThat(number.provenance()).isNotEqualTo(Provenance.AUTHORS_CHOICE);
  }

  @Test
  void onePartOfANumber() {
    assertThat(
            with("parameters.leader.threshold.low=0.3")
                .parameters()
                .get(Parameter.LEADER_THRESHOLD)
                .prior())
        .isEqualTo(new Prior.TwoPiece(0.3, 0.5, 0.75));
  }

  @Test
  void aParameterOfAHypothesisThatItDoesNotStateYet() {
    Scenario scenario = with("hypotheses.H1-gamble.parameters.dependence.first-patron=0.5");
    assertThat(scenario.hypotheses().get(0).parameters())
        .containsEntry(Parameter.DEPENDENCE_FIRST_PATRON, Uncertain.of(0.5));
  }

  @Test
  void aPointOfAPath() {
    assertThat(with("paths.finance.points[1].value=0.45").paths().get(0).points().get(1).value())
        .extracting(Uncertain::centre)
        .isEqualTo(0.45);
  }

  @Test
  void aSelectionThatTheFileDoesNotHave() {
    assertThat(with("run.arms=[everything]").arms())
        .extracting(Arm::id)
        .containsExactly("everything");
  }

  @Test
  void unknownKey() {
    expectWith(
        List.of("seed=1", "replication=20"),
        "--set:2:1: replication: there is no such key: replication (legal: parameters, "
            + "start, end, reference-date, soldiers-per-agent, capital, data, outputs, factions, "
            + "patrons, paths, events, formations, opposition, switches, title, purpose, "
            + "replications, seed, hypotheses, arms, speculative, day-zero, hours-per-step, run, posterior, "
            + "campaign, stocks, countryside, mechanism, attribution, "
            + "fit, experiment). Did you mean "
            + "replications?");
  }

  @Test
  void unknownHypothesis() {
    expectWith(
        List.of("hypotheses.H1-gambel.claim=x"),
        "--set:1:12: hypotheses.H1-gambel.claim: there is no such key: H1-gambel.claim "
            + "(legal: H1-gamble, H2-doomed). Did you mean hypotheses.H1-gamble.claim?");
  }

  @Test
  void pointThatIsNotThere() {
    expectWith(
        List.of("paths.finance.points[7].value=1"),
        "--set:1:21: paths.finance.points[7].value: the list has 2 items, and no item [7] (legal: [0] to [1]).");
  }

  @Test
  void valueOutOfRange() {
    expectWith(
        List.of("parameters.leader.threshold=7"),
        "--set:1:29: parameters.leader.threshold: the number is out of range (value: 7; "
            + "legal: 0 to 1).");
  }

  @Test
  void brokenValue() {
    expectWith(
        List.of("run.arms=[everything"),
        "--set:1:10: this is not YAML: the bracket that begins here is not closed.");
  }

  @Test
  void settingWithoutValue() {
    expectWith(
        List.of("replications", "seed="),
        "--set:1:1: a setting is a key path, = and a value (value: replications; legal: "
            + "PATH=VALUE, such as replications=20).",
        "--set:2:1: a setting is a key path, = and a value (value: seed=; legal: PATH=VALUE, "
            + "such as replications=20).");
  }

  @Test
  void aliasInASetting() {
    expectWith(
        List.of("title=*x"),
        "--set:1:7: aliases are refused (value: *x; legal: write it out; a text that begins with * "
            + "stands in quotes).");
  }

  @ParameterizedTest
  @CsvSource({"H2, H2-doomed", "h1, H1-gamble", "H1-GAMBLE, H1-gamble"})
  void aNameMayBeCutShort(String written, String whole) {
    assertThat(with("run.hypotheses=[" + written + "]").hypotheses())
        .singleElement()
        .satisfies(hypothesis -> assertThat(hypothesis.id()).isEqualTo(whole));
  }

  @Test
  void aBeginningOfSeveralNamesListsThem() {
    expectWith(
        List.of("run.hypotheses=[H]"),
        "--set:1:17: the name is cut short, and several begin so (value: H; legal: H1-gamble, "
            + "H2-doomed).");
  }

  @Test
  void theBeginningOfANoName() {
    expectWith(
        List.of("run.arms=[late]"),
        "--set:1:11: run.arms[0]: unknown arm (value: late; legal: documented, everything).");
  }

  @ParameterizedTest
  @CsvSource({
    "leader.threshold, parameters.leader.threshold",
    "first-guard.readiness, formations.first-guard.readiness",
    "map-days, outputs.map-days",
    "purge, switches.purge"
  })
  void aKeyWithoutItsFirstPart(String written, String meant) {
    expectWith(
        List.of(written + "=0.2"),
        "--set:1:1: %1$s: there is no such key: %1$s. Did you mean %2$s?"
            .formatted(written, meant));
  }

  /** The key is known, but of another place than the section it is written in. */
  @ParameterizedTest
  @CsvSource({"seed, seed", "hours-per-step, hours-per-step", "map-days, outputs.map-days"})
  void aKeyOfAnotherPlace(String written, String meant) {
    expectWith(
        List.of("run." + written + "=3"),
        "--set:1:5: run.%1$s: there is no such key: %1$s (legal: hypotheses, arms, mechanisms). Did you mean %2$s?"
            .formatted(written, meant));
  }
}
