package regimecollapse.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regimecollapse.TwoThreads;
import regimecollapse.results.record.RunKey;
import regimecollapse.run.Runner;
import regimecollapse.scenario.Scenario;

/**
 * Twice the agents at half the size give the same distribution of days to the collapse.
 *
 * <p>Two tests at a false-alarm rate of 1e-3 each: Kolmogorov and Smirnov's for any difference, and
 * the mean of paired differences (the drawn inputs are the same) for a shift.
 */
class AgentSizeTest {
  private static final int RUNS = 50;
  private static final double FALSE_ALARM = 1e-3;

  /** Two-sided normal quantile of that rate. */
  private static final double Z = 3.29;

  @ParameterizedTest(name = "{0}: {1} soldiers an agent as good as 100")
  @CsvSource({
    "H1-coercion-gamble, 50",
    "H1-coercion-gamble, 200",
    "H3-survivable-drain, 50",
    "H3-survivable-drain, 200"
  })
  void theSizeOfAgentsDoesNotMatter(String hypothesis, int size) {
    double[] usual =
        PatternEnsemble.records(hypothesis, PatternEnsemble.DOCUMENTED).stream()
            .limit(RUNS)
            .mapToDouble(Measures::daysLived)
            .toArray();
    double[] other = daysLived(hypothesis, size);
    double p = new KolmogorovSmirnovTest().kolmogorovSmirnovTest(usual, other);
    assertThat(p).as("chance of such a difference").isGreaterThan(FALSE_ALARM);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < RUNS; i++) {
      double gap = Math.min(60, other[i]) - Math.min(60, usual[i]);
      sum += gap;
      squares += gap * gap;
    }
    double mean = sum / RUNS;
    double error = Math.sqrt((squares / RUNS - mean * mean) / (RUNS - 1));
    assertThat(Math.abs(mean)).as("shift in days").isLessThan(Z * error);
  }

  private static double[] daysLived(String hypothesis, int size) {
    Scenario s = PatternEnsemble.SCENARIO;
    Runner runner = new Runner(Scenarios.with(s, s.arms(), size));
    return TwoThreads.map(
            0,
            RUNS,
            i -> PatternEnsemble.run(runner, new RunKey(hypothesis, PatternEnsemble.DOCUMENTED, i)))
        .stream()
        .mapToDouble(Measures::daysLived)
        .toArray();
  }
}
