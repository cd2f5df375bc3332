package regimecollapse.analysis.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import regimecollapse.analysis.base.Cell;
import regimecollapse.analysis.base.CollapseProbability.Estimate;

class PrecisionVerdictTest {
  private static PrecisionVerdict verdict(Estimate first, Estimate second) {
    Map<Cell, Estimate> shares = new LinkedHashMap<>();
    shares.put(new Cell("H1", "base"), first);
    shares.put(new Cell("H1", "half-cuts"), second);
    return PrecisionVerdict.of(shares, 0.05);
  }

  /** 1.96² 0.55 (1 - 0.55) / 0.05² = 380.3; the wider side at one half is 1.96 / 2√103.84. */
  @Test
  void theWorstCellDecides() {
    PrecisionVerdict verdict = verdict(new Estimate(100, 100), new Estimate(50, 100));
    assertThat(verdict.enough()).isFalse();
    assertThat(verdict.worst()).contains(new Cell("H1", "half-cuts"));
    assertThat(verdict.runsNeeded()).isEqualTo(381);
    assertThat(verdict.sentence())
        .isEqualTo(
            "n = 100: widest 95 % half-width of P(collapse) is 0.097 (H1, half-cuts); 381 runs a"
                + " cell would reach 0.05.");
    assertThat(verdict.brief())
        .isEqualTo("P(collapse) is known to ±0.097 or better (95 %); ±0.05 needs 381 runs.");
  }

  @Test
  void withEnoughRunsItSaysSo() {
    PrecisionVerdict verdict = verdict(new Estimate(0, 385), new Estimate(190, 385));
    assertThat(verdict.enough()).isTrue();
    assertThat(verdict.sentence()).isEqualTo("Enough for ±0.05 in all cells.");
    assertThat(verdict.brief())
        .isEqualTo("P(collapse) is known to ±0.05 or better (95 %): enough for ±0.05.");
  }

  @Test
  void whatIsNotQuiteEnoughDoesNotLookLikeIt() {
    PrecisionVerdict verdict = verdict(new Estimate(0, 380), new Estimate(190, 380));
    assertThat(verdict.enough()).isFalse();
    assertThat(verdict.halfWidth()).isBetween(0.05, 0.0503);
    assertThat(verdict.brief()).contains("±0.051 or better");
  }

  @Test
  void aCellWithoutFinishedRunsIsTheWorst() {
    PrecisionVerdict verdict = verdict(new Estimate(3, 10), new Estimate(0, 0));
    assertThat(verdict.worst()).contains(new Cell("H1", "half-cuts"));
    assertThat(verdict.enough()).isFalse();
    assertThat(verdict.sentence())
        .isEqualTo("No run was finished in H1, half-cuts; 385 runs a cell would reach 0.05.");
    assertThat(verdict.brief()).contains("not known");
  }

  @Test
  void withoutCellsThereIsNothingToSay() {
    PrecisionVerdict none = PrecisionVerdict.of(Map.of(), 0.05);
    assertThat(none.worst()).isEmpty();
    assertThat(none.brief()).isEmpty();
    assertThat(none.sentence()).isEqualTo("No run was made.");
  }
}
