package regimecollapse.scenario.io.warn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.Shipped;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.io.problem.Place;
import regimecollapse.scenario.path.TinyCase;

/**
 * Every number of every shipped scenario file has a home: a fact of the case's table of evidence, a
 * published work, or the word assumption together with a range or a distribution. The facts that
 * are cited exist, or the reader refuses the file.
 */
class HomesTest {
  @TempDir Path temporary;

  @Test
  void everyNumberOfEveryShippedFileHasAHome() throws IOException {
    List<String> homeless = new ArrayList<>();
    for (Path file : Shipped.forms()) {
      homeless.addAll(homeless(file));
    }
    assertThat(homeless).as("numbers without a home").isEmpty();
  }

  @Test
  void everyShippedScenarioCanBeRead() {
    for (Path file : Shipped.scenarios()) {
      assertThat(ScenarioReader.read(file).scenario().title()).isNotBlank();
    }
  }

  @Test
  void homelessNumbersAreFound() {
    TinyCase tiny = TinyCase.in(temporary.resolve("tiny"));
    assertThat(homeless(tiny.folder().resolve("case.yaml")))
        .map(h -> h.replace(tiny.folder().resolve("case.yaml").toString(), ""))
        .contains(
            ":26:44 patrons.isles.spending: a bare number",
            ":70:5 formations.first-guard.armour: a bare number",
            " formations.first-guard.garrison: shares, and no source, reference or status of"
                + " the formation",
            ":67:31 formations.first-guard.top-up.share: a bare number")
        .noneMatch(h -> h.contains("first-guard.strength"))
        .noneMatch(h -> h.contains("finance.points[1]"))
        .noneMatch(h -> h.contains("leader.threshold"));
  }

  /** A weight is the same in all runs: it needs a home, and no range. */
  @Test
  void aWeightHasAHomeAndNoRange() {
    assertThat(weight("2")).containsExactly("a bare number");
    assertThat(weight("{value: 2, source: T001}")).isEmpty();
    assertThat(weight("{value: 2, status: assumption, note: twice as much}")).isEmpty();
    assertThat(weight("{value: 2, status: assumption}"))
        .containsExactly("an assumption without a note");
    assertThat(weight("{value: 2, note: twice as much}"))
        .containsExactly("no source, no reference, and not called an assumption");
  }

  private List<String> weight(String written) {
    TinyCase tiny =
        TinyCase.in(temporary.resolve("weight-" + Integer.toHexString(written.hashCode())));
    tiny.replace(
        "case.yaml", "    role: finance\n", "    role: finance\n    weight: " + written + "\n");
    assertThat(ScenarioReader.read(tiny.file()).scenario().paths().get(0).weight()).isEqualTo(2);
    return Homes.missing(tiny.folder().resolve("case.yaml")).stream()
        .filter(p -> p.keyPath().equals("paths.finance.weight"))
        .map(
            p -> {
              assertThat(p.format()).contains("value: ", "legal: ");
              return p.message();
            })
        .toList();
  }

  private static List<String> homeless(Path file) {
    return Homes.missing(file).stream()
        .map(
            p -> new Place(p.file(), p.line(), p.column()) + " " + p.keyPath() + ": " + p.message())
        .toList();
  }
}
