package regimecollapse.scenario.io.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.change.Change;
import regimecollapse.scenario.change.PathChange;
import regimecollapse.scenario.io.Loaded;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.io.problem.Problem;
import regimecollapse.scenario.io.problem.ScenarioException;
import regimecollapse.scenario.path.TinyCase;

/** Experiments: the arms that a few lines make. */
class ExperimentTest {
  @TempDir Path temporary;

  private TinyCase tiny;

  @BeforeEach
  void copy() {
    tiny = TinyCase.in(temporary);
  }

  private Loaded read(String block, String... settings) {
    tiny.append("tiny.yaml", "experiment:\n" + block.indent(2));
    return ScenarioReader.read(tiny.file(), List.of(settings));
  }

  private static List<Arm> points(Loaded loaded) {
    return loaded.scenario().arms().stream().filter(Arm::isPoint).toList();
  }

  private static List<String> titles(Loaded loaded) {
    return points(loaded).stream().map(Arm::title).toList();
  }

  private List<Problem> problems(String block) {
    return catchThrowableOfType(ScenarioException.class, () -> read(block)).problems();
  }

  @Test
  void aGridIsEveryValueOfEachKeyWithEveryValueOfTheOthers() {
    Loaded loaded =
        read("vary:\n  parameters.news.weight: 0.1:0.9:0.4\n  paths.finance@2021-07-01: [0, 2]\n");
    assertThat(points(loaded).stream().map(Arm::id))
        .containsExactly("p001", "p002", "p003", "p004", "p005", "p006");
    assertThat(titles(loaded))
        .startsWith(
            "news.weight 0.1; finance 0 from 2021-07-01",
            "news.weight 0.1; finance 2 from 2021-07-01",
            "news.weight 0.5; finance 0 from 2021-07-01");
    Arm last = points(loaded).get(5);
    assertThat(((Change.SetParameter) last.changes().get(0)).value().centre()).isEqualTo(0.9);
    assertThat(((PathChange.Hold) last.changes().get(1)).value()).contains(2.0);
    assertThat(last.varied())
        .containsEntry("parameters.news.weight", "0.9")
        .containsEntry("paths.finance@2021-07-01", "2");
  }

  @Test
  void thePointsAreRunAfterTheArmsThatAreSelected() {
    Loaded loaded = read("vary: {switches.purge: [true, false]}\n", "run.arms=[documented]");
    assertThat(loaded.scenario().arms().stream().map(Arm::id))
        .containsExactly("documented", "p001", "p002");
  }

  @Test
  void aSelectionThatNamesAPointRunsNoOther() {
    Loaded loaded = read("vary: {switches.purge: [true, false]}\n", "run.arms=[p002]");
    assertThat(loaded.scenario().arms().stream().map(Arm::id)).containsExactly("p002");
  }

  @Test
  void everyPointAddsItsChangesToThoseOfTheBase() {
    Loaded loaded = read("base: everything\nvary: {forces.levy+columns: [0.5]}\n");
    List<Change> base =
        loaded.scenario().arms().stream()
            .filter(arm -> arm.id().equals("everything"))
            .findFirst()
            .orElseThrow()
            .changes();
    List<Change> own = points(loaded).get(0).changes();
    assertThat(own).startsWith(base.toArray(Change[]::new)).hasSize(base.size() + 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "events.offensive: 2022-02-01:2022-03-10:30 | offensive on 2022-02-01,offensive on"
            + " 2022-03-03",
        "events.offensive: [never] | no offensive",
        "switches.purge: [false, base] | purge off,purge as in the base",
        "policies.northland: [sustain] | northland sustain",
        "policies.northland@2021-07-01: [exit] | northland exit from 2021-07-01",
        "forces.levy: 0.5:1.5:0.5 | levy x 0.5,levy x 1,levy x 1.5",
        "paths.finance+planes@2021-07-01: 1 | finance + planes 1 from 2021-07-01"
      })
  void keysAreOfSevenKinds(String line, String titles) {
    assertThat(titles(read("vary:\n  " + line + "\n"))).containsExactly(titles.split(","));
  }

