package regimecollapse.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import regimecollapse.validation.Criterion.Judgement;
import regimecollapse.validation.Criterion.Verdict;

/**
 * The patterns P1 to P9 that the model should give without being told, one test for each criterion
 * and hypothesis.
 *
 * <p>False-alarm rate: a criterion that holds in the model fails here with a chance below 1e-3 for
 * a fresh seed (see {@link Criterion}); with the shipped seed the result is always the same. What
 * the model is known to miss is listed in known-misses.csv: such a test pins the miss down to a
 * tenth of its size, and fails when the miss is gone, so that nothing is loosened to make it pass.
 */
class PatternTest {
  @TestFactory
  Stream<DynamicTest> patterns() {
    List<String> hypotheses = PatternEnsemble.hypotheses();
    return Patterns.all().stream().flatMap(c -> hypotheses.stream().map(h -> test(c, h)));
  }

  private static DynamicTest test(Criterion criterion, String hypothesis) {
    double miss = KnownMisses.of(criterion, hypothesis);
    String name = criterion.id() + ", " + hypothesis.substring(0, 2);
    if (Double.isNaN(miss)) {
      return DynamicTest.dynamicTest(name, () -> holds(criterion, hypothesis));
    }
    String missed = "%s IsMissedBy %s %s".formatted(name, Criterion.number(miss), criterion.unit());
    return DynamicTest.dynamicTest(missed, () -> isMissedBy(miss, criterion, hypothesis));
  }

  private static void holds(Criterion criterion, String hypothesis) {
    Judgement judgement = criterion.judge(hypothesis);
    assertThat(judgement.verdict())
        .as(criterion.accepted() + "; " + judgement)
        .isNotEqualTo(Verdict.MISSED);
  }

  private static void isMissedBy(double miss, Criterion criterion, String hypothesis) {
    Judgement judgement = criterion.judge(hypothesis);
    assertThat(judgement.verdict()).as("no longer missed: " + judgement).isEqualTo(Verdict.MISSED);
    if (Double.isInfinite(miss)) {
      assertThat(judgement.miss()).isEqualTo(miss);
    } else {
      assertThat(judgement.miss()).isCloseTo(miss, within(Math.abs(miss) / 10 + 1e-4));
    }
  }
}
