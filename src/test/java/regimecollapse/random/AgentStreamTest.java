package regimecollapse.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AgentStreamTest {
  private static final int AGENTS = 500;

  private final Stream stream = new Seed(2024, 3).stream("desertion");
  private final AgentStream agents = stream.forAgents(AGENTS);

  @Test
  void drawsAreThoseOfTheStream() {
    for (int agent = 0; agent < AGENTS; agent++) {
      for (long step : new long[] {-1, 0, 1, 313, Long.MAX_VALUE}) {
        assertThat(agents.uniform(agent, step)).isEqualTo(stream.uniform(agent, step));
      }
    }
  }

  @Test
  void roundsAsTheStreamDoes() {
    for (double mean :
        new double[] {0, 1e-300, 1e-9, 0.3, 0.5, 1, 2, 7.25, 100.999999, 1e9 + 0.5}) {
      for (int agent = 0; agent < AGENTS; agent++) {
        assertThat(agents.round(mean, agent, 9)).isEqualTo(stream.round(mean, agent, 9));
      }
    }
  }

  @Test
  void roundsUpExactlyBelowTheDraw() {
    double draw = agents.uniform(17, 4);
    assertThat(agents.round(draw, 17, 4)).isZero();
    assertThat(agents.round(Math.nextUp(draw), 17, 4)).isOne();
  }
}
