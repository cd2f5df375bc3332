package regimecollapse.scenario.io.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import regimecollapse.Shipped;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.Loaded;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.path.TinyCase;

/** Words lead to what can be changed, in the default scenario and in an invented country. */
class FinderTest {
  private static final Path DEFAULT = Path.of("scenarios/three-hypotheses.yaml");

  private static Finder finder;

  @TempDir Path home;

  @BeforeAll
  static void read() {
    finder = Finder.of(DEFAULT);
  }

  /** The texts behind a label, over all that is found. */
  private static List<String> labelled(List<String> lines, String label) {
    List<String> found = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("  " + label + " ")) {
        found.add(line.substring(2 + label.length()).strip());
      }
    }
    return found;
  }

  /** Every line that is proposed for an arm stands in an arm of its own; none is idle. */
  @ParameterizedTest
  @ValueSource(strings = {"hizbollah", "purge", "leader", "support", "pay"})
  void everyLineForAnArmIsLegalAndChangesSomething(String word) throws IOException {
    Set<String> lines = new LinkedHashSet<>(labelled(finder.find(List.of(word), true), "in arm"));
    assertThat(lines).isNotEmpty();
    List<String> arms = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      String arm = "arm-" + arms.size();
      arms.add(arm);
      text.append("  %s:\n    title: \"%s\"\n    changes:\n      %s\n".formatted(arm, arm, line));
    }
    Loaded loaded = own("run: {arms: " + arms + "}\narms:\n" + text);
    assertThat(loaded.scenario().arms()).hasSize(lines.size());
    assertThat(loaded.warnings())
        .filteredOn(warning -> warning.message().contains("changes nothing"))
        .isEmpty();
  }

  /** Every line for the top of a scenario is legal there, and so is every setting. */
  @ParameterizedTest
  @ValueSource(strings = {"idlib", "hizbollah", "hts"})
  void everyLineForAScenarioIsLegal(String word) throws IOException {
    List<String> lines = labelled(finder.find(List.of(word), true), "scenario");
    assertThat(lines).isNotEmpty();
    for (String line : lines) {
      assertThat(own(line + "\n").scenario().formations()).isNotEmpty();
    }
  }

  @Test
  void everySettingCanBeSet() {
    List<String> lines = labelled(finder.find(List.of("s"), true), "set with");
    assertThat(lines).hasSizeGreaterThan(10);
    // As a shell hands them over.
    List<String> set =
        lines.stream()
            .map(line -> line.substring("--set ".length()).replaceAll("^'|'$", ""))
            .map(line -> line.replace("'\\''", "'"))
            .toList();
    Scenario same = ScenarioReader.read(DEFAULT, set).scenario();
    assertThat(same.seed()).isEqualTo(ScenarioReader.read(DEFAULT).scenario().seed());
  }

  private Loaded own(String text) throws IOException {
    if (Files.notExists(home.resolve("scenarios"))) {
      Shipped.copyTo(home);
    }
    Path file = home.resolve("scenarios/own.yaml");
    Files.writeString(file, "extends: three-hypotheses.yaml\n" + text);
    return ScenarioReader.read(file);
  }

  @ParameterizedTest
  @CsvSource({
    "purge, switches.purge",
    "PURGE 25th, events.purge-25th",
    "news.weight, parameters.news.weight",
    "Russian close air, paths.air",
    "dar'aa, place daraa",
    "wagner hmeimim, ''",
    "mended, hypotheses.H1-coercion-gamble",
    "peak, arms.peak-support",
    "magnify, outputs.magnify-days",
    "soften, change soften",
    "F038, fact F038"
  })
  void theFirstHitIsTheOneWithTheWordInItsName(String words, String first) {
    List<String> lines = finder.find(List.of(words), false);
    assertThat(lines.isEmpty() ? "" : lines.get(0)).isEqualTo(first);
  }

  @Test
  void aHitTellsMeaningValueHomeAndPlace() throws IOException {
    Path home = Path.of("scenarios", "cases", "syria-2024", "case.yaml");
    List<String> lines = Files.readAllLines(home);
    int line = 1;
    while (!lines.get(line - 1).startsWith("  purge-8th:")) {
      line++;
    }
    assertThat(String.join("\n", finder.find(List.of("purge-8th"), false)))
        .contains(
            "events.purge-8th\n  value     purge (8th-brigade), on 2023-03-01\n  meaning   the",
            "  set in    ",
            "case.yaml:" + line + ":3\n",
            "  source    F088: ",
            "  status    documented\n",
            "  in arm    - {event: purge-8th, remove: true}\n");
  }

  /** Iranian finance, Iran's formations and more have the word: the first are told whole. */
  @Test
  void ofManyHitsTheRestIsNamed() {
    List<String> some = finder.find(List.of("iran"), false);
    List<String> all = finder.find(List.of("iran"), true);
    assertThat(some).contains("and, by name only (--all tells all of them):");
    assertThat(all).hasSizeGreaterThan(some.size()).doesNotContain("and, by name only");
  }

  @Test
  void nothingFoundNamesWordsThatAreNear() {
    assertThat(finder.find(List.of("hezbollah"), false)).isEmpty();
    assertThat(finder.near(List.of("hezbollah"))).contains("hizbollah");
    assertThat(finder.near(List.of("Offensiv", "moral"))).isEmpty();
    assertThat(finder.near(List.of("qqqqqqqq"))).isEmpty();
  }

  /** Words of ordinary language lead to the words of the model, and the reader is told. */
  @ParameterizedTest
  @CsvSource({
    "salary, parameters.morale.pay",
    "wages, paths.nominal-pay",
    "plane, paths.air",
    "Turkey, parameters.deal.rate",
    "sanctions, paths.prices",
    "salary corruption, parameters.corruption.from-pay"
  })
  void wordsThatTheModelCallsOtherwise(String words, String found) {
    List<String> lines = finder.find(List.of(words.split(" ")), true);
    assertThat(lines).contains(found);
    assertThat(lines.get(0)).contains(" is searched for as ");
  }

  @Test
  void sanctionsAreAQuestionOfTheCookbook() {
    String told = String.join(" ", finder.find(List.of("sanctions"), false));
    assertThat(told).contains("No key is called sanctions; question 11 of the cookbook");
  }

  /** Words that merely look alike say something else. */
  @ParameterizedTest
  @ValueSource(strings = {"banana", "tank", "navy", "elections"})
  void nothingIsGuessed(String word) {
    assertThat(finder.near(List.of(word))).isEmpty();
  }

  @Test
  void ofSeveralWordsEachIsCounted() {
    assertThat(finder.alone(List.of("banana", "purge-25th")))
        .containsExactly("banana alone: 0 hits", "purge-25th alone: 1 hit");
    assertThat(finder.alone(List.of("banana"))).isEmpty();
  }

  @Test
  void itSaysWhereLinesArePasted() {
    assertThat(finder.find(List.of("purge-8th"), false))
        .anyMatch(line -> line.contains("under changes: of an arm"));
    assertThat(finder.find(List.of("F052"), false).get(0)).isEqualTo("fact F052");
  }

  /** What is read is no wider than a terminal; what is copied stays in one line. */
  @Test
  void eightyColumns() {
    assertThat(finder.find(List.of("air", "support"), true))
        .filteredOn(line -> !line.matches("  (in arm|value|set in|set with|changes|scenario) .*"))
        .isNotEmpty()
        .allMatch(line -> line.length() <= 80);
  }

  @Test
  void theValuesOfAPathAreInTheOrderOfTheirDates() {
    assertThat(labelled(finder.find(List.of("nominal-pay"), false), "value"))
        .anyMatch(value -> value.matches("[0-9.]+ on 2020.*, 3 on 2024-03-01, 3 on 2024-11-27"));
  }

  /** A place that cannot be followed twice, a patron whose policy cannot act, and odd letters. */
  @Test
  void inAnInventedCountry() {
    Finder tiny = Finder.of(TinyCase.in(home.resolve("tiny")).file());
    assertThat(String.join("\n", tiny.find(List.of("first-guard"), true)))
        .contains(
            "formations.first-guard", "  scenario  formations: {first-guard: {strength: 4000}}");
    assertThat(tiny.find(List.of("court"), true)).anyMatch(line -> line.startsWith("patrons."));
    assertThat(tiny.find(List.of("[a-z]+"), true)).isEmpty();
  }
}
