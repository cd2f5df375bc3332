package regimecollapse.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import regimecollapse.results.record.RunRecord;

/**
 * What the hypotheses claim. That a regime holds or falls without cuts is put into their ranges:
 * these tests check that what was put in comes out, and find nothing. Runs are paired over arms.
 *
 * <p>Each count or paired sign is compared with a bound that a fair coin passes with a chance below
 * 1e-3 in 100 runs: 66 or more.
 */
class HypothesesTest {
  private static final String H1 = "H1-coercion-gamble";
  private static final String H2 = "H2-doomed-anyway";
  private static final String H3 = "H3-survivable-drain";
  private static final int BEYOND_CHANCE = 66;

  private static long gone(String hypothesis, String arm) {
    return PatternEnsemble.records(hypothesis, arm).stream()
        .filter(r -> r.outcome().collapsed())
        .count();
  }

  @Test
  void withTheDocumentedCutsTheRegimeFallsUnderEachHypothesis() {
    for (String h : List.of(H1, H2, H3)) {
      assertThat(gone(h, PatternEnsemble.DOCUMENTED)).isGreaterThanOrEqualTo(BEYOND_CHANCE);
    }
  }

  @Test
  void withoutCutsItHoldsMostlyUnderTheFirstAndTheThird() {
    for (String h : List.of(H1, H3)) {
      long holds = PatternEnsemble.RUNS - gone(h, PatternEnsemble.NO_CUTS);
      assertThat(holds).isGreaterThanOrEqualTo(BEYOND_CHANCE);
    }
  }

  /** Two independent shares of 100 differ by more than 0.22 with a chance below 1e-3. */
  @Test
  void withoutCutsItFallsMoreOftenUnderTheSecond() {
    long second = gone(H2, PatternEnsemble.NO_CUTS);
    assertThat(second - gone(H1, PatternEnsemble.NO_CUTS)).isGreaterThan(22);
    assertThat(second - gone(H3, PatternEnsemble.NO_CUTS)).isGreaterThan(22);
  }

  @Test
  void underTheSecondItFallsLaterWithoutCuts() {
    List<RunRecord> with = PatternEnsemble.records(H2, PatternEnsemble.DOCUMENTED);
    List<RunRecord> without = PatternEnsemble.records(H2, PatternEnsemble.NO_CUTS);
    int later = 0;
    for (int i = 0; i < with.size(); i++) {
      later += Measures.daysLived(without.get(i)) > Measures.daysLived(with.get(i)) ? 1 : 0;
    }
    assertThat(later).isGreaterThanOrEqualTo(BEYOND_CHANCE);
  }

  /** The paper's first and third readings agree on control and part in reform. */
  @Test
  void withoutCutsMoreIsReformedUnderTheFirstThanUnderTheThird() {
    List<RunRecord> first = PatternEnsemble.records(H1, PatternEnsemble.NO_CUTS);
    List<RunRecord> third = PatternEnsemble.records(H3, PatternEnsemble.NO_CUTS);
    int more = 0;
    for (int i = 0; i < first.size(); i++) {
      double gap = first.get(i).outcome().reformReached() - third.get(i).outcome().reformReached();
      more += gap > 0 ? 1 : 0;
    }
    assertThat(more).isGreaterThanOrEqualTo(BEYOND_CHANCE);
  }
}