  @Test
  void aMechanismCrossesEveryPoint() {
    Loaded loaded = read("vary: {switches.purge: [true], mechanism.leaving: [news, attrition]}\n");
    assertThat(loaded.scenario().hypotheses()).hasSize(4);
    assertThat(points(loaded)).hasSize(1);
  }

  @Test
  void oneAtATimeLeavesAllOtherKeysAsInTheBase() {
    Loaded loaded =
        read(
            "design: one-at-a-time\n"
                + "vary: {switches.purge: [false], parameters.news.weight: [0.2, 0.4]}\n");
    assertThat(titles(loaded)).containsExactly("purge off", "news.weight 0.2", "news.weight 0.4");
    assertThat(points(loaded)).allMatch(point -> point.changes().size() == 1);
  }

  @Test
  void aLatinHypercubeHasOnePointInEachStratumOfEveryKey() {
    Loaded loaded =
        read(
            "design: lhs\npoints: 20\nvary:\n"
                + "  parameters.news.weight: {low: 0, high: 1}\n  forces.levy: 0.5:1.5\n");
    for (int key = 0; key < 2; key++) {
      double low = key == 0 ? 0 : 0.5;
      int which = key;
      assertThat(
              points(loaded).stream()
                  .map(p -> List.copyOf(p.varied().values()).get(which))
                  .map(v -> (int) Math.floor((Double.parseDouble(v) - low) * 20)))
          .containsExactlyInAnyOrder(
              0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19);
    }
  }

  /** The first points of the sequence of Joe and Kuo, as their file new-joe-kuo-6.21201 gives. */
  @Test
  void aSobolDesignBeginsWithThePublishedPoints() {
    Loaded loaded =
        read(
            "design: sobol\npoints: 4\nvary:\n"
                + "  parameters.news.weight: 0:1\n  forces.levy: 0:1\n  forces.columns: 0:1\n");
    assertThat(points(loaded).stream().map(p -> String.join(" ", p.varied().values())))
        .containsExactly("0.5 0.5 0.5", "0.75 0.25 0.25", "0.25 0.75 0.75", "0.375 0.375 0.625");
  }

  @Test
  void aTableHoldsThePoints() {
    tiny.write("design.csv", "switches.purge,events.offensive\ntrue,2022-02-01\n,never\n");
    Loaded loaded = read("file: design.csv\n");
    assertThat(titles(loaded))
        .containsExactly("purge on; offensive on 2022-02-01", "purge as in the base; no offensive");
    assertThat(points(loaded).get(1).changes()).hasSize(1);
  }

  @Test
  void theCompleteScenarioNeedsNoTableAndReadsBackToTheSame() {
    tiny.write("design.csv", "forces.levy,parameters.news.weight\n1.5,0.25\n0.5,0.75\n");
    Loaded loaded = read("file: design.csv\nids: \"p-{2:percent}\"\n");
    Scenario again = again(loaded);
    assertThat(again.arms()).isEqualTo(loaded.scenario().arms());
    assertThat(again.arms().stream().map(Arm::id)).contains("p-025", "p-075");
  }

  @Test
  void aHypercubeReadsBackToTheSame() {
    Loaded loaded = read("design: lhs\npoints: 5\nvary: {parameters.news.weight: 0:1}\n");
    assertThat(again(loaded).arms()).isEqualTo(loaded.scenario().arms());
  }

  private Scenario again(Loaded loaded) {
    tiny.write("again.yaml", loaded.resolvedYaml());
    return ScenarioReader.read(temporary.resolve("again.yaml")).scenario();
  }

  @Test
  void pointsAreNamedAndTitledAfterTheirValues() {
    Loaded loaded =
        read(
            "ids: \"s-{1:percent}-{2:month}\"\ntitles: \"At {1:percent}, {2}\"\nvary:\n"
                + "  paths.finance@2021-07-01: [0, 1.1]\n  events.offensive: [2022-02-01]\n");
    assertThat(points(loaded).stream().map(Arm::id))
        .containsExactly("s-000-2022-02", "s-110-2022-02");
    assertThat(titles(loaded)).containsExactly("At 0 %, 2022-02-01", "At 110 %, 2022-02-01");
  }

