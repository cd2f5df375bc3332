package regimecollapse.scenario.io.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.scenario.ArmBase;
import regimecollapse.scenario.ArmEffect;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.change.CaseNames;
import regimecollapse.scenario.change.Change;
import regimecollapse.scenario.change.PathChange;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.path.TinyCase;

/** Every kind of change can be named in a file, acts, and has words that name what it changes. */
class ChangeKindsTest {
  @TempDir Path temporary;

  private Scenario scenario;

  /** The changes of the arm "everything", in which the tiny case has every verb. */
  private List<Change> all;

  @BeforeEach
  void read() {
    TinyCase tiny = TinyCase.in(temporary);
    tiny.replace("case.yaml", "    title: The levy\n", "    title: The levy\n    ghosts: 0.3\n");
    tiny.replace(
        "case.yaml",
        "switches:\n",
        "campaign:\n"
            + "  march: {title: The march, group: columns, from: 2022-03-01, targets: [dorn]}\n"
            + "  relief: {title: The relief, group: columns, from: 2022-06-01, on: false}\n"
            + "switches:\n");
    tiny.replace(
        "tiny.yaml",
        "      - {policy: northland",
        "      - {event: dismissal, days: -30}\n"
            + "      - {ghosts: [levy], factor: 0.5}\n"
            + "      - {strength: [levy, columns], factor: 1.5}\n"
            + "      - {attack: relief, on: true}\n"
            + "      - {attack: [march, relief], days: -7}\n"
            + "      - {policy: northland");
    scenario = ScenarioReader.read(tiny.file()).scenario();
    all = scenario.arms().get(1).changes();
  }

  @Test
  void aKindThatDoesNotSayHowItActsAndHowItIsPutIntoWordsDoesNotCompile() {
    assertThat(methods(Change.class, true)).containsExactlyInAnyOrder("actOn", "inputs", "words");
    assertThat(methods(Change.class, false)).isEmpty();
    assertThat(methods(PathChange.class, true)).containsExactlyInAnyOrder("paths", "after");
    // The words are never those of all changes to paths.
    assertThat(methods(PathChange.class, false)).doesNotContain("words", "after");
  }

  @Test
  void everyKindStandsInTheRegistryOfScenarioFiles() {
    Set<Class<?>> made = new LinkedHashSet<>();
    all.forEach(change -> made.add(change.getClass()));
    assertThat(made).containsExactlyInAnyOrderElementsOf(kinds(Change.class).toList());
  }

  @Test
  void everyKindActs() {
    Set<Class<?>> acting = new LinkedHashSet<>();
    for (Change change : all) {
      Arm alone = new Arm("alone", "Alone", List.of(change));
      if (ArmEffect.idle(ArmBase.of(scenario), alone).isEmpty()) {
        acting.add(change.getClass());
      }
    }
    assertThat(acting).containsExactlyInAnyOrderElementsOf(kinds(Change.class).toList());
  }

  @Test
  void theWordsOfEveryKindNameWhatItChanges() {
    for (Change change : all) {
      for (String input : change.inputs()) {
        String id = input.replaceFirst("^[a-z]+\\.", "").replaceFirst("\\.policy$", "");
        assertThat(change.words(CaseNames.IDS).label()).contains(id);
        assertThat(change.words(CaseNames.IDS).sentence()).contains(id).endsWith(".");
        assertThat(change.words(new Shouted()).sentence()).containsIgnoringCase(id);
      }
      assertThat(change.words(CaseNames.IDS).done()).isNotBlank().doesNotEndWith(".");
    }
  }

  /** Written by hand, after the changes in {@code tiny.yaml}. */
  @Test
  void aChangeIsASentence() {
    assertThat(all.stream().map(change -> change.words(new Shouted()).sentence()))
        .containsExactly(
            "STRIKES: other values, from 1 on 1 Jan 2021 to 2 on 1 Feb 2021 (2 points).",
            "FINANCE: multiplied by 0.5 from 1 Mar 2021 until 1 Sep 2021.",
            "FINANCE and PLANES: from 1 Jul 2021 on kept at the value of that day.",
            "STORES: from 1 Jul 2021 on kept at 1.",
            "FINANCE: of what changed after 1 Jul 2021 only 50 % is kept.",
            "ADVISERS: to 0 from 1 Jan 2022 on.",
            "PRICES: what happened after 1 Jun 2021 happens 90 days later.",
            "The factor “purge” is off (off: commanders are neither removed nor reinstated).",
            "The parameter leader.threshold (" + leader() + ") is 0.1 to 0.3 ratio.",
            "Moved to 1 Feb 2022: OFFENSIVE.",
            "Does not happen: PROMISE.",
            "Moved 30 days earlier: DISMISSAL.",
            "Men who are paid and not there, times 0.5: LEVY.",
            "Strength times 1.5: LEVY and COLUMNS.",
            "Attacked: RELIEF.",
            "Attacked 7 days earlier: MARCH and RELIEF.",
            "NORTHLAND: cuts while its demands are refused, restores as they are met, from 1 Jul"
                + " 2021 (level 1, floor 0.3, cap 1.25, delay 30 days).");
  }

  private String leader() {
    return ((Change.SetParameter) all.get(8)).parameter().meaning();
  }

  /** The kinds, without the groups among them. */
  private static Stream<Class<?>> kinds(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(ChangeKindsTest::kinds)
        : Stream.of(type);
  }

  private static List<String> methods(Class<?> type, boolean isAbstract) {
    return Stream.of(type.getDeclaredMethods())
        .filter(method -> !method.isSynthetic())
        .filter(method -> Modifier.isAbstract(method.getModifiers()) == isAbstract)
        .map(Method::getName)
        .toList();
  }

  /** Names that no id has. */
  private record Shouted() implements CaseNames {
    @Override
    public String path(String id) {
      return id.toUpperCase(Locale.ROOT);
    }

    @Override
    public String patron(String id) {
      return path(id);
    }

    @Override
    public String event(String id) {
      return path(id);
    }

    @Override
    public String formation(String id) {
      return path(id);
    }

    @Override
    public String attack(String id) {
      return path(id);
    }
  }
}
