package regimecollapse.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two thousand of the mutants that {@code src/scripts/fuzz.sh} makes. */
class FuzzTest {
  @TempDir Path folder;

  @Test
  @Timeout(300)
  void whateverAFileHoldsThereIsAScenarioOrProblems() throws IOException {
    Fuzz.Findings found = Fuzz.attack(folder, 20241208, 0, 2000, 25);
    assertThat(found.faults()).isEmpty();
    // Else the damage is none, or so great that only the first check is tried.
    assertThat(found.accepted()).isBetween(200, 1200);
    assertThat(found.ran()).isBetween(12, 60);
  }
}