  /** A few lines of support-sweep.yaml make an arm for each level, as if each were written out. */
  @Test
  void theSweepOfSupportMakesAnArmForEachLevel() {
    List<Arm> levels = arms("support-sweep");
    assertThat(levels).hasSize(17);
    assertThat(levels.get(0).id()).isEqualTo("documented");
    assertThat(levels.get(1).id()).isEqualTo("support-000");
    assertThat(levels.get(16).id()).isEqualTo("support-150");
    assertThat(levels.get(16).title()).isEqualTo("Support held at 150 %");
    assertWritten(levels.get(2), "support-010", HOLD.formatted("0.1"));
  }

  /** The same of support-and-date.yaml: seven levels on each of six dates. */
  @Test
  void theGridOfSupportAndDateMakesAnArmForEachPair() {
    List<Arm> grid = arms("support-and-date");
    assertThat(grid).hasSize(43);
    assertThat(grid.get(1).id()).isEqualTo("support-000-2023-07");
    assertThat(grid.get(42).id()).isEqualTo("support-150-2026-01");
    assertThat(grid.get(20).title()).isEqualTo("Support held at 125 %, offensive on 2024-07-01");
    assertWritten(
        grid.get(20),
        "support-125-2024-07",
        HOLD.formatted("1.25") + ", {event: offensive, date: 2024-07-01}");
  }

  private static final String HOLD =
      "{hold: [finance, logistics, air, advisers, top-up-5th-corps, top-up-25th-division,"
          + " top-up-4th-corps], from: 2023-01-01, value: %s}";

  /** A point has the changes of an arm that is written out. */
  private static void assertWritten(Arm point, String id, String changes) {
    assertThat(point.id()).isEqualTo(id);
    Arm written =
        arms(
                "three-hypotheses",
                "end=2026-04-30",
                "arms.full-stop.changes=[" + changes + "]",
                "run.arms=[full-stop]")
            .get(0);
    assertThat(point.changes()).hasSameElementsAs(written.changes());
  }

  private static List<Arm> arms(String name, String... settings) {
    return ScenarioReader.read(Path.of("scenarios", name + ".yaml"), List.of(settings))
        .scenario()
        .arms();
  }

  @Test
  void whoExtendsAFileDoesNotInheritItsExperiment() {
    tiny.append("tiny.yaml", "experiment: {vary: {switches.purge: [true]}}\n");
    tiny.write("mine.yaml", "extends: tiny.yaml\n");
    assertThat(ScenarioReader.read(temporary.resolve("mine.yaml")).scenario().arms())
        .noneMatch(Arm::isPoint);
  }

