package regimecollapse.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import regimecollapse.Shipped;
import regimecollapse.results.record.RunKey;
import regimecollapse.results.record.RunRecord;
import regimecollapse.run.Runner;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.change.Arm;
import regimecollapse.scenario.io.Loaded;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.io.problem.Problem;

/** Every recipe of the cookbook is legal, gives no warning that it is idle, and changes runs. */
class CookbookTest {
  private static final Pattern RECIPE =
      Pattern.compile("(?s)### (\\d+)\\. ([^\\n]*)\\n(.*?)```yaml\\n(.*?)```");
  private static final Pattern HEAD = Pattern.compile("(?s)```yaml\\n(title:.*?)```");

  private static final String BASE = "documented";

  /** Runs in which an arm must differ at least once. */
  private static final int REPLICATIONS = 12;

  @TempDir static Path home;

  private static String page;

  /** Runs of the documented arm. */
  private static List<RunRecord> documented;

  /** The question of a recipe, and its lines. */
  private record Recipe(int number, String question, String words, String yaml) {
    @Override
    public String toString() {
      return number + ". " + question;
    }
  }

  static List<Recipe> recipes() throws IOException {
    page = Files.readString(Path.of("src/site/markdown/cookbook.md"));
    return RECIPE
        .matcher(page)
        .results()
        .map(m -> new Recipe(Integer.parseInt(m.group(1)), m.group(2), m.group(3), m.group(4)))
        .toList();
  }

  @BeforeAll
  static void runWhatIsDocumented() {
    Shipped.copyTo(home);
    Path file = home.resolve("scenarios/three-hypotheses.yaml");
    Runner runner = new Runner(ScenarioReader.read(file).scenario());
    documented = IntStream.range(0, REPLICATIONS).mapToObj(i -> run(runner, BASE, i)).toList();
  }

  @Test
  void twentyQuestionsEachWithItsLines() throws IOException {
    assertThat(recipes())
        .extracting(Recipe::number)
        .isEqualTo(IntStream.rangeClosed(1, 20).boxed().toList());
    assertThat(recipes()).allMatch(recipe -> recipe.question().matches("What if .*\\?"));
    assertThat(recipes()).allMatch(recipe -> recipe.words().strip().endsWith("."));
    assertThat(page.split("```yaml", -1)).as("head, recipes, experiment").hasSize(23);
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void aRecipeIsLegalAndChangesSomething(Recipe recipe) throws IOException {
    Loaded loaded = loaded(recipe.yaml());
    assertThat(loaded.warnings()).extracting(Problem::format).isEmpty();
    Scenario scenario = loaded.scenario();
    List<String> arms = scenario.arms().stream().map(Arm::id).filter(a -> !a.equals(BASE)).toList();
    // A recipe without an arm of its own changes the scenario.
    for (String arm : arms.isEmpty() ? List.of(BASE) : arms) {
      assertThat(differs(scenario, arm)).as(arm).isTrue();
    }
  }

  @Test
  void theExperimentIsLegalAndMakesItsPoints() throws IOException {
    recipes();
    String block = page.substring(page.lastIndexOf("```yaml\n") + "```yaml\n".length());
    Loaded loaded = loaded(block.substring(0, block.indexOf("```")));
    assertThat(loaded.warnings()).extracting(Problem::format).isEmpty();
    assertThat(loaded.scenario().arms()).hasSize(11);
  }

  /** Else nothing could be said of the others. */
  @Test
  void theDocumentedArmIsTheSameInTheSame() throws IOException {
    recipes();
    assertThat(differs(loaded("").scenario(), BASE)).isFalse();
  }

  private static Loaded loaded(String yaml) throws IOException {
    Matcher head = HEAD.matcher(page);
    assertThat(head.find()).isTrue();
    Path file = home.resolve("scenarios/my-idea.yaml");
    Files.writeString(file, head.group(1) + yaml);
    return ScenarioReader.read(file);
  }

  /** Whether an arm has other runs than the documented arm of the default scenario. */
  private static boolean differs(Scenario scenario, String arm) {
    Runner runner = new Runner(scenario);
    return IntStream.range(0, REPLICATIONS)
        .anyMatch(i -> !same(run(runner, arm, i), documented.get(i)));
  }

  /** Which places fell when and how, and what that came to. */
  private static boolean same(RunRecord some, RunRecord other) {
    return some.falls().equals(other.falls())
        && some.outcome().endDate().equals(other.outcome().endDate())
        && some.outcome().soldiers().equals(other.outcome().soldiers());
  }

  private static RunRecord run(Runner runner, String arm, int replication) {
    return runner.run(new RunKey("H1-coercion-gamble", arm, replication));
  }
}
