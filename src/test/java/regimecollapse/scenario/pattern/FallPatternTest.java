package regimecollapse.scenario.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import regimecollapse.scenario.Scenario;
import regimecollapse.scenario.io.ScenarioReader;
import regimecollapse.scenario.path.TinyCase;

/**
 * Falls of Brin, Dorn and Lume in the invented country. By road Dorn lies 36 km from Brin and 25 km
 * from Sarn, which the League holds; Lume lies 124 km from Brin and 160 km from Dorn. One formation
 * is at home in Dorn and Lume. Expected numbers were counted by hand.
 */
class FallPatternTest {
  private static final double NEVER = Double.POSITIVE_INFINITY;
  private static final double[] DAYS = {2, 1, 6};

  @TempDir private static Path home;
  private static FallPattern pattern;

  @BeforeAll
  static void read() {
    TinyCase tiny =
        TinyCase.in(home)
            .replace("case.yaml", "{kell: 0.7, brin: 0.3}", "{kell: 0.4, dorn: 0.3, lume: 0.3}");
    Scenario it = ScenarioReader.read(tiny.file(), List.of(), Optional.empty()).scenario();
    pattern =
        new FallPattern(
            it.geography(), Set.of("crown"), it.formations(), List.of("brin", "dorn", "lume"));
  }

  /** Brin stood one day after Dorn's fall and fell; else two falls in eight days of standing. */
  @Test
  void aPlaceThatFallsSoonAfterItsNeighbourRaisesTheRatioOfNeighbours() {
    assertThat(pattern.near(DAYS, NEVER)).isCloseTo(0.357935, within(1e-6));
  }

  /** Lume stood both days after Dorn's fall; three falls in seven days otherwise. */
  @Test
  void aFarPlaceOfTheSameFormationThatStandsLowersTheRatioOfFormations() {
    assertThat(pattern.own(DAYS, NEVER)).isCloseTo(-0.459747, within(1e-6));
  }

  @Test
  void whatFallsAfterTheEndIsNotCountedButItsStandingIs() {
    assertThat(pattern.near(DAYS, 1.5)).isCloseTo(-0.134699, within(1e-6));
  }

  /** The same as for neighbours: one fall within the one day after the moment. */
  @Test
  void aMomentCountsForAllPlaces() {
    assertThat(pattern.after(DAYS, NEVER, new double[] {5})).isCloseTo(0.357935, within(1e-6));
  }

  /** Two moments a day apart are three fresh days, not four. */
  @Test
  void freshDaysAreCountedOnce() {
    double[] one = {10, NEVER, NEVER};
    double[] moments = {1, 2};
    // Three places to day 10: nine fresh days, 21 others, one fall among the others; half is 15.
    double expected = StrictMath.log10(0.5 / (9 + 15) / (1.5 / (21 + 15)));
    assertThat(pattern.after(one, 10.001, moments)).isCloseTo(expected, within(1e-3));
  }

  @Test
  void whereNothingFallsTheRatioIsOne() {
    double[] none = {NEVER, NEVER, NEVER};
    assertThat(pattern.near(none, 30)).isZero();
    assertThat(pattern.unattacked(none, 30)).isZero();
    assertThat(pattern.burst(none, 30)).isZero();
  }

  @Test
  void aBurstIsOfOneFormationWithinTwelveHours() {
    assertThat(pattern.burst(DAYS, 30)).isEqualTo(1);
    assertThat(pattern.burst(new double[] {1, 1, 1.5}, 30)).isEqualTo(2);
    assertThat(pattern.burst(new double[] {1, 1, 1.51}, 30)).isEqualTo(1);
  }

  /** Dorn lies next to the League; Brin once Dorn has fallen; Lume next to nobody. */
  @Test
  void aPlaceIsAttackedFromWhatOthersHeldOrFellBefore() {
    assertThat(pattern.unattacked(DAYS, 30)).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(pattern.unattacked(new double[] {0.5, 1, 6}, 30)).isCloseTo(2.0 / 3, within(1e-12));
  }
}
