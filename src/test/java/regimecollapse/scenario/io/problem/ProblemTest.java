package regimecollapse.scenario.io.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.path.TinyCase;

/** Breaks the invented country in one way, and expects the whole of what is said about it. */
public abstract class ProblemTest {
  @TempDir protected Path temporary;
  protected TinyCase tiny;

  @BeforeEach
  void copyTheCountry() {
    tiny = TinyCase.in(temporary.resolve("tiny"));
  }

  /** Replaces a text of tiny.yaml. */
  protected final void change(String old, String other) {
    tiny.replace("tiny.yaml", old, other);
  }

  /** Replaces a text of case.yaml. */
  protected final void changeCase(String old, String other) {
    tiny.replace("case.yaml", old, other);
  }

  protected final void expect(String... problems) {
    expectWith(List.of(), problems);
  }

  /** Expects exactly these problems, in this order, of a reading with settings. */
  protected final void expectWith(List<String> overrides, String... problems) {
    assertThat(problems(tiny, overrides)).containsExactly(problems);
  }

  /** Expects that nothing is wrong. */
  protected final void expectNone() {
    assertThatCode(() -> ScenarioReader.read(tiny.file())).doesNotThrowAnyException();
  }

  /** All problems as they are printed, without the folder. */
  protected static List<String> problems(TinyCase tiny, List<String> overrides) {
    ScenarioException refused =
        catchThrowableOfType(
            ScenarioException.class, () -> ScenarioReader.read(tiny.file(), overrides));
    assertThat(refused).as("the country is refused").isNotNull();
    return refused.problems().stream()
        .map(p -> p.format().replace(tiny.folder() + "/", "").replace(tiny.folder() + "", "."))
        .toList();
  }
}
