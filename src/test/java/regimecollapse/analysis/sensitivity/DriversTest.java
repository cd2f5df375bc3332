package regimecollapse.analysis.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regimecollapse.analysis.sensitivity.Drivers.Estimate;
import regimecollapse.results.table.TableFile;

class DriversTest {
  private static final Drivers.Place PLACE = new Drivers.Place("H1", DriverOutput.DAYS);
  private static final Estimate GOOD = new Estimate(0.3, 0.25, 0.35);
  private static final Estimate UNKNOWN = new Estimate(Double.NaN, Double.NaN, Double.NaN);

  @ParameterizedTest(name = "{0} ({1} to {2}): {3}")
  @CsvSource({
    "0.3, 0.25, 0.35, ''",
    "0.3, 0.1, 0.5, wide: more runs would narrow it",
    "0.02, -0.05, 0.09, not told from nothing",
    "-0.02, -0.09, 0.05, negative by chance: not told from nothing",
    "-0.02, -0.4, 0.36, 'negative by chance: not told from nothing, but may be up to 36 %'",
    "0.02, NaN, NaN, too few runs change to tell"
  })
  void anIndexIsExplainedInPlainWords(double value, double low, double high, String words) {
    Estimate it = new Estimate(value, low, high);
    assertThat(new Drivers.Share(PLACE, "p", it, it, GOOD).note()).isEqualTo(words);
  }

  /** A total of 0 where runs did change, only never in both draws, once read "no run changes". */
  @Test
  void noRunChangesOnlyWhereNoneDoes() {
    Estimate zero = new Estimate(0, Double.NaN, Double.NaN);
    assertThat(new Drivers.Share(PLACE, "p", zero, zero, GOOD).note())
        .isEqualTo("too few runs change to tell");
    assertThat(new Drivers.Share(PLACE, "p", zero, zero, zero).note())
        .isEqualTo("no run changes with it");
  }

  private static Drivers.SurvivalBox box(
      boolean found, boolean limited, double density, double base, double p) {
    Drivers.Limit limit = new Drivers.Limit("morale.base", 0.5, 0.7, 0.4, 1, 0.001);
    return new Drivers.SurvivalBox(
        "H1",
        List.of(),
        found ? Optional.of(new Drivers.Peel(0.6, 0.9, 0.5, 1)) : Optional.empty(),
        limited ? List.of(limit) : List.of(),
        found ? GOOD : UNKNOWN,
        found ? new Estimate(density, density - 0.1, density + 0.1) : UNKNOWN,
        new Estimate(base, base - 0.1, base + 0.1),
        p,
        1000,
        500);
  }

  @ParameterizedTest
  @CsvSource({
    "false, false, 0, 0.1, NaN, no search: too few runs survive",
    "false, false, 0, 0.9, NaN, no search: too few runs collapse",
    "true, false, 0.5, 0.5, NaN, no box: every limit could be chance",
    "true, true, 0.8, 0.5, 0.001, a box that holds on new runs",
    "true, true, 0.6, 0.5, 0.2, a box that new runs do not confirm",
    "true, true, 0.2, 0.5, 0.001, a box that new runs contradict"
  })
  void newRunsDecideWhatABoxIsWorth(
      boolean found, boolean limited, double density, double base, double p, String verdict) {
    assertThat(box(found, limited, density, base, p).verdict()).isEqualTo(verdict);
  }

  /** Without limits a hypothesis had no row, and nobody could see why. */
  @Test
  void aHypothesisWithoutABoxHasARowThatSaysWhy(@TempDir Path folder) throws IOException {
    Drivers.SurvivalBox none = box(false, false, 0, 0.9, Double.NaN);
    Drivers.SurvivalBox some = box(true, true, 0.8, 0.5, 0.001);
    DriverTables.write(
        new Drivers("no-cuts", List.of(), List.of(), List.of(), List.of(), List.of(none, some)),
        folder);
    List<String> rows = Files.readAllLines(folder.resolve(TableFile.PRIM));
    assertThat(rows).hasSize(3);
    assertThat(rows.get(1))
        .isEqualTo(
            "H1,no-cuts,,,,,,,,,,1000,,,,,,,0.9,0.8,1,500,,no search: too few runs collapse");
    assertThat(rows.get(2))
        .startsWith("H1,no-cuts,morale.base,0.5,0.7,0.4,1,0.001,0.6,0.9,0.5,1000");
    assertThat(rows.get(2)).endsWith(",a box that holds on new runs");
  }
}
