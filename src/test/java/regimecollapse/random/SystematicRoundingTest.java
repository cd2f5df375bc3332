package regimecollapse.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/**
 * Each agent keeps the law that a draw of its own would give. Statistical tests raise a false alarm
 * with a chance of {@link #ALARM} for each number compared; seeds are fixed, so always or never.
 */
class SystematicRoundingTest {
  private static final double ALARM = 1e-7;
  private static final int AGENTS = 40;
  private static final int LISTS = 20_000;

  private final Stream draws = new Seed(2024, 3).stream("desertion");

  /** From a soldier or none in many weeks to several each week; one agent never, one always two. */
  private static double mean(int agent) {
    return agent == 7 ? 0 : agent == 11 ? 2 : 0.003 + 3.7 * agent * agent / (AGENTS * AGENTS);
  }

  private static int[] list(double uniform) {
    int[] whole = new int[AGENTS];
    long mark = SystematicRounding.steps(uniform);
    for (int a = 0; a < AGENTS; a++) {
      long next = mark + SystematicRounding.steps(mean(a));
      whole[a] = SystematicRounding.between(mark, next);
      mark = next;
    }
    return whole;
  }

  private static double limit() {
    return new NormalDistribution(null, 0, 1).inverseCumulativeProbability(1 - ALARM / 2);
  }

  @Test
  void eachAgentHasTheNextWholeNumbersWithItsOwnMean() {
    double[] sum = new double[AGENTS];
    for (int list = 0; list < LISTS; list++) {
      int[] whole = list(draws.uniform(0, list));
      for (int a = 0; a < AGENTS; a++) {
        assertThat(whole[a]).isBetween((int) Math.floor(mean(a)), (int) Math.ceil(mean(a)));
        sum[a] += whole[a];
      }
    }
    for (int a = 0; a < AGENTS; a++) {
      double part = mean(a) - Math.floor(mean(a));
      double error = Math.sqrt(part * (1 - part) * LISTS);
      assertThat(sum[a])
          .as("agent %d", a)
          .isCloseTo(mean(a) * LISTS, within(limit() * error + 1e-9));
    }
  }

  /** A draw of its own each week: whether one more went last week says nothing about this week. */
  @Test
  void weeksAreIndependentOfEachOther() {
    double[] both = new double[AGENTS];
    int[] last = list(draws.uniform(1, 0));
    for (int list = 1; list < LISTS; list++) {
      int[] whole = list(draws.uniform(1, list));
      for (int a = 0; a < AGENTS; a++) {
        both[a] += more(whole, a) * more(last, a);
      }
      last = whole;
    }
    for (int a = 0; a < AGENTS; a++) {
      double part = mean(a) - Math.floor(mean(a));
      double chance = part * part;
      // Neighbouring pairs share a week, so that the variance is at most three times the usual.
      double error = Math.sqrt(3 * chance * (1 - chance) * LISTS);
      assertThat(both[a])
          .as("agent %d", a)
          .isCloseTo(chance * LISTS, within(limit() * error + 1e-9));
    }
  }

  private static int more(int[] whole, int agent) {
    return whole[agent] - (int) Math.floor(mean(agent));
  }

  @Test
  void theSumIsTheNextWholeNumberOfTheExpectedSum() {
    double expected = 0;
    for (int a = 0; a < AGENTS; a++) {
      expected += mean(a);
    }
    for (int list = 0; list < 1_000; list++) {
      int sum = 0;
      for (int whole : list(draws.uniform(2, list))) {
        sum += whole;
      }
      assertThat(sum).isBetween((int) Math.floor(expected), (int) Math.ceil(expected));
    }
  }

  @Test
  void aPieceAsLongAsAnIntIsStillWhole() {
    long mark = SystematicRounding.steps(0.25);
    long next = mark + Integer.MAX_VALUE * SystematicRounding.steps(1);
    assertThat(SystematicRounding.between(mark, next)).isEqualTo(Integer.MAX_VALUE);
  }
}