  @Test
  void anOptionCanVaryAKeyThatTheFileDoesNot() {
    Loaded loaded =
        ScenarioReader.read(
            tiny.file(), List.of("experiment.vary.parameters.news.weight=[0.1, 0.2]"));
    assertThat(titles(loaded)).containsExactly("news.weight 0.1", "news.weight 0.2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "parameters.news.wait: [1] | unknown parameter | news.weight",
        "parameter.news.weight: [1] | this cannot be varied | parameters.news.weight",
        "news.weight: [1] | this cannot be varied | parameters.news.weight",
        "parameters.news.weight@2021-07-01: [1] | such a key has no date | ''",
        "parameters.news.weight: [1, x] | a number is needed | ''",
        "parameters.news.weight: 0.1:0.9 | a grid needs steps between both ends | ''",
        "parameters.news.weight: 0.9:0.1:0.1 | the range does not ascend | ''",
        "parameters.news.weight: 0.1:0.9:-0.1 | the step is wrong | ''",
        "parameters.news.weight: 0.1:0.9:0.1:2 | this is not a range | ''",
        "parameters.news.weight: 0:1:0.00001 | these are 100001 values | ''",
        "parameters.news.weight: [] | the list has no items | ''",
        "paths.finance: [1] | the key does not say from when on the path is held | ''",
        "paths.finance@2021-13-01: [1] | this is not a date | 2021-01-13",
        "paths.finence@2021-07-01: [1] | unknown path | finance",
        "paths.finance@2021-07-01: [-1] | the number is out of range | ''",
        "events.offensive: [2031-01-01] | the date is outside of the run | ''",
        "events.offensive: [soon] | this is not a date | ''",
        "switches.purges: [true] | the word is unknown | purge",
        "switches.purge: [maybe] | true or false is needed | ''",
        "switches.purge: {low: 0, high: 1} | there is nothing between two of its values | ''",
        "policies.northland: [leave] | the word is unknown | ''",
        "forces.levi: [1] | unknown force | levy",
        "forces.levy: [11] | the number is out of range | ''",
        "mechanism.leaving: [news] | a mechanism alone makes no points | ''"
      })
  void whatIsWrongWithAKeyOrAValueIsToldThere(String line, String message, String suggestion) {
    List<Problem> problems = problems("vary:\n  " + line + "\n");
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).message()).contains(message);
    assertThat(problems.get(0).file()).endsWith("tiny.yaml");
    assertThat(problems.get(0).line()).isPositive();
    assertThat(problems.get(0).keyPath()).startsWith("experiment.vary");
    assertThat(problems.get(0).legal()).isNotEmpty();
    assertThat(problems.get(0).suggestion()).isEqualTo(suggestion);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "design: lhs | experiment.points | the key is missing, and lhs needs it",
        "points: 5 | experiment.points | a grid has as many as it has",
        "design: gird | experiment.design | the word is unknown",
        "base: documentd | experiment.base | unknown arm",
        "base: p001 | experiment.base | this is a point of the experiment itself",
        "ids: \"x{2}\" | experiment.ids | nothing stands for {2}",
        "ids: \"x{1:month}\" | experiment.ids | {1:month} stands for a date alone",
        "ids: \"x\" | experiment.ids | two arms would be called x",
        "ids: \"a b {1}\" | experiment.ids | this cannot be a name: a b 0.1",
        "file: nowhere.csv | experiment.file | there is no such file"
      })
  void whatIsWrongWithADesignIsToldThere(String line, String path, String message) {
    List<Problem> problems = problems(line + "\nvary: {parameters.news.weight: [0.1, 0.2]}\n");
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).message()).isEqualTo(message);
    assertThat(problems.get(0).keyPath()).isEqualTo(path);
  }

  @Test
  void tooManyPointsAreRefusedWithTheirNumber() {
    List<Problem> problems =
        problems(
            "vary:\n  parameters.news.weight: 0:1:0.01\n  forces.levy: 0:1:0.01\n"
                + "  switches.purge: [true, false]\n");
    assertThat(problems.get(0).message()).isEqualTo("these are 20402 points");
    assertThat(problems.get(0).legal()).isEqualTo("at most 10000 points");
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    assertThat(
            problems(
                "design: gird\n"
                    + "vary: {news: [1], parameters.news.weight: [x], paths.finance: [1]}\n"))
        .hasSize(4);
  }

  @Test
  void aTableThatIsWrongIsToldByLineAndColumn() {
    tiny.write("design.csv", "switches.purge,forces.levy\ntrue,1\nfalse,-2\n");
    Problem problem = problems("file: design.csv\n").get(0);
    assertThat(problem.file()).endsWith("design.csv");
    assertThat(problem.line()).isEqualTo(3);
    assertThat(problem.column()).isEqualTo(7);
    assertThat(problem.message()).isEqualTo("the number is out of range");
  }

  @Test
  void pointsThatAreTheSameAndKeysThatChangeNothingAreWarnedOf() {
    Loaded loaded = read("vary: {forces.levy: [1, 1]}\n");
    assertThat(loaded.warnings().stream().map(Problem::message))
        .contains(
            "the points p002 and p001 are the same: their runs are the same",
            "this changes nothing at any point: without it the points are the same");
  }
}
