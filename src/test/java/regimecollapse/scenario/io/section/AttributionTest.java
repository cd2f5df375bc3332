package regimecollapse.scenario.io.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import regimecollapse.scenario.change.Attribution;
import regimecollapse.scenario.change.Player;
import regimecollapse.scenario.io.Loaded;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.io.problem.ProblemTest;
import regimecollapse.scenario.parameter.Factor;

/** The section on attribution: what it gives, and what is refused. */
class AttributionTest extends ProblemTest {
  private static final String SECTION =
      """
      attribution:
        base: documented
        permutations: 4
        factors:
          money: {title: Money, off: [finance, top-up-pay]}
          planes: {title: Planes, off: [air]}
      """;

  @BeforeEach
  void ask() {
    tiny.append("tiny.yaml", SECTION);
  }

  @Test
  void isReadAndWrittenBack() throws Exception {
    Loaded loaded = ScenarioReader.read(tiny.file(), List.of("run.arms=[everything]"));
    Attribution read = loaded.scenario().attribution().orElseThrow();
    assertThat(read.base().id()).isEqualTo("documented");
    assertThat(read.permutations()).isEqualTo(4);
    assertThat(read.players())
        .containsExactly(
            new Player("money", "Money", Set.of(Factor.FINANCE, Factor.TOP_UP_PAY)),
            new Player("planes", "Planes", Set.of(Factor.AIR)));
    tiny.write("resolved.yaml", loaded.resolvedYaml());
    assertThat(ScenarioReader.read(tiny.folder().resolve("resolved.yaml")).scenario().attribution())
        .contains(read);
  }

  @Test
  void twoPermutationsAreUsual() {
    change("  permutations: 4\n", "");
    assertThat(ScenarioReader.read(tiny.file()).scenario().attribution().orElseThrow())
        .matches(a -> a.permutations() == 2);
  }

  @Test
  void withoutItNothingIsWrittenAboutIt() {
    change(SECTION, "");
    Loaded loaded = ScenarioReader.read(tiny.file());
    assertThat(loaded.scenario().attribution()).isEmpty();
    assertThat(loaded.resolvedYaml()).doesNotContain("attribution");
  }

  @Test
  void misspeltSwitch() {
    change("off: [air]", "off: [air, strkes]");
    assertThat(problems(tiny, List.of()))
        .singleElement()
        .asString()
        .startsWith(
            "tiny.yaml:44:40: attribution.factors.planes.off[1]: the word is unknown (value: strkes;"
                + " legal: finance, logistics, air,")
        .endsWith("Did you mean strikes?")
        .doesNotContain("opposition-decides");
  }

  @Test
  void misspeltBase() {
    change("base: documented", "base: documentd");
    expect(
        "tiny.yaml:40:9: attribution.base: unknown arm (value: documentd; legal: documented, "
            + "everything). Did you mean documented?");
  }

  @Test
  void oneSwitchInTwoFactors() {
    change("off: [air]", "off: [air, finance]");
    expect(
        "tiny.yaml:44:40: attribution.factors.planes.off[1]: the switch belongs to money already"
            + " (value: finance; legal: each switch once).");
  }

  @Test
  void oneSwitchTwiceInAFactor() {
    change("off: [air]", "off: [air, air]");
    expect(
        "tiny.yaml:44:40: attribution.factors.planes.off[1]: it is in the list twice (value: air;"
            + " legal: each name once).");
  }

  @Test
  void oddPermutations() {
    change("permutations: 4", "permutations: 5");
    expect(
        "tiny.yaml:41:17: attribution.permutations: every order needs its mirror image (value: 5;"
            + " legal: an even number).");
  }

  @Test
  void aSwitchThatIsOffAlready() {
    change("off: [air]", "off: [demobilisation, purge]");
    expect(
        "tiny.yaml:44:35: attribution.factors.planes.off[0]: the base arm has this switch off"
            + " already (value: demobilisation; legal: a switch that is on).");
    change("base: documented", "base: everything");
    expect(
        "tiny.yaml:44:35: attribution.factors.planes.off[0]: the base arm has this switch off"
            + " already (value: demobilisation; legal: a switch that is on).",
        "tiny.yaml:44:51: attribution.factors.planes.off[1]: the base arm has this switch off"
            + " already (value: purge; legal: a switch that is on).");
  }

  @Test
  void oneFactorAlone() {
    change("    planes: {title: Planes, off: [air]}\n", "");
    assertThat(problems(tiny, List.of()))
        .singleElement()
        .asString()
        .startsWith("tiny.yaml:42:3: attribution.factors: the map has 1 entries");
  }
}
