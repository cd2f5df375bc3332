package regimecollapse.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.Shipped;
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

  private static List<String> homeless(Path file) {
    return Homes.missing(file).stream()
        .map(
            p -> new Place(p.file(), p.line(), p.column()) + " " + p.keyPath() + ": " + p.message())
        .toList();
  }
}
